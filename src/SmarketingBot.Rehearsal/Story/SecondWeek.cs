using static SmarketingBot.Rehearsal.Story.FirstWeek;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Monday to the Monday after, an hour later by Berlin's clock: what was promised comes due, and the bot dies twice: for a moment, and for a day.</summary>
internal sealed class SecondWeek(Stage stage, FirstWeek before, Threads threads)
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
        await NextMonday();
    }

    private async Task Monday()
    {
        var mia = _cast.Mia;
        stage.Expects("The next agenda was due on Monday", "Agenda", "Tue 27 Oct", "still open");
        await stage.Until(On(26, 9, 50));
        await threads.Numbers.FallBehind();
        await stage.Until(On(26, 11));
        stage.Scene("The next agenda opens with what was promised. Mia promises, and the bot dies before it can answer.");
        _invitation = stage.Ledger.Promise(mia, "prepare the webinar invitation", Date(28), stage.Now);
        await stage.Speaks(mia, _cast.Room, "I'll prepare the webinar invitation by wed checked by @Sam", "Action item #", _invitation.What);
        await stage.Restarts();
        await stage.Until(On(26, 11, 30));
        await threads.Moderator.IsReplaced();
        await stage.Until(On(26, 15, 30));
        await stage.Says(_cast.Sia, _cast.Room, "topic Case study with Birch 10m", "Added as topic 3");
        await threads.Turns.Vote();
        await threads.Offer.GoesOn();
    }

    private async Task Tuesday()
    {
        var (olga, sam, mia, room) = (_cast.Olga, _cast.Sam, _cast.Mia, _cast.Room);
        await stage.Until(On(27, 9, 45));
        stage.Scene("Mia's snooze is over. One reminder a day: with several things to do, they share a card.");
        await stage.Finishes(mia, before.OnePager);
        await stage.Until(On(27, 10, 1));
        stage.Scene("The second meeting, led by Olga, this time in sentences: whatever has a button has words, too.");
        await stage.Says(olga, room, "start", "moderated by Olga Petrova", "The fair in Munich");
        await stage.Until(On(27, 10, 10));
        (_demoRoom, _) = await stage.Promises(sam, room, "I'll book the demo room by thu", "book the demo room", Date(29));
        await stage.Until(On(27, 10, 15));
        await threads.Lead.IsRuledOn();
        await stage.Until(On(27, 10, 20));
        await threads.Numbers.AreTalkedAbout();
        await stage.Until(On(27, 10, 25));
        await stage.Says(olga, room, "next", "Case study with Birch");
        await stage.Until(On(27, 10, 30));
        await stage.Says(olga, room, "next", "All topics are covered");
        stage.Expects("The card of the set-up was to name the next meeting", "All set up", "Tue 3 Nov, 10:00");
        await stage.Says(olga, room, "end", "Minutes of Tue 27 Oct", "moderated by Olga Petrova", "book the demo room");
        await threads.Turns.Rate();
    }

    private async Task Wednesday()
    {
        var (sia, olga) = (_cast.Sia, _cast.Olga);
        await stage.Until(On(28, 11));
        await threads.Thoughts.DropThem(olga);
        stage.ExpectsOnce(olga, "The moderator was to hear of the third overdue reminder", "Where a word from you may help", before.Birch.What, "Sia Anand");
        // 11:00 in New York, which keeps summer time a week longer.
        await stage.Until(On(28, 16));
        stage.Scene("Sia is late: three days of reminders, each only to her. With the third, the moderator hears of it, alone. Then it is done.");
        await stage.Finishes(sia, before.Birch);
        await threads.Offer.IsSent();
        await stage.Until(On(28, 17));
        await threads.Thoughts.CheckInvitation(_invitation);
        await stage.Until(On(28, 17, 20));
        await threads.LookBack.IsHeld();
    }

    private async Task Thursday()
    {
        await stage.Until(On(29, 8));
        await threads.DaysOff.AreOver();
        await stage.Until(On(29, 9));
        stage.Scene("A day without the bot: two mornings of reminders are missed, and one card each makes up for them.");
        await stage.IsDown(until: On(30, 10));
    }

    private async Task Friday()
    {
        var (sam, mia) = (_cast.Sam, _cast.Mia);
        await stage.Until(On(30, 14));
        stage.Scene("Promises came due and are kept.");
        await stage.Finishes(sam, _demoRoom);
        await stage.SaysDone(sam, before.Reference, "https://contoso.example/acme");
        await stage.Until(On(30, 15));
        await stage.Finishes(mia, before.WebinarList);
        await stage.Finishes(sam, before.CallAcme);
        await stage.Until(On(30, 15, 20));
        await threads.Numbers.EndWell();
        threads.Month.IsAwaited();
    }

    private async Task NextMonday()
    {
        await stage.Until(new(2026, 11, 2, 9, 35));
        await threads.Month.IsReviewed();
        stage.Expects("The third agenda was due on Monday, with the win on it", "Agenda", "Tue 3 Nov", "Wins", "Acme, 40,000 EUR", "still open");
        await stage.Until(new(2026, 11, 2, 20, 0));
    }
}
