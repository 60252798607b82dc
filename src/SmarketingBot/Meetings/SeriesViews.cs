using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Meetings;

/// <summary>Reads what cards show of a series, a fixed number of queries for any number of people.</summary>
public sealed class SeriesViews(BotDb db, Rota rota, IClock clock)
{
    public async Task<SeriesView> In(string conversationId) =>
        await Of(conversationId, await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId));

    public async Task<SeriesView?> Of(Guid seriesId) =>
        await db.Series.FirstOrDefaultAsync(s => s.Id == seriesId) is { } series ? await Of(series.ConversationId, series) : null;

    private async Task<SeriesView> Of(string conversationId, Series? series)
    {
        var next = series is null ? null : await db.Meetings
            .Where(m => m.SeriesId == series.Id && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaPosted || m.State == MeetingState.InProgress))
            .OrderBy(m => m.State == MeetingState.InProgress ? 0 : 1).ThenBy(m => m.StartsAt).FirstOrDefaultAsync();
        var people = await db.Members.Where(m => m.ConversationId == conversationId && m.Present)
            .Join(db.People, m => m.PersonId, p => p.Id, (member, person) => new { person, member.Side })
            .OrderBy(p => p.person.Name).ToListAsync();
        var place = await db.Places.Where(p => p.ConversationId == conversationId).Select(p => new { p.Name, p.PlannedStart, p.PlannedMinutes }).FirstOrDefaultAsync();
        return new SeriesView(
            series, place?.Name, next, [.. people.Select(p => (p.person, p.Side))],
            clock.GetCurrentInstant().InZone(SeriesWords.Zone(series?.Zone ?? "UTC")).Date, await OpenMe.Link(db))
        {
            Planned = (place?.PlannedStart, place?.PlannedMinutes),
            Rota = series is null ? [] : await rota.Of(series),
        };
    }
}
