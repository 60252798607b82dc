using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>Numbers of the scoreboard in words. Names of KPIs are people's: cards quote them.</summary>
public static class ScoreboardWords
{
    /// <summary>"320 of 500", "24.5%, target 25%", "320", "not entered, target 500".</summary>
    public static string Now(KpiStanding standing) => (standing.Number, standing.Target) switch
    {
        ({ } number, { } target) when !standing.Kpi.Accumulates => T($"{KpiWords.Say(standing.Kpi, number.Value)}, target {KpiWords.Say(standing.Kpi, target)}"),
        ({ } number, { } target) => T($"{KpiWords.Say(standing.Kpi, number.Value)} of {KpiWords.Say(standing.Kpi, target)}", "target"),
        ({ } number, null) => KpiWords.Say(standing.Kpi, number.Value),
        (null, { } target) => T($"not entered, target {KpiWords.Say(standing.Kpi, target)}"),
        _ => T("not entered"),
    };

    /// <summary>"ahead, 120% of where November should be by 12 Nov".</summary>
    public static string Verdict(KpiStanding standing, LocalDate today)
    {
        var period = standing.Period.Name(today);
        if (standing.Number is not { } number)
        {
            var open = T($"{period}: not entered");
            if (standing.Last is not { Value: { } last } ended) return open;
            var before = $"{ended.Period.Name(today)}: {KpiWords.Say(standing.Kpi, last)}";
            return ended.Pace.Verdict >= PaceVerdict.OffPace ? $"{open} · {before}, {Ended(ended.Pace)}" : $"{open} · {before}";
        }
        return number.AsOf < today ? $"{period}: {Pace(standing)} · {T($"as of {DateWords.WriteDay(number.AsOf)}")}" : $"{period}: {Pace(standing)}";
    }

    /// <summary>"ahead, 120% of the 250 expected by now", "off pace, 2 hours above its target".</summary>
    public static string Pace(KpiStanding standing)
    {
        var (pace, now) = (standing.Pace, standing.Kpi.Accumulates);
        if (standing.Kpi.Direction == KpiDirection.Down && pace.Verdict >= PaceVerdict.OffPace) return Down(standing);
        return IsLessThanOne(pace) ? T($"{pace.Words}, less than one behind")
            : pace.Attainment is not { } attainment ? pace.Words
            : now ? T($"{pace.Words}, {KpiWords.Share(attainment)} of the {Expected(standing)} expected by now")
            : T($"{pace.Words}, {KpiWords.Share(attainment)} of its target");
    }

    /// <summary>On pace because less than a whole piece is missing: its share would read like a contradiction.</summary>
    public static bool IsLessThanOne(Core.Scoreboards.Pace pace) => pace is { Verdict: PaceVerdict.OnPace, Attainment: < Pacing.OnPaceFrom };

    // Pieces are told whole: nobody expects a third of a lead.
    private static string Expected(KpiStanding standing) => KpiWords.Say(
        standing.Kpi, standing.Kpi.Unit == KpiUnit.Count ? decimal.Round(standing.Pace.Expected ?? 0, 0, MidpointRounding.AwayFromZero) : KpiWords.Rounded(standing.Pace.Expected ?? 0));

    /// <summary>"↗ October 310, September 280".</summary>
    public static string? Trend(KpiStanding standing, LocalDate today) => standing.Trend is { } trend
        ? $"{trend.Arrow} {T(trend.IsBetter switch { true => "better", false => "worse", _ => "steady" })}: {trend.Now.Name(today)} {KpiWords.Say(standing.Kpi, trend.To)}, {trend.Before.Name(today)} {KpiWords.Say(standing.Kpi, trend.From)}{Redefined(standing.Kpi, trend)}"
        : null;

    /// <summary>"Monthly · more is better · marketing".</summary>
    public static string Kind(Kpi kpi) => string.Join(" · ", new[]
    {
        Language.Capital(PeriodWords.SayEach(kpi.PeriodKind)),
        kpi.Accumulates ? T("running total") : T("average or rate"),
        kpi.Direction == KpiDirection.Up ? T("more is better") : T("less is better"),
        T(kpi.Side switch { Side.Sales => "sales", Side.Marketing => "marketing", _ => "both sides" }, "kpi"),
    });

    /// <summary>How a period that is over ended.</summary>
    public static string Ended(Core.Scoreboards.Pace pace) => pace.Verdict switch
    {
        PaceVerdict.Ahead => T("above target"),
        PaceVerdict.OnPace => T("on target"),
        PaceVerdict.ALittleBehind => T("a little short"),
        PaceVerdict.OffPace => T("missed"),
        _ => pace.Words,
    };

    // Counted in two ways, two numbers are no trend.
    private static string Redefined(Kpi kpi, KpiTrend trend) =>
        kpi.DefinitionChangedAt is { } day && day > trend.Before.From && day <= trend.Now.Until ? " · " + T($"definition changed {DateWords.WriteDay(day)}") : "";

    // "67% of its target" of hours would read as if that were good.
    private static string Down(KpiStanding standing)
    {
        var (words, gap) = (standing.Pace.Words, KpiWords.Say(standing.Kpi, Math.Abs(standing.Pace.Gap)));
        return (standing.Pace.Gap, standing.Kpi.Accumulates) switch
        {
            (0, _) => words,
            ( > 0, true) => T($"{words}, {gap} above what is allowed by now"),
            ( > 0, false) => T($"{words}, {gap} above its target"),
            (_, true) => T($"{words}, {gap} below what is allowed by now"),
            _ => T($"{words}, {gap} below its target"),
        };
    }
}
