using System.Globalization;

namespace SmarketingBot.Tests.Proof;

/// <summary>
/// Counts a month by hand: what was handed over, touched, returned and promised, written down as it happens and reckoned
/// with days of the calendar and whole hours only. It shares no code with the bot, so that both can't be wrong together.
/// </summary>
internal sealed class Reckoning(params DateOnly[] holidays)
{
    private readonly List<HandedLead> _leads = [];
    private readonly List<Promised> _promises = [];

    /// <summary>A lead, by day and clock time where the series lives.</summary>
    internal sealed record HandedLead(string Ref, DateTime At)
    {
        public DateTime? Touched { get; set; }
        public bool Taken { get; set; }
        public string? Returned { get; set; }
        public bool Counts { get; set; }
        public int Attempts { get; set; }
    }

    internal sealed record Promised(DateOnly Due, DateOnly? Done, bool Dropped);

    internal HandedLead Handed(string reference, DateTime at)
    {
        _leads.Add(new HandedLead(reference, at));
        return _leads[^1];
    }

    internal void Promise(DateOnly due, DateOnly? done, bool dropped = false) => _promises.Add(new Promised(due, done, dropped));

    /// <summary>Working days from one to another, both included.</summary>
    internal int WorkingDays(DateOnly from, DateOnly until) =>
        Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays).Count(IsWorked);

    /// <summary>F10: target × elapsed working days ÷ working days in the month.</summary>
    internal decimal Expected(decimal target, DateOnly asOf)
    {
        var first = new DateOnly(asOf.Year, asOf.Month, 1);
        return target * WorkingDays(first, asOf) / WorkingDays(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>F9 with acceptance by word and by silence apart, as the product words it.</summary>
    internal string Acceptance(int year, int month)
    {
        var leads = Of(year, month);
        var accepted = leads.Where(l => l.Returned is null || l.Counts).ToList();
        var (word, ruled) = (accepted.Count(l => l.Taken), accepted.Count(l => l.Counts));
        var silent = accepted.Where(l => !l.Taken && !l.Counts).ToList();
        return $"by word {word} · by silence, worked {silent.Count(l => l.Touched is not null)} · by silence, untouched {silent.Count(l => l.Touched is null)}"
            + (ruled == 0 ? "" : $" · by ruling {ruled}") + $" · returned {leads.Count - accepted.Count} of {leads.Count}";
    }

    /// <summary>SAL ÷ MQL handed, in percent with one digit.</summary>
    internal string AcceptanceRate(int year, int month)
    {
        var leads = Of(year, month);
        var accepted = leads.Count(l => l.Returned is null || l.Counts);
        return $"{accepted} of {leads.Count} · {Percent(accepted, leads.Count)}";
    }

    internal int Qualified(int year, int month) => Of(year, month).Count(l => l.Returned is null || l.Counts);

    /// <summary>F5: touched within so many hours between nine and five of working days ÷ all that were not returned.</summary>
    internal string FirstTouch(int year, int month, int hours)
    {
        var due = Of(year, month).Where(l => l.Returned is null).ToList();
        var met = due.Count(l => l.Touched is { } touched && Worked(l.At, touched) <= TimeSpan.FromHours(hours));
        return $"{met} of {due.Count} touched in time, {Percent(met, due.Count)}";
    }

    /// <summary>F13: done by the first date accepted ÷ due in the month, without what was dropped.</summary>
    internal string OnTime(int year, int month)
    {
        var due = _promises.Where(p => p.Due.Year == year && p.Due.Month == month && !p.Dropped).ToList();
        var kept = due.Count(p => p.Done <= p.Due);
        return $"{kept} of {due.Count} kept in time {Percent(kept, due.Count)}";
    }

    private List<HandedLead> Of(int year, int month) => [.. _leads.Where(l => l.At.Year == year && l.At.Month == month)];

    private bool IsWorked(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    // Minute by minute: slow, and easy to believe.
    private TimeSpan Worked(DateTime from, DateTime until)
    {
        var minutes = 0;
        for (var at = from; at < until; at = at.AddMinutes(1))
            if (IsWorked(DateOnly.FromDateTime(at)) && at.Hour is >= 9 and < 17)
                minutes++;
        return TimeSpan.FromMinutes(minutes);
    }

    private static string Percent(int part, int whole) =>
        Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
