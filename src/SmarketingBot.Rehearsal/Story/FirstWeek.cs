using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Monday to Friday: set up, the first meeting, the first reminders, an hour of trouble.</summary>
internal sealed class FirstWeek(Stage stage, Threads threads)
{
    private readonly Cast _cast = stage.Cast;
    private Promised _webinarPage = null!;
    private Promised _priceList = null!;
    private Promised _budget = null!;

    /// <summary>Sia's, who keeps silent when asked and is late.</summary>
    public Promised Birch { get; private set; } = null!;

    /// <summary>Mia's, snoozed over the weekend.</summary>
    public Promised OnePager { get; private set; } = null!;

    /// <summary>Sam's, written down by Noa.</summary>
    public Promised CallAcme { get; private set; } = null!;

    /// <summary>Mia's, taken on in the meeting.</summary>
    public Promised WebinarList { get; private set; } = null!;

    /// <summary>Sam's, said while Teams is busy.</summary>
    public Promised Reference { get; private set; } = null!;

    /// <summary>Mia's, handed back by Max; still open when the curtain falls.</summary>
    public Promised Budget { get; private set; } = null!;

    public async Task Play()
    {
        await Monday();
        await Tuesday();
        await Wednesday();
        await Thursday();
        await Friday();
    }

    internal static LocalDateTime On(int day, int hour, int minute = 0) => new(2026, 10, day, hour, minute);

    internal static LocalDate Date(int day) => new(2026, 10, day);

    private async Task Monday()
    {
        var (noa, sam, sia, mia, max, room) = (_cast.Noa, _cast.Sam, _cast.Sia, _cast.Mia, _cast.Max, _cast.Room);
        stage.KeepsFromTheRoom("The room read who is late", "Overdue");
        await stage.Until(On(19, 9));
        stage.Scene("Noa adds the bot to the chat of the weekly meeting and sets it up in five sentences.");
        foreach (var person in new[] { noa, sam, mia, _cast.Olga }) await stage.Installs(person);
        await stage.InstallsIn(room, noa);
        await stage.Says(noa, room, "setup weekly tue 10:00 45m Europe/Berlin", "Tue 20 Oct");
        await stage.Says(noa, room, "team sales @Sam @Sia", "Sam Porter", "Sia Anand");
        await stage.Says(noa, room, "team marketing @Mia @Max", "Mia Novak", "Max Weber");
        await stage.Says(noa, room, "moderator @Noa", "Noa Levi");
        await stage.Says(noa, room, "purpose Win customers together", "agenda");
        await stage.Until(On(19, 9, 20));
        await threads.Numbers.AreAgreed();
        await stage.Until(On(19, 9, 40));
        stage.Scene("Topics and promises are plain sentences. Max has no app yet, so nothing private reaches him.");
        await stage.Says(sam, room, "topic Why did Acme go quiet? 15m so that we know what to offer", "Why did Acme go quiet?");
        (_webinarPage, _) = await stage.Promises(max, room, "I'll draft the webinar page by wed", "draft the webinar page", Date(21));
        stage.Expects("The agenda was due on Monday", "Agenda", "Tue 20 Oct", "Win customers together", "Why did Acme go quiet?");
        await stage.Until(On(19, 10, 5));
        stage.Scene("One working day before the meeting everybody has the agenda.");
        await stage.Fills(mia, "Add topic", new { Topic = "Webinar in December", Minutes = "10" });
        await stage.Until(On(19, 10, 30));
        stage.Scene("A promise can also be made in private.");
        (_priceList, _) = await stage.Promises(sam, sam.Personal, "I'll update the price list by thu", "update the price list", Date(22));
        await stage.Until(On(19, 15, 10));
        await stage.Installs(sia);
        await stage.Says(sia, sia.Personal, "hi", "What I can do");
    }

