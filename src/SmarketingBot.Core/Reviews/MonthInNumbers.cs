using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.ServiceLevels;

namespace SmarketingBot.Core.Reviews;

/// <summary>What the two teams counted in a month.</summary>
/// <param name="Goal">The shared goal; null where there is none.</param>
/// <param name="Numbers">The KPIs told by the month, and by the quarter in the month that ends one.</param>
/// <param name="Leads">What became of the leads that were handed over in it; null where there were none.</param>
/// <param name="Codes">Why they were returned, most first.</param>
/// <param name="Sources">Where they came from, most first.</param>
public sealed record MonthInNumbers(
    GoalStanding? Goal, IReadOnlyList<FactLine> Numbers, LeadCounts? Leads, IReadOnlyList<(ReturnCode Code, int Count)> Codes, IReadOnlyList<(string? Source, LeadCounts Counts)> Sources)
{
    /// <summary>A month of a series that counts nothing.</summary>
    public static MonthInNumbers None { get; } = new(null, [], null, [], []);

    /// <summary>What each side promised the other for it, and what became of that.</summary>
    public IReadOnlyList<FactLine> Promised { get; init; } = [];
}

/// <summary>Reads them, in a constant number of queries.</summary>
public sealed class ReadMonth(ReadScoreboard scoreboard, ReadSla sla, ReadLeads leads, SeriesCalendar calendars)
{
    public async Task<MonthInNumbers> Of(Series series, ReportingPeriod month)
    {
        var today = calendars.Today(series);
        // A month that is over is judged by all of its days: the board of the day after has it among what is past.
        var day = month.Contains(today) ? today : month.Next.From;
        var board = await scoreboard.Of(series, day);
        var standing = await sla.Of(series, day, board);
        var promised = month.Contains(today) ? standing.Now : standing.Last;
        var handed = (await leads.Of(series, month)).Facts;
        return new MonthInNumbers(
            board.Goal, [.. board.Kpis.Select(k => Line(k, month)).OfType<FactLine>()],
            handed.Count == 0 ? null : LeadFigures.Count(handed), LeadFigures.ByCode(handed), LeadFigures.BySource(handed))
        {
            Promised = promised is not null && (month.Contains(today) || month.Contains(promised.Period.Until)) ? [.. ReadFacts.Halves(promised)] : [],
        };
    }

    private static FactLine? Line(KpiStanding standing, ReportingPeriod month)
    {
        if (standing.Kpi.PeriodKind is not (PeriodKind.Month or PeriodKind.Quarter)) return null;
        if (standing.Period.Contains(month.From) && month.Contains(standing.Period.Until)) return ReadFacts.Line(standing);
        var point = standing.Past.FirstOrDefault(p => p.Period.Contains(month.From) && month.Contains(p.Period.Until));
        return point is null ? null : ReadFacts.Line(standing.Kpi, point.Value, point.Target, point.Pace);
    }
}
