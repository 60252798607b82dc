using static SmarketingBot.Rehearsal.Story.FirstWeek;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>A promise that lost its point, and one that a colleague looks at before it counts.</summary>
internal sealed class SecondThoughts(Stage stage)
{
    private readonly Cast _cast = stage.Cast;
    private Promised _flyers = null!;

    public async Task BeginWithFlyers() =>
        (_flyers, _) = await stage.Promises(_cast.Mia, _cast.Room, "I'll print flyers for the fair by 30 oct", "print flyers for the fair", Date(30));

    public async Task DropThem(SimPerson moderator)
    {
        stage.Scene("The flyers lost their point. Mia may not drop a promise alone: the moderator agrees.");
        var number = stage.NumberOf(_flyers);
        stage.ExpectsOnce(moderator, "The moderator was to be asked", "Can this be dropped?", _flyers.What, "the fair has no stand for us");
        await stage.Says(_cast.Mia, _cast.Mia.Personal, $"drop {number} the fair has no stand for us", $"I'm asking whether #{number} can be dropped");
        stage.ExpectsOnce(_cast.Mia, "Mia was to hear the answer", $"{moderator.Name} agrees: #{number}");
        await stage.Clicks(moderator, "Agree");
        _flyers.Dropped(stage.Now);
    }

    public async Task CheckInvitation(Promised invitation)
    {
        var (mia, sam) = (_cast.Mia, _cast.Sam);
        stage.Scene("Mia asked Sam to have a look: he confirms what she did.");
        stage.ExpectsOnce(sam, "Sam was to be asked whether it looks done", "Does this look done?", invitation.What);
        await stage.Finishes(mia, invitation);
        stage.Expects("The room was to read that it was checked", invitation.What, "done and checked");
        await stage.Clicks(sam, "Confirm done");
    }
}
