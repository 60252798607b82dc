using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Three people write what to keep, to stop and to try; nobody reads whose it is, and one thing is taken on.</summary>
internal sealed class LookBack(Stage stage)
{
    private readonly Cast _cast = stage.Cast;

    public async Task IsHeld()
    {
        var (olga, sam, sia, mia, room) = (_cast.Olga, _cast.Sam, _cast.Sia, _cast.Mia, _cast.Room);
        stage.Scene("Keep, stop, try: three write alone, all read it shuffled and without names.");
        await stage.Says(olga, room, "retro", "Retro: keep, stop, try");
        var card = room.LastWhere(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Retro: keep, stop, try"))!;
        stage.KeepsFromTheRoom("The room read who wrote what", "Looking back", "Mia Novak");
        stage.KeepsFromTheRoom("The room read something before three had written", "Looking back", "2 people have written", "reading slides aloud");
        await stage.Fills(sam, "Write", new { Keep = "the short agenda" }, on: card);
        await stage.Says(mia, mia.Personal, "retro stop reading slides aloud", "It is shown without your name");
        await stage.Says(sia, sia.Personal, "retro try a joint call every week", "It is shown without your name");
        stage.Expects("The room was to read what three people wrote", "Looking back", "the short agenda", "reading slides aloud", "a joint call every week");
        await stage.Clicks(olga, "Reveal", on: card);
        var number = card.BaseView.Lines.Single(l => l.Contains("a joint call every week", StringComparison.Ordinal))[..1];
        stage.Expects("Two votes were to be counted", "Looking back", "2 votes");
        await stage.Says(mia, room, $"retro vote {number}", "Your vote counts");
        await stage.Says(sam, sam.Personal, $"retro vote {number}", "Your vote counts");
        var joint = stage.Ledger.Promise(sam, "set up a joint call every week", new LocalDate(2026, 11, 6), stage.Now, asked: true);
        await stage.Fills(olga, "Record commitment", new { Who = sam, joint.What, When = new LocalDate(2026, 11, 6) }, on: card);
        await stage.Clicks(sam, "Accept", on: Stage.QuestionTo(sam, joint));
        joint.Accepted(stage.Now);
        await stage.Says(olga, room, "retro close", "The retro is closed");
    }
}
