namespace SmarketingBot.Rehearsal.Story;

/// <summary>The first working day of the next month: how October went, on the screen and on paper.</summary>
internal sealed class MonthsEnd(Stage stage)
{
    private readonly Cast _cast = stage.Cast;

    // Eleven of the room's promises were due, and four of them done by the first date that their owners accepted: the webinar
    // page, the call, the invitation and last year's visitors. The flyers were dropped; what was promised in private counts nowhere.
    public void IsAwaited() => stage.Expects("October was to be reviewed on the first working day of November",
        "Monthly review", "October", "Together: 3 of 12 new customers", "Registrations", "216 of 220", "4 of 11 kept in time", "Leads accepted", "2 of 2 · 100%");

    public async Task IsReviewed()
    {
        var olga = _cast.Olga;
        stage.Scene("A new month. The review counts what the group did, and nobody's own share. Olga keeps the goal, and prints it.");
        foreach (var person in _cast.All) stage.KeepsFromTheRoom($"The review named {person.Name}", "Monthly review", person.Name);
        stage.Expects("The review was to say that the goal was looked at", "Monthly review", "Looked at and kept on Mon 2 Nov.");
        await stage.Clicks(olga, "Keep goals");
        stage.ExpectsOnce(olga, "Olga was to get the review to print", "Review of October 2026");
        await stage.Says(olga, _cast.Room, "print review october", "I sent it to our own chat.");
        await stage.Opens(olga, "Review of October 2026", "Printed for Olga Petrova", "Together: 3 of 12 new customers");
    }
}
