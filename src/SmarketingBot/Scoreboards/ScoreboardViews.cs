using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Scoreboards;

/// <summary>Reads what the cards of the scoreboard show.</summary>
public sealed class ScoreboardViews(BotDb db, ReadScoreboard read, SeriesCalendar calendars)
{
    private const int HistoryShown = 5;

    public async Task<ScoreboardView> Of(Series series, string? said = null) =>
        new(series, await Place(series), await read.Of(series, calendars.Today(series)), said);

    public async Task<KpiView> Of(KpiOfSeries of)
    {
        var today = calendars.Today(of.Series);
        var standing = (await read.Of(of.Series, today)).Kpis.First(k => k.Kpi.Id == of.Kpi.Id);
        var from = standing.Period.From;
        var told = await db.KpiNumbers.AsNoTracking().Where(n => n.KpiId == of.Kpi.Id && n.From == from).OrderByDescending(n => n.EnteredAt).ThenByDescending(n => n.Id).Take(HistoryShown).ToListAsync();
        var ids = told.Select(n => n.EnteredBy).Append(of.Kpi.OwnerId).OfType<string>().Distinct().ToList();
        var names = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var zone = DateTimeZoneProviders.Tzdb[of.Series.Zone];
        return new KpiView(
            of.Series, await Place(of.Series), standing, today, of.Kpi.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null,
            [.. told.Select(n => new NumberLine(n, n.EnteredBy is { } who ? names.GetValueOrDefault(who) ?? T("somebody") : n.Program, n.EnteredAt.InZone(zone).Date))]);
    }

    public async Task<string?> Place(Series series) => await db.Places.Where(p => p.ConversationId == series.ConversationId).Select(p => p.Name).FirstOrDefaultAsync();
}
