using System.Globalization;
using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>
/// Whether the bot kept its word: what people saw, held against what the script promised. The bot's own tables are not
/// asked, because they would agree with it.
/// </summary>
public sealed class Tally
{
    private readonly List<string> _lost = [];
    private readonly List<string> _twice = [];
    private readonly List<string> _outside = [];

    private Tally()
    {
    }

    /// <summary>How many promises were made.</summary>
    public int Promises { get; private init; }

    /// <summary>How many reminders people got.</summary>
    public int Reminders { get; private init; }

    /// <summary>What should have been said and was not.</summary>
    public IReadOnlyList<string> Lost => _lost;

    /// <summary>What was said again, or when there should have been silence.</summary>
    public IReadOnlyList<string> Twice => _twice;

    /// <summary>What arrived when its reader must be left in peace.</summary>
    public IReadOnlyList<string> Outside => _outside;

    /// <summary>Nothing went wrong, and something happened at all.</summary>
    public bool IsRight => Promises > 0 && Lost.Count + Twice.Count + Outside.Count == 0;

    /// <summary>The one line that counts.</summary>
    public string Line => $"{Promises} promises, {Reminders} reminders, {Lost.Count} lost, {Twice.Count} twice, {Outside.Count} outside hours";

    /// <summary>Counts.</summary>
    /// <param name="seen">All that people saw, in order.</param>
    /// <param name="ledger">What the script did.</param>
    /// <param name="zones">Where each person lives.</param>
    /// <param name="end">When the curtain fell.</param>
    public static Tally Of(IReadOnlyList<Seen> seen, Ledger ledger, IReadOnlyDictionary<string, DateTimeZone> zones, Instant end)
    {
        var tally = new Tally
        {
            Promises = ledger.Promises.Select(p => p.What).Distinct().Count(),
            Reminders = seen.Count(s => s.IsReminder),
        };
        tally._lost.AddRange(ledger.Mishaps);
        var answers = tally.CountAnswers(seen, ledger);
        foreach (var promise in ledger.Promises)
        {
            tally.CountShown(seen, promise);
            tally.CountReminders(seen, ledger, promise, end);
        }

        foreach (var (who, zone) in zones)
        {
            tally.CountOnceADay(seen.Where(s => s.IsReminder && s.Place == who), who, zone);
            foreach (var message in seen.Where(s => s.IsNew && s.Place == who && !answers.Contains(s) && !ledger.JustActed(who, s.At)))
            {
                if (!Reckoning.IsInHours(message.At, zone, ledger.Of(who)))
                    tally._outside.Add($"{who} was disturbed {Local(message.At, zone)}: {Short(message.Text)}");
            }
        }

        foreach (var rule in ledger.Unwanted) tally.CountUnwanted(seen, rule);
        tally.CountEchoes(seen, zones);
        return tally;
    }

    /// <summary>
    /// Each expectation is met by the first fitting message after it. An answer answers one sentence only; what is due may
    /// stand on one card with more that is. Returns what answers somebody.
    /// </summary>
    private HashSet<Seen> CountAnswers(IReadOnlyList<Seen> seen, Ledger ledger)
    {
        var answers = new HashSet<Seen>();
        foreach (var expected in ledger.Expected)
        {
            var shown = seen.FirstOrDefault(s => s.Order > expected.Order && s.Place == expected.Place && !(expected.IsAnswer && answers.Contains(s)) && expected.Words.All(s.Shows));
            if (shown is null) _lost.Add($"{expected.What}: {string.Join(", ", expected.Words.Select(w => $"“{w}”"))} was not shown {(expected.Place.Length == 0 ? "in the room" : $"to {expected.Place}")}");
            else if (expected.IsAnswer) answers.Add(shown);
            var said = expected.Once ? seen.Count(s => s.IsNew && s.Place == expected.Place && expected.Words.All(s.Shows)) : 1;
            if (said > 1) _twice.Add($"{expected.What}: said {said} times");
        }

        return answers;
    }

    private void CountUnwanted(IReadOnlyList<Seen> seen, Unwanted rule)
    {
        if (seen.FirstOrDefault(s => s.Order > rule.Order && s.Place == rule.Place && rule.Words.All(s.Shows)) is { } shown)
            _twice.Add($"{rule.What}: {Short(shown.Text)}");
    }

    private void CountShown(IReadOnlyList<Seen> seen, Promised promise)
    {
        if (!seen.Any(s => s.Shows(promise.What))) _lost.Add($"“{promise.What}” of {promise.Owner} was never shown to anybody");
        if (seen.Count(s => s.IsReceipt && s.Shows(promise.What)) > 1) _twice.Add($"“{promise.What}” of {promise.Owner} was written down more than once");
        if (!promise.Asked) return;
        var questions = seen.Count(s => s.IsQuestion && s.Place == promise.Owner && s.Shows(promise.What));
        if (questions == 0) _lost.Add($"{promise.Owner} was never asked to “{promise.What}”");
        if (questions > 1) _twice.Add($"{promise.Owner} was asked {questions} times to “{promise.What}”");
    }

    private void CountReminders(IReadOnlyList<Seen> seen, Ledger ledger, Promised promise, Instant end)
    {
        var life = ledger.Of(promise.Owner);
        var asked = seen.Where(s => s.IsReminder && s.Place == promise.Owner && s.Shows(promise.What)).Select(s => s.At).ToList();
        var begins = Reckoning.DateOf(asked.Append(promise.Made).Min(), promise.Zone);
        // The last day counts only as far as it was played; the play ends on an evening.
        for (var day = begins; day <= Reckoning.DateOf(end, promise.Zone); day = day.PlusDays(1))
        {
            var before = asked.Where(a => Reckoning.DateOf(a, promise.Zone) < day).ToList();
            var came = asked.Any(a => Reckoning.DateOf(a, promise.Zone) == day);
            var duty = Reckoning.On(promise, day, before, life);
            if (duty == Duty.Reminder && !came) _lost.Add($"{promise.Owner} was not reminded on {Day(day)} to “{promise.What}”");
            if (duty == Duty.Silence && came) _twice.Add($"{promise.Owner} was reminded on {Day(day)} to “{promise.What}”, which wanted none");
        }
    }

    private void CountOnceADay(IEnumerable<Seen> reminders, string who, DateTimeZone zone)
    {
        foreach (var day in reminders.GroupBy(s => Reckoning.DateOf(s.At, zone)).Where(d => d.Count() > 1))
            _twice.Add($"{who} got {day.Count()} reminders on {Day(day.Key)}");
    }

    /// <summary>The script asks for nothing twice, so the same words on the same day are an echo. Reminders are counted already.</summary>
    private void CountEchoes(IReadOnlyList<Seen> seen, IReadOnlyDictionary<string, DateTimeZone> zones)
    {
        var said = seen.Where(s => s.IsNew && !s.IsReminder && !s.IsQuestion && !s.IsReceipt)
            .GroupBy(s => (s.Place, s.Text, Reckoning.DateOf(s.At, zones.GetValueOrDefault(s.Place, Cast.Zone))));
        foreach (var echo in said.Where(e => e.Count() > 1))
            _twice.Add($"{(echo.Key.Place.Length == 0 ? "The room" : echo.Key.Place)} read {echo.Count()} times: {Short(echo.Key.Text)}");
    }

    private static string Local(Instant at, DateTimeZone zone) => at.InZone(zone).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    private static string Day(LocalDate day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.ReplaceLineEndings(" · ") is var line && line.Length > 80 ? line[..80] + "…" : line;
}