    private async Task Tuesday()
    {
        var (noa, sam, sia, mia, max, room) = (_cast.Noa, _cast.Sam, _cast.Sia, _cast.Mia, _cast.Max, _cast.Room);
        await stage.Until(On(20, 10, 1));
        stage.Scene("The first meeting: one living card, led by Noa.");
        await stage.Clicks(noa, "Start meeting");
        await stage.Clicks(mia, "Raise hand");
        await stage.Clicks(noa, "Next topic");
        await stage.Until(On(20, 10, 12));
        (OnePager, var said) = await stage.Promises(mia, room, "I'll write the fintech one-pager by fri", "write the fintech one-pager", Date(23));
        stage.Happens("Teams delivers Mia's message a second time; nobody notices");
        await stage.Redelivers(said);
        await threads.DaysOff.ArePromisedAway();
        CallAcme = await stage.Records(noa, sam, "call Acme back", Date(30));
        await stage.Until(On(20, 10, 20));
        await stage.Clicks(noa, "Next topic");
        WebinarList = await stage.TakesOn(mia, "send the webinar list", Date(29));
        Birch = await stage.WritesDown(noa, room, sia, "@Sia will write down how we won Birch by fri", "write down how we won Birch", Date(23));
        _budget = await stage.WritesDown(sam, room, max, "@Max will ask finance about the budget by 28 oct", "ask finance about the budget", Date(28));
        await stage.Fills(noa, "More", new { Proposed = "Max Weber – ask finance about the budget, by Wed 28 Oct" });
        await threads.Thoughts.BeginWithFlyers();
        await stage.Until(On(20, 10, 30));
        await threads.Turns.Decide();
        await threads.Turns.Park();
        await stage.Until(On(20, 10, 41));
        stage.Expects("The minutes were due", "Minutes of Tue 20 Oct", "call Acme back", "send the webinar list", "write down how we won Birch");
        await stage.Clicks(noa, "End meeting");
        await stage.Until(On(20, 10, 50));
        stage.Scene("Who did not promise it themselves is asked, each in their own working hours.");
        var accepted = await stage.Clicks(sam, "Accept", on: Stage.QuestionTo(sam, CallAcme));
        CallAcme.Accepted(stage.Now);
        stage.Happens("Teams repeats Sam's press under a new id; nobody notices");
        await stage.Redelivers(accepted, newId: true);
    }

    private async Task Wednesday()
    {
        var (noa, mia, max, room) = (_cast.Noa, _cast.Mia, _cast.Max, _cast.Room);
        // Noon where Max lives: what waited for him comes now.
        await stage.Until(On(21, 8, 30));
        stage.Scene("It is noon in India. Max opens the bot, and what waited for him comes.");
        await stage.Installs(max);
        await stage.Until(On(21, 10));
        stage.ExpectsOnce(noa, "The moderator was to hear of it", $"Max Weber can't take on #{stage.NumberOf(_budget)}");
        await stage.Fills(max, "Not for me", new { Why = "can't promise" }, on: Stage.QuestionTo(max, _budget));
        _budget.HandedBack(stage.Now);
        await stage.Until(On(21, 10, 20));
        stage.Scene("Noa finds another owner, who needs another date.");
        Budget = stage.Ledger.Promise(mia, _budget.What, Date(28), stage.Now, asked: true);
        await stage.Says(noa, room, $"give {stage.NumberOf(_budget)} @Mia", "Mia Novak");
        await stage.Fills(mia, "New date", new { When = Date(30) }, on: Stage.QuestionTo(mia, Budget));
        Budget.Moved(stage.Now, Date(30));
        await stage.Until(On(21, 10, 30));
        await stage.Finishes(max, _webinarPage);
        await threads.DaysOff.AreSaid();
        await threads.Offer.IsPromised();
        // Sia was asked yesterday when her day began and said nothing: after one of her working days that is a yes.
        Birch.AcceptedBySilence(On(21, 15, 30).InZoneLeniently(Cast.Zone).ToInstant());
        await stage.Until(On(21, 14));
        await threads.Pact.IsMade();
        await stage.Until(On(21, 14, 20));
        await threads.Lead.IsHandedOver();
        await stage.Until(On(21, 15));
        await threads.Lead.IsReturned();
        await stage.Until(On(21, 20));
    }

    private async Task Thursday()
    {
        var sam = _cast.Sam;
        await stage.Until(On(22, 9, 15));
        stage.Scene("Teams has a bad hour, just when reminders are due.");
        await stage.Throttled(On(22, 10, 15), async () =>
        {
            await stage.Until(On(22, 9, 20));
            (Reference, _) = await stage.Promises(sam, sam.Personal, "I'll ask Acme for a reference by 29 oct", "ask Acme for a reference", Date(29));
        });
        await stage.Until(On(22, 11));
        stage.Scene("Done ends it, even when pressed twice.");
        await stage.FinishesTwice(sam, _priceList);
        await stage.Until(On(22, 11, 30));
        await threads.Offer.IsBlocked();
        await stage.Until(On(22, 14));
        await threads.Lead.IsDisputed();
    }

    private async Task Friday()
    {
        var mia = _cast.Mia;
        await stage.Until(On(23, 11));
        stage.Scene("Not today: a snooze keeps the promise and moves the question.");
        await stage.Fills(mia, "Snooze", new { When = Date(27) }, on: Stage.ReminderTo(mia, OnePager));
        OnePager.Snoozed(stage.Now, Date(27));
    }
}
