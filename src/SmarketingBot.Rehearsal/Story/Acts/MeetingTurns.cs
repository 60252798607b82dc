namespace SmarketingBot.Rehearsal.Story;

/// <summary>A decision taken back, a topic parked, offered again and voted up, and what people thought of it all.</summary>
internal sealed class MeetingTurns(Stage stage)
{
    private const string Hasty = "Every lead gets an answer within an hour";
    private const string Settled = "Every lead gets an answer within a working day";
    private const string Parked = "The fair in Munich";
    private readonly Cast _cast = stage.Cast;

    public async Task Decide()
    {
        var noa = _cast.Noa;
        stage.Scene("A decision that was too hasty is taken back, and another one stands.");
        await stage.Fills(noa, "Record decision", new { What = Hasty });
        await stage.Says(noa, _cast.Room, "undo", "Undone", Hasty, "is no decision any more");
        stage.KeepsFromTheRoom("The minutes kept a decision that was undone", "Minutes of", Hasty);
        stage.Expects("The minutes were to have the decision", "Minutes of Tue 20 Oct", Settled);
        await stage.Says(noa, _cast.Room, $"decided {Settled}", Settled);
    }

    public async Task Park()
    {
        stage.Scene("What can't be settled today is parked.");
        stage.Expects("The parked topic was to be offered next time", "Agenda", "Tue 27 Oct", "Parked last time", Parked);
        await stage.Says(_cast.Noa, _cast.Room, $"park {Parked}", $"Parked: {Parked}");
    }

    public async Task Vote()
    {
        stage.Scene("The parked topic is on offer again. Sam votes in a sentence, Mia in a form, and it comes first.");
        stage.Expects("Two votes were to put the parked topic first", "Agenda", $"1 {Parked}", "2 votes");
        await stage.Says(_cast.Sam, _cast.Room, "vote 4", $"Your vote for “{Parked}” counts");
        await stage.Fills(_cast.Mia, "Vote", new { Votes = new[] { $"1 {Parked}" } });
    }

    public async Task Rate()
    {
        stage.Scene("How was it? One tap each. Nobody sees a figure before three have answered, and nobody sees whose it is.");
        stage.KeepsFromTheRoom("The room read who gave which rating", " of 5, from ", "Mia");
        stage.Expects("Three answers were to be shown as one figure", "How good was this meeting?", "4.7 of 5, from 3 answers");
        await stage.Clicks(_cast.Sam, "5");
        await stage.Clicks(_cast.Mia, "4");
        await stage.Says(_cast.Olga, _cast.Room, "rate 5", "5");
    }
}
