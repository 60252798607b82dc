using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>Acts that make, answer and keep promises; each is noted as the script means it.</summary>
public sealed partial class Stage
{
    /// <summary>Somebody adds the bot to the room.</summary>
    public async Task InstallsIn(SimConversation room, SimPerson by)
    {
        Ledger.Act(by.Name, Now);
        teller.Does(by, Now, $"adds SmarketingBot to “{room.Name}”");
        await Teams.InstallIn(room, by);
        await Settle();
    }

    /// <summary>Somebody promises something in a sentence of their own.</summary>
    public async Task<(Promised Promise, TurnOutcome Said)> Promises(SimPerson who, SimConversation where, string text, string what, LocalDate due)
    {
        var promised = Ledger.Promise(who, what, due, Now);
        return (promised, await Says(who, where, text, "Action item #", what));
    }

    /// <summary>Somebody writes down what another will do.</summary>
    public async Task<Promised> WritesDown(SimPerson by, SimConversation where, SimPerson owner, string text, string what, LocalDate due)
    {
        var promised = Ledger.Promise(owner, what, due, Now, asked: true);
        await Says(by, where, text, "Action item #", what);
        return promised;
    }

    /// <summary>The moderator writes it down by form.</summary>
    public async Task<Promised> Records(SimPerson moderator, SimPerson owner, string what, LocalDate due)
    {
        var promised = Ledger.Promise(owner, what, due, Now, asked: true);
        await Fills(moderator, "Record commitment", new { Who = owner, What = what, When = due });
        return promised;
    }

    /// <summary>Somebody takes something on by form.</summary>
    public async Task<Promised> TakesOn(SimPerson who, string what, LocalDate due)
    {
        var promised = Ledger.Promise(who, what, due, Now);
        await Fills(who, "I'll do it", new { What = what, When = due });
        return promised;
    }

    /// <summary>Somebody presses Done, choosing the item where a card has several.</summary>
    public async Task Finishes(SimPerson who, Promised promise)
    {
        var card = ReminderTo(who, promise);
        await Clicks(who, "Done", Choice(who, card, promise), card);
        promise.Done(Now);
    }

    /// <summary>Somebody double-clicks Done: two presses at once.</summary>
    public async Task FinishesTwice(SimPerson who, Promised promise)
    {
        var card = ReminderTo(who, promise);
        var inputs = Choice(who, card, promise);
        Ledger.Act(who.Name, Now);
        teller.Does(who, Now, "double-clicks Done");
        foreach (var outcome in await Task.WhenAll(who.Clicks(card, "Done", inputs), who.Clicks(card, "Done", inputs))) Note(who, "pressed Done", outcome);
        promise.Done(Now);
        await Settle();
    }

    /// <summary>Somebody says in private that it is done.</summary>
    public async Task SaysDone(SimPerson who, Promised promise, string note)
    {
        var number = NumberOf(promise);
        await Says(who, who.Personal, $"done {number} {note}", $"#{number}", promise.What);
        promise.Done(Now);
    }

    /// <summary>Somebody says when they are to be left in peace.</summary>
    public async Task GoesAway(SimPerson who, string text, LocalDate first, LocalDate last, params string[] answer)
    {
        await Says(who, who.Personal, text, answer);
        Ledger.Away(who.Name, first, last);
    }

    /// <summary>Teams delivers an activity once more; people must not notice.</summary>
    public async Task Redelivers(TurnOutcome sent, bool newId = false)
    {
        await Teams.Redeliver(sent.Activity, newId);
        await Settle();
    }

    /// <summary>The question whether somebody takes it on.</summary>
    public static SimMessage QuestionTo(SimPerson who, Promised promise) => Newest(who, promise, "Can you take this on?");

    /// <summary>The newest reminder that names it.</summary>
    public static SimMessage ReminderTo(SimPerson who, Promised promise) => Newest(who, promise, "Reminder");

    /// <summary>What people call the item, as they read it on a card.</summary>
    public int NumberOf(Promised promise)
    {
        var head = CardOf(promise).BaseView.Lines[0];
        return int.Parse(string.Concat(head.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The card that was written when it was promised, where it was promised.</summary>
    public SimMessage CardOf(Promised promise) =>
        Cast.All.Select(p => p.Personal).Prepend(Cast.Room).SelectMany(p => p.Messages)
            .FirstOrDefault(m => m is { FromBot: true, HasCard: true } && m.BaseView.Text.StartsWith("Action item #", StringComparison.Ordinal) && m.BaseView.Shows(promise.What))
        ?? throw new RehearsalException($"No card tells the number of “{promise.What}”.");

    private static object? Choice(SimPerson who, SimMessage card, Promised promise) =>
        card.ViewOf(who).Inputs.Any(i => i.IsCalled("Item")) ? new { Item = promise.What } : null;

    private static SimMessage Newest(SimPerson who, Promised promise, string says) =>
        who.Personal.LastWhere(m => m.FromBot && m.Revisions[0].Card is { } card && new CardReader(card) is var read && read.Shows(says) && read.Shows(promise.What))
        ?? throw new RehearsalException($"{who.Name} has no message that says “{says}” about “{promise.What}”.");
}
