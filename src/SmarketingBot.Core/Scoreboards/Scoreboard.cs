using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>Everything that is told of a series' numbers, as of one day.</summary>
/// <param name="Today">That day, in the series' zone.</param>
/// <param name="Goal">Where the shared goal stands; null while there is none.</param>
/// <param name="Kpis">Each KPI, in the order in which they were put there.</param>
public sealed record Scoreboard(LocalDate Today, GoalStanding? Goal, IReadOnlyList<KpiStanding> Kpis)
{
    /// <summary>Those of one side; null is both sides'.</summary>
    public IEnumerable<KpiStanding> Of(Side? side) => Kpis.Where(k => k.Kpi.Side == side);

    /// <summary>Those that should be talked about, the furthest behind first.</summary>
    public IEnumerable<KpiStanding> Off => Kpis.Where(k => k.Pace.IsOff).OrderBy(k => k.Pace.Attainment ?? 0);

    /// <summary>The verdict over several of them in words: "2 of 3 on pace", without those about which nothing can be said.</summary>
    public static string Verdict(IEnumerable<KpiStanding> kpis)
    {
        var judged = kpis.Where(k => k.Pace.Verdict >= PaceVerdict.OffPace).ToList();
        var good = judged.Count(k => k.Pace.IsGood);
        return judged.Count == 0 ? "" : good < judged.Count ? T($"{good} of {judged.Count} on pace") : judged.Count == 1 ? T("on pace") : T($"all {judged.Count} on pace");
    }
}

/// <summary>How one KPI stands in the period that is running.</summary>
/// <param name="Kpi">Which.</param>
/// <param name="Period">The period of today.</param>
/// <param name="Target">In force for it; null is none.</param>
/// <param name="Number">What was told for it; null is not entered.</param>
/// <param name="Pace">What the two say together.</param>
/// <param name="Past">The periods before, oldest first, from the first one with a number on; gaps are told as gaps.</param>
public sealed record KpiStanding(Kpi Kpi, ReportingPeriod Period, decimal? Target, KpiNumber? Number, Pace Pace, IReadOnlyList<KpiPoint> Past)
{
    /// <summary>The last period that is over and has a number.</summary>
    public KpiPoint? Last => Past.LastOrDefault(p => p.Value is not null);

    /// <summary>Which way it goes; null where two numbers aren't there to compare.</summary>
    public KpiTrend? Trend => KpiTrend.Of(this);
}

/// <summary>What a KPI came to in a period that is over.</summary>
/// <param name="Period">Which.</param>
/// <param name="Value">What it came to; null is not entered.</param>
/// <param name="Target">What was in force for it.</param>
/// <param name="Pace">How it ended.</param>
public sealed record KpiPoint(ReportingPeriod Period, decimal? Value, decimal? Target, Pace Pace);

/// <summary>
/// Which way a KPI goes: what accumulates is compared by whole periods, the last with the one before it; a rate of the
/// running period with that of the last.
/// </summary>
/// <param name="From">The earlier number.</param>
/// <param name="To">The later number.</param>
/// <param name="Before">The earlier period.</param>
/// <param name="Now">The later period.</param>
/// <param name="Sign">1 up, -1 down, 0 steady.</param>
/// <param name="IsBetter">True when that way is the wished one; null when it is steady.</param>
public sealed record KpiTrend(decimal From, decimal To, ReportingPeriod Before, ReportingPeriod Now, int Sign, bool? IsBetter)
{
    /// <summary>A change below this share of the earlier number is no change.</summary>
    public const decimal Steady = 0.02m;

    /// <summary>↗, ↘ or →.</summary>
    public string Arrow => Sign switch { > 0 => "↗", < 0 => "↘", _ => "→" };

    internal static KpiTrend? Of(KpiStanding standing)
    {
        var known = standing.Past.Where(p => p.Value is not null).Select(p => (p.Period, Value: p.Value!.Value)).ToList();
        if (!standing.Kpi.Accumulates && standing.Number is { } now) known.Add((standing.Period, now.Value));
        if (known.Count < 2) return null;
        var (before, last) = (known[^2], known[^1]);
        var change = last.Value - before.Value;
        var sign = Math.Abs(change) <= Steady * Math.Abs(before.Value) ? 0 : Math.Sign(change);
        return new KpiTrend(before.Value, last.Value, before.Period, last.Period, sign, sign == 0 ? null : sign > 0 == (standing.Kpi.Direction == KpiDirection.Up));
    }
}
