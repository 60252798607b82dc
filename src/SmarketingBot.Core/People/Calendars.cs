using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>When one person may be disturbed.</summary>
public sealed class Calendars(BotDb db, IClock clock)
{
    /// <summary>
    /// Their zone and days (theirs, else those of a series of theirs), their absences, the holidays of the series
    /// concerned, and the hours: their own, else from the earliest reminder hour of those series until the latest end.
    /// </summary>
    public async Task<WorkCalendar> Of(Person person)
    {
        var series = await db.Series
            .Where(s => db.ActionItems.Any(i => i.SeriesId == s.Id && i.OwnerId == person.Id && i.State != ItemState.Done && i.State != ItemState.Dropped)
                || db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == person.Id && m.Present))
            .OrderBy(s => s.Id).ToListAsync();
        var ids = series.Select(s => s.Id).ToList();
        var holidays = ids.Count == 0 ? [] : await db.Holidays.Where(h => ids.Contains(h.SeriesId)).Select(h => h.Date).ToListAsync();
        var away = await db.Absences.Where(a => a.PersonId == person.Id).ToListAsync();
        var zone = person.ZoneAt(clock.GetCurrentInstant()) ?? series.FirstOrDefault()?.Zone;
        return new WorkCalendar(
            zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc,
            person.Week ?? series.FirstOrDefault()?.Week ?? WorkWeek.Default,
            holidays.ToHashSet(),
            [.. away.Where(a => a.From <= a.Until).Select(a => new DateInterval(a.From, a.Until))],
            person.ReminderFrom ?? (series.Count == 0 ? WorkCalendar.DefaultFrom : series.Min(s => s.ReminderFrom)),
            series.Count == 0 ? WorkCalendar.DefaultUntil : series.Max(s => s.ReminderUntil));
    }
}
