using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>Reads the whole scoreboard of a series in seven queries, however many KPIs and years it has.</summary>
public sealed class ReadScoreboard(BotDb db, SeriesCalendar calendars)
{
    /// <summary>How many periods before the running one are looked at.</summary>
    public const int Periods = 12;

    /// <summary>Everything, as of a day in the series' zone.</summary>
    public async Task<Scoreboard> Of(Series series, LocalDate today)
    {
        var calendar = await calendars.Of(series);
        var kpis = await db.Kpis.AsNoTracking().Where(k => k.SeriesId == series.Id && !k.Retired).OrderBy(k => k.Id).ToListAsync();
        var targets = (await db.KpiTargets.AsNoTracking().Where(t => t.ReplacedAt == null && db.Kpis.Any(k => k.Id == t.KpiId && k.SeriesId == series.Id && !k.Retired)).ToListAsync()).ToLookup(t => t.KpiId);
        // Twelve weeks and twelve quarters begin on different days: the numbers are read from the earliest on.
        var from = kpis.Select(k => k.PeriodOf(today).Plus(-Periods).From).DefaultIfEmpty(today).Min();
        var numbers = (await db.KpiNumbers.AsNoTracking()
            .Where(n => n.ReplacedAt == null && n.From >= from && db.Kpis.Any(k => k.Id == n.KpiId && k.SeriesId == series.Id && !k.Retired)).ToListAsync()).ToLookup(n => n.KpiId);
        var worked = new Dictionary<(PeriodKind, LocalDate), int>();
        return new Scoreboard(today, await Goal(series, today, calendar), [.. kpis.Select(kpi => Standing(kpi, [.. targets[kpi.Id]], [.. numbers[kpi.Id]]))]);

        KpiStanding Standing(Kpi kpi, List<KpiTarget> aims, List<KpiNumber> told)
        {
            var period = kpi.PeriodOf(today);
            var past = Enumerable.Range(1, Periods).Select(back => period.Plus(-back)).Reverse()
                .Select(p => Point(kpi, p, KpiTarget.InForce(aims, p)?.Value, told.FirstOrDefault(n => n.From == p.From)))
                .SkipWhile(p => p.Value is null).ToList();
            var (target, number) = (KpiTarget.InForce(aims, period)?.Value, told.FirstOrDefault(n => n.From == period.From));
            return new KpiStanding(kpi, period, target, number, Pacing.Of(kpi, period, target, number?.Value, number?.AsOf ?? today, calendar), past);
        }

        // A period that is over is judged by all of its days.
        KpiPoint Point(Kpi kpi, ReportingPeriod period, decimal? target, KpiNumber? number)
        {
            if (!worked.TryGetValue((period.Kind, period.From), out var days)) worked[(period.Kind, period.From)] = days = period.WorkingDays(calendar);
            return new KpiPoint(period, number?.Value, target, Pacing.Of(target, number?.Value, days, days, kpi.Direction, kpi.Accumulates));
        }
    }

    /// <summary>Where the shared goal stands; null while there is none.</summary>
    public async Task<GoalStanding?> Goal(Series series, LocalDate today) => await Goal(series, today, await calendars.Of(series));

    private async Task<GoalStanding?> Goal(Series series, LocalDate today, WorkCalendar calendar)
    {
        if (await db.Goals.AsNoTracking().Where(g => g.SeriesId == series.Id && g.EndedAt == null).OrderByDescending(g => g.SetAt).FirstOrDefaultAsync() is not { } goal) return null;
        var parts = await db.GoalMilestones.AsNoTracking().Where(m => m.GoalId == goal.Id).OrderBy(m => m.By).ToListAsync();
        var number = await db.GoalNumbers.AsNoTracking().Where(n => n.GoalId == goal.Id && n.ReplacedAt == null).OrderByDescending(n => n.EnteredAt).FirstOrDefaultAsync();
        return new GoalStanding(goal, number, Pacing.Between(goal.From, goal.By, goal.Target, number?.Value, number?.AsOf ?? today, calendar, whole: goal.Currency.Length == 0), parts);
    }
}
