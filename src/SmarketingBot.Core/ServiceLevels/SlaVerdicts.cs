using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>What is said of a promise.</summary>
public enum SlaVerdict
{
    /// <summary>Nobody told a number.</summary>
    NotEntered,

    /// <summary>Nothing was due yet.</summary>
    TooEarly,

    /// <summary>The period goes on, and it is where it should be by now.</summary>
    OnPace,

    /// <summary>The period goes on, and it is behind; it can still be reached.</summary>
    Behind,

    Kept,

    /// <summary>The period is over, or it can't be reached any more.</summary>
    Breached,
}

/// <summary>How a promise stands in one period.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Stands">Where it stands: “78 of 120 MQL, 90 by now”.</param>
/// <param name="Source">Where the figure comes from: “from the lead ledger”, “from the scoreboard, as of 12 Nov”; null where there is none.</param>
public sealed record SlaPart(SlaVerdict Verdict, string Stands, string? Source = null)
{
    /// <summary>Nobody told a number.</summary>
    public static SlaPart NotEntered => new(SlaVerdict.NotEntered, T("not entered", "SLA"));

    /// <summary>"kept", "on pace", "behind", "breached", "not entered", "too early to tell".</summary>
    public string Words => T(
        Verdict switch
        {
            SlaVerdict.Kept => "kept",
            SlaVerdict.OnPace => "on pace",
            SlaVerdict.Behind => "behind",
            SlaVerdict.Breached => "breached",
            SlaVerdict.TooEarly => "too early to tell",
            _ => "not entered",
        },
        "SLA");
}

/// <summary>The verdicts. Pure: a promise is breached only when its period is over or it can't be reached any more.</summary>
public static class SlaVerdicts
{
    /// <summary>Marketing's half: a running total, judged by pacing (F10).</summary>
    /// <param name="promised">How many, or how much.</param>
    /// <param name="actual">What there is; null is not entered.</param>
    /// <param name="period">For which period.</param>
    /// <param name="asOf">Until which day the figure counts, that day included.</param>
    /// <param name="today">Today in the series' zone.</param>
    /// <param name="calendar">The working days of the series.</param>
    public static SlaVerdict OfTotal(decimal promised, decimal? actual, ReportingPeriod period, LocalDate asOf, LocalDate today, WorkCalendar calendar)
    {
        if (actual is not { } there) return SlaVerdict.NotEntered;
        if (there >= promised) return SlaVerdict.Kept;
        if (today > period.Until) return SlaVerdict.Breached;
        var (elapsed, days) = (period.WorkingDaysUntil(asOf, calendar), period.WorkingDays(calendar));
        // No working day is left on which the rest could come; a stale figure isn't held against anybody.
        if (days > 0 && elapsed == days && period.WorkingDaysUntil(today.PlusDays(-1), calendar) == days) return SlaVerdict.Breached;
        var pace = Pacing.Of(promised, there, elapsed, days);
        return pace.Verdict == PaceVerdict.TooEarly ? SlaVerdict.TooEarly : pace.IsGood ? SlaVerdict.OnPace : SlaVerdict.Behind;
    }

    /// <summary>Sales' half: so many of so many (F5, F6).</summary>
    /// <param name="promised">The share promised, as a fraction.</param>
    /// <param name="met">How many were met.</param>
    /// <param name="of">Of how many that were due.</param>
    /// <param name="pending">How many more are known that are not due yet.</param>
    /// <param name="expected">How many leads marketing promised for the period, where it promised a number.</param>
    /// <param name="isOver">Whether the period is over and nothing is due any more.</param>
    public static SlaVerdict OfShare(decimal promised, int met, int of, int pending, decimal? expected, bool isOver)
    {
        if (of == 0) return SlaVerdict.TooEarly;
        var kept = met >= promised * of;
        if (isOver && pending == 0) return kept ? SlaVerdict.Kept : SlaVerdict.Breached;
        if (kept) return SlaVerdict.OnPace;
        // If all that is still to come were met: would it be enough?
        var most = Math.Max(of + pending, isOver ? of + pending : expected ?? 1_000_000_000);
        return met + (most - of) < promised * most ? SlaVerdict.Breached : SlaVerdict.Behind;
    }

    /// <summary>Sales' half where only a percentage was told.</summary>
    public static SlaVerdict OfRate(decimal promised, decimal? actual, bool isOver) => actual is not { } rate ? SlaVerdict.NotEntered
        : rate >= promised ? isOver ? SlaVerdict.Kept : SlaVerdict.OnPace
        : isOver ? SlaVerdict.Breached : SlaVerdict.Behind;
}
