using static SmarketingBot.Rehearsal.Story.FirstWeek;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Monday to Sunday, an hour later by Berlin's clock: what was promised comes due, and one process dies.</summary>
internal sealed class SecondWeek(Stage stage, FirstWeek before)
{
    private readonly Cast _cast = stage.Cast;
    private Promised _invitation = null!;
    private Promised _demoRoom = null!;

    public async Task Play()
    {
        await Monday();
        await Tuesday();
        await Wednesday();
        await Thursday();
        await Friday();
        // Nothing may come on a weekend, however long the play looks.
        await stage.Until(new(2026, 11, 1, 20, 0));
    }

    private async Task Monday()
    {
        var mia = _cast.Mia;
        stage.Expects("The next agenda was due on Monday", "Agenda", "Tue 27 Oct", "still open");
        await stage.Until(On(26, 11));
        stage.Scene("The next agenda opens with what was promised. Mia promises, and the bot dies before it can answer.");
        _invitation = stage.Ledger.Promise(mia, "prepare the webinar invitation", Date(28), stage.Now);
        await stage.Speaks(mia, _cast.Room, "I'll prepare the webinar invitation by wed", "Action item #", _invitation.What);
        await stage.Restarts();
        await stage.Until(On(26, 15, 30));
        await stage.Says(_cast.Sia, _cast.Room, "topic Case study with Birch 10m", "Added as topic 1");
    }

    private async Task Tuesday()
    {
        var (noa, sam, mia, room) = (_cast.Noa, _cast.Sam, _cast.Mia, _cast.Room);
        await stage.Until(On(27, 9, 45));
        stage.Scene("One reminder a day: with several things to do, they share a card.");
        await stage.Finishes(mia, before.OnePager);
        await stage.Until(On(27, 10, 1));
        stage.Scene("The second meeting, this time in sentences: whatever has a button has words, too.");
        await stage.Says(noa, room, "start", "moderated by Noa Levi", "Case study with Birch");
        await stage.Until(On(27, 10, 10));
        (_demoRoom, _) = await stage.Promises(sam, room, "I'll book the demo room by thu", "book the demo room", Date(29));
        await stage.Until(On(27, 10, 30));
        await stage.Says(noa, room, "next", "All topics are covered");
        await stage.Says(noa, room, "end", "Minutes of Tue 27 Oct", "book the demo room");
    }

    private async Task Wednesday()
    {
        var (sia, mia) = (_cast.Sia, _cast.Mia);
        // 11:00 in New York, which keeps summer time a week longer.
        await stage.Until(On(28, 16));
        stage.Scene("Sia is late: three days of reminders, each only to her. Then it is done.");
        await stage.Finishes(sia, before.Birch);
        await stage.Until(On(28, 17));
        await stage.Finishes(mia, _invitation);
    }

    private async Task Thursday()
    {
        var (sam, mia) = (_cast.Sam, _cast.Mia);
        await stage.Until(On(29, 14));
        stage.Scene("Promises come due and are kept.");
        await stage.Finishes(sam, _demoRoom);
        await stage.SaysDone(sam, before.Reference, "https://contoso.example/acme");
        await stage.Until(On(29, 15));
        await stage.Finishes(mia, before.WebinarList);
    }

    private async Task Friday()
    {
        var sam = _cast.Sam;
        await stage.Until(On(30, 15));
        await stage.Finishes(sam, before.CallAcme);
    }
}
