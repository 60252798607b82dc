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
        ({ } number, { } target) when !standing.Kpi.Accumulates => $"{KpiWords.Say(standing.Kpi, number.Value)}, target {KpiWords.Say(standing.Kpi, target)}",
        ({ } number, { } target) => $"{KpiWords.Say(standing.Kpi, number.Value)} of {KpiWords.Say(standing.Kpi, target)}",
        ({ } number, null) => KpiWords.Say(standing.Kpi, number.Value),
        (null, { } target) => $"not entered, target {KpiWords.Say(standing.Kpi, target)}",
        _ => "not entered",
    };

    /// <summary>"ahead, 120% of where November should be by 12 Nov".</summary>
    public static string Verdict(KpiStanding standing, LocalDate today)
    {
        var period = standing.Period.Name(today);
        if (standing.Number is not { } number)
            return standing.Last is { Value: { } last } ended ? $"{period}: not entered · {ended.Period.Name(today)}: {KpiWords.Say(standing.Kpi, last)}{(ended.Pace.Verdict >= PaceVerdict.OffPace ? $", {Ended(ended.Pace)}" : "")}" : $"{period}: not entered";
        var asOf = number.AsOf < today ? $" · as of {Day(number.AsOf)}" : "";
        return $"{period}: {Pace(standing)}{asOf}";
    }

    /// <summary>"ahead, 120% of the 250 expected by now", "off pace, 2 hours above its target".</summary>
    public static string Pace(KpiStanding standing)
    {
        var (pace, now) = (standing.Pace, standing.Kpi.Accumulates);
        if (standing.Kpi.Direction == KpiDirection.Down && pace.Verdict >= PaceVerdict.OffPace) return pace.Words + Down(standing);
        return IsLessThanOne(pace) ? $"{pace.Words}, less than one behind"
            : pace.Attainment is { } attainment ? $"{pace.Words}, {KpiWords.Share(attainment)} of {(now ? $"the {Expected(standing)} expected by now" : "its target")}"
            : pace.Words;
    }

    /// <summary>On pace because less than a whole piece is missing: its share would read like a contradiction.</summary>
    public static bool IsLessThanOne(Core.Scoreboards.Pace pace) => pace is { Verdict: PaceVerdict.OnPace, Attainment: < Pacing.OnPaceFrom };

    // Pieces are told whole: nobody expects a third of a lead.
    private static string Expected(KpiStanding standing) => KpiWords.Say(
        standing.Kpi, standing.Kpi.Unit == KpiUnit.Count ? decimal.Round(standing.Pace.Expected ?? 0, 0, MidpointRounding.AwayFromZero) : KpiWords.Rounded(standing.Pace.Expected ?? 0));

    /// <summary>"↗ October 310, September 280".</summary>
    public static string? Trend(KpiStanding standing, LocalDate today) => standing.Trend is { } trend
        ? $"{trend.Arrow} {(trend.IsBetter switch { true => "better", false => "worse", _ => "steady" })}: {trend.Now.Name(today)} {KpiWords.Say(standing.Kpi, trend.To)}, {trend.Before.Name(today)} {KpiWords.Say(standing.Kpi, trend.From)}{Redefined(standing.Kpi, trend)}"
        : null;

    /// <summary>"Monthly · more is better · marketing".</summary>
    public static string Kind(Kpi kpi) => string.Join(" · ", new[]
    {
        kpi.PeriodKind switch { PeriodKind.Week => "Weekly", PeriodKind.Month => "Monthly", PeriodKind.Quarter => "Quarterly", _ => "Yearly" },
        kpi.Accumulates ? "running total" : "average or rate",
        kpi.Direction == KpiDirection.Up ? "more is better" : "less is better",
        kpi.Side switch { Side.Sales => "sales", Side.Marketing => "marketing", _ => "both sides" },
    });

    /// <summary>How a period that is over ended.</summary>
    public static string Ended(Core.Scoreboards.Pace pace) => pace.Verdict switch
    {
        PaceVerdict.Ahead => "above target",
        PaceVerdict.OnPace => "on target",
        PaceVerdict.ALittleBehind => "a little short",
        PaceVerdict.OffPace => "missed",
        _ => pace.Words,
    };

    /// <summary>"12 Nov".</summary>
    public static string Day(LocalDate date) => date.ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture);

    // Counted in two ways, two numbers are no trend.
    private static string Redefined(Kpi kpi, KpiTrend trend) =>
        kpi.DefinitionChangedAt is { } day && day > trend.Before.From && day <= trend.Now.Until ? $" · definition changed {Day(day)}" : "";

    // "67% of its target" of hours would read as if that were good.
    private static string Down(KpiStanding standing) => standing.Pace.Gap > 0
        ? $", {KpiWords.Say(standing.Kpi, standing.Pace.Gap)} above {(standing.Kpi.Accumulates ? "what is allowed by now" : "its target")}"
        : standing.Pace.Gap < 0 ? $", {KpiWords.Say(standing.Kpi, -standing.Pace.Gap)} below {(standing.Kpi.Accumulates ? "what is allowed by now" : "its target")}" : "";
}
