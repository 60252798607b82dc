using System.Globalization;
using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>
/// Where the script is played: people act at once, and between acts time goes from one due instant to the next.
/// Everything is told, and noted for the tally.
/// </summary>
public sealed partial class Stage(SimulatedTeams teams, Cast cast, IRehearsedBot bot, Ledger ledger, Teller teller)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>While Teams holds everything up, nobody waits for it.</summary>
    private bool _waits = true;

    public Cast Cast { get; } = cast;

    public Ledger Ledger { get; } = ledger;

    public SimulatedTeams Teams { get; } = teams;

    public Instant Now => bot.Now;

    /// <summary>Time goes on to a moment in Berlin, stopping at everything that is due on the way.</summary>
    public async Task Until(LocalDateTime berlin)
    {
        var end = berlin.InZoneLeniently(Cast.Zone).ToInstant();
        await Settle();
        while (await bot.NextDue() is { } due && due <= end)
        {
            // Something due that stays due would hold time still for ever.
            bot.MoveTo(Instant.Max(due, bot.Now + Duration.FromSeconds(1)));
            await Settle();
        }

        bot.MoveTo(end);
        await Settle();
    }

    /// <summary>Somebody says something and must be answered, there, with these words.</summary>
    public async Task<TurnOutcome> Says(SimPerson who, SimConversation where, string text, params string[] answer)
    {
        var outcome = await Speaks(who, where, text, answer);
        await Settle();
        return outcome;
    }

    /// <summary>Says something without waiting for the answer, which is owed all the same.</summary>
    public async Task<TurnOutcome> Speaks(SimPerson who, SimConversation where, string text, params string[] answer)
    {
        Ledger.Act(who.Name, Now);
        var outcome = await who.Says(where, text);
        Note(who, $"said “{text}”", outcome);
        if (outcome.Message is { } message) Ledger.Expect(new Expected($"{who.Name} said “{text}”", Cast.ReaderOf(where)?.Name ?? "", message.Order, answer, IsAnswer: true));
        teller.CatchUp();
        return outcome;
    }

    /// <summary>Somebody presses the newest button of that title that they see, or that of one message.</summary>
    public async Task<TurnOutcome> Clicks(SimPerson who, string button, object? inputs = null, SimMessage? on = null)
    {
        Ledger.Act(who.Name, Now);
        teller.Does(who, Now, $"presses {button}");
        var outcome = on is null ? await who.Clicks(button, inputs) : await who.Clicks(on, button, inputs);
        Note(who, $"pressed {button}", outcome);
        await Settle();
        return outcome;
    }

    /// <summary>Somebody presses a button that opens a form, and sends the form off.</summary>
    public async Task Fills(SimPerson who, string button, object inputs, object? choice = null, SimMessage? on = null)
    {
        Ledger.Act(who.Name, Now);
        var values = inputs.GetType().GetProperties().Select(p => p.GetValue(inputs)).Select(Written);
        teller.Does(who, Now, $"fills in {button}: {string.Join(" · ", values)}");
        var opened = on is null ? await who.Clicks(button, choice) : await who.Clicks(on, button, choice);
        Note(who, $"pressed {button}", opened);
        var sent = await opened.OpenDialog.Submits(inputs);
        Note(who, $"sent off {button}", sent);
        if (sent.Dialog is { } again) Ledger.Mishap($"{who.Name} was asked again by {button}: {again.Card.Text.ReplaceLineEndings(" ")}");
        await Settle();
    }

    /// <summary>Somebody takes the app, and is reachable from then on.</summary>
    public async Task Installs(SimPerson who)
    {
        Ledger.Act(who.Name, Now);
        Ledger.ReachableFrom[who.Name] = Now;
        teller.Does(who, Now, "opens SmarketingBot for the first time");
        await Teams.InstallFor(who);
        await Settle();
    }

    /// <summary>Something happens that nobody in the play did.</summary>
    public void Happens(string what) => teller.Happens(Now, what);

    /// <summary>What the next acts are about.</summary>
    public void Scene(string what) => teller.Scene(Now, what);

    /// <summary>Teams answers "too many requests" to everything, until the moment in Berlin.</summary>
    public async Task Throttled(LocalDateTime until, Func<Task> meanwhile)
    {
        Happens("Teams says “too many requests” to everything, for an hour");
        _waits = false;
        using (Teams.Faults.Throttle(retryAfter: TimeSpan.FromSeconds(1)))
        {
            await meanwhile();
            await Until(until);
        }

        _waits = true;
        Happens("Teams listens again");
        await Settle();
    }

    /// <summary>Everything due is said, every refreshed view has come, and all of it is told.</summary>
    public async Task Settle()
    {
        await bot.Settle(_waits ? Patience : TimeSpan.Zero);
        await Teams.Settle();
        teller.CatchUp();
    }

    private static string? Written(object? value) => value switch
    {
        SimPerson person => person.FirstName,
        LocalDate date => date.ToString("ddd d MMM", CultureInfo.InvariantCulture),
        IEnumerable<string> several => string.Join(", ", several),
        _ => value?.ToString(),
    };

    private void Note(SimPerson who, string did, TurnOutcome outcome)
    {
        if (outcome.Toast is { } toast) teller.Sees(who, Now, toast);
        if (!outcome.Ok) Ledger.Mishap($"{who.Name} {did} in vain: {outcome}");
    }
}
