using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>
/// F10, pure: expected to date = target × elapsed working days ÷ working days; attainment = actual ÷ expected. 300 of 500
/// after 11 of 22 days: expected 250, 120 %. What doesn't accumulate is compared with the target itself; where less is
/// better the division is turned round. Nothing is ever divided by zero: then the words say what is missing.
/// </summary>
public static class Pacing
{
    /// <summary>From here on it is ahead.</summary>
    public const decimal AheadFrom = 1.05m;

    /// <summary>From here on it is on pace.</summary>
    public const decimal OnPaceFrom = 0.95m;

    /// <summary>From here on it is only a little behind; below it is off pace.</summary>
    public const decimal ALittleBehindFrom = 0.85m;

    /// <summary>How a KPI stands in one period.</summary>
    /// <param name="kpi">Says which way is better and whether it accumulates.</param>
    /// <param name="period">The period of the number.</param>
    /// <param name="target">What it should come to in the whole period; null is none.</param>
    /// <param name="actual">What it came to; null is not entered.</param>
    /// <param name="asOf">Until which day the number counts, that day included.</param>
    /// <param name="calendar">The working days of the series.</param>
    public static Pace Of(Kpi kpi, ReportingPeriod period, decimal? target, decimal? actual, LocalDate asOf, WorkCalendar calendar) =>
        Of(target, actual, period.WorkingDaysUntil(asOf, calendar), period.WorkingDays(calendar), kpi.Direction, kpi.Accumulates, whole: kpi.Unit == KpiUnit.Count);

    /// <summary>How something stands that accumulates from one day to another, both included: a goal.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="target">What it should come to by then.</param>
    /// <param name="actual">What it came to; null is not entered.</param>
    /// <param name="asOf">Until which day the number counts, that day included.</param>
    /// <param name="calendar">The working days of the series.</param>
    /// <param name="whole">True for what comes in whole pieces: customers, not money.</param>
    public static Pace Between(LocalDate from, LocalDate until, decimal target, decimal? actual, LocalDate asOf, WorkCalendar calendar, bool whole = false) =>
        Of(target, actual, WorkingDays(from, LocalDate.Min(asOf, until), calendar), WorkingDays(from, until, calendar), whole: whole);

    /// <summary>The formula itself.</summary>
    /// <param name="target">What it should come to; null is none.</param>
    /// <param name="actual">What it came to; null is not entered.</param>
    /// <param name="elapsed">Working days passed.</param>
    /// <param name="days">Working days there are.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="accumulates">False compares with the target itself, whatever the day.</param>
    /// <param name="whole">It comes in whole pieces: behind by less than one is on pace, or twelve customers a year would be off pace on the first morning.</param>
    public static Pace Of(decimal? target, decimal? actual, int elapsed, int days, KpiDirection direction = KpiDirection.Up, bool accumulates = true, bool whole = false)
    {
        if (actual is not { } number) return new Pace(PaceVerdict.NotEntered, target is { } wanted && elapsed > 0 ? Expected(wanted, elapsed, days, accumulates) : null, Elapsed: elapsed, Days: days);
        if (target is not { } aim) return new Pace(PaceVerdict.NoTarget, Elapsed: elapsed, Days: days);
        // Somebody who has all of it already is ahead, whatever the day.
        if (accumulates && elapsed <= 0 && !(direction == KpiDirection.Up && aim > 0 && number >= aim)) return new Pace(PaceVerdict.TooEarly, Elapsed: elapsed, Days: days);
        var expected = elapsed <= 0 && accumulates ? 0 : Expected(aim, elapsed, days, accumulates);
        var gap = direction == KpiDirection.Up ? expected - number : number - expected;
        decimal? attainment = direction == KpiDirection.Up
            ? expected > 0 ? number / expected : null
            : number > 0 && expected > 0 ? expected / number : null;
        var verdict = attainment is { } share ? Judge(share) : gap < 0 ? PaceVerdict.Ahead : gap == 0 ? PaceVerdict.OnPace : PaceVerdict.OffPace;
        if (whole && accumulates && elapsed < days && gap < 1 && verdict < PaceVerdict.OnPace) verdict = PaceVerdict.OnPace;
        return new Pace(verdict, expected, attainment, elapsed, days, gap);
    }

    /// <summary>The word for an attainment.</summary>
    public static PaceVerdict Judge(decimal attainment) =>
        attainment >= AheadFrom ? PaceVerdict.Ahead
        : attainment >= OnPaceFrom ? PaceVerdict.OnPace
        : attainment >= ALittleBehindFrom ? PaceVerdict.ALittleBehind
        : PaceVerdict.OffPace;

    /// <summary>How many days are worked from one to another, both included; 0 when the last is before the first.</summary>
    public static int WorkingDays(LocalDate from, LocalDate until, WorkCalendar calendar)
    {
        var worked = 0;
        for (var day = from; day <= until; day = day.PlusDays(1))
            if (calendar.IsPlainWorkingDay(day))
                worked++;
        return worked;
    }

    private static decimal Expected(decimal target, int elapsed, int days, bool accumulates) =>
        !accumulates ? target : days <= 0 ? 0 : target * Math.Min(elapsed, days) / days;
}
