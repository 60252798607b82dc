using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Scoreboards;

/// <summary>A KPI over its periods. Teams draws its own chart of it; clients without one show the same numbers as facts.</summary>
public static class KpiChart
{
    private const int Shown = 12;

    /// <summary>The chart; null while there is nothing to compare.</summary>
    public static AdaptiveElement? Of(KpiStanding standing, LocalDate today)
    {
        var points = Points(standing).TakeLast(Shown).ToList();
        if (points.Count(p => p.Value is not null) < 2) return null;
        // https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
        var chart = new AdaptiveUnknownElement { Type = "Chart.VerticalBar", Fallback = new AdaptiveFallbackElement(Facts(standing, points, today)) };
        chart.AdditionalProperties["title"] = T($"{standing.Kpi.Name} by the {PeriodWords.Say(standing.Kpi.PeriodKind)}");
        chart.AdditionalProperties["showBarValues"] = true;
        chart.AdditionalProperties["data"] = points.Where(p => p.Value is not null).Select(p => new Dictionary<string, object>
        {
            ["x"] = p.Period.Name(today),
            ["y"] = p.Value!.Value,
            ["color"] = p.Pace.Verdict switch { PaceVerdict.OffPace => "attention", PaceVerdict.ALittleBehind => "warning", PaceVerdict.OnPace or PaceVerdict.Ahead => "good", _ => "neutral" },
        }).ToList();
        return chart;
    }

    private static IEnumerable<KpiPoint> Points(KpiStanding standing) => standing.Past.Append(new KpiPoint(standing.Period, standing.Number?.Value, standing.Target, standing.Pace));

    // The latest first: on a phone nobody scrolls for the number of today.
    private static AdaptiveElement Facts(KpiStanding standing, List<KpiPoint> points, LocalDate today) => Kit.Facts([.. points.AsEnumerable().Reverse().Select(p => (
        p.Period.Name(today),
        (string?)(p.Value is { } value
            ? (p.Target is { } target ? T($"{KpiWords.Say(standing.Kpi, value)} of {KpiWords.Say(standing.Kpi, target)}", "target") : KpiWords.Say(standing.Kpi, value)) + (Redefined(standing.Kpi, p) ? " · " + T("definition changed") : "")
            : T("not entered"))))])!;

    private static bool Redefined(Kpi kpi, KpiPoint point) => kpi.DefinitionChangedAt is { } day && point.Period.Contains(day);
}
