using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>When one person may be disturbed.</summary>
public sealed class Calendars(BotDb db, IClock clock)
{
    /// <summary>
    /// Their zone (theirs, else that of a series of theirs), their days, and the hours of the series concerned: from
    /// the earliest reminder hour until the latest end.
    /// </summary>
    public async Task<WorkCalendar> Of(Person person)
    {
        var series = await db.Series
            .Where(s => db.ActionItems.Any(i => i.SeriesId == s.Id && i.OwnerId == person.Id && i.State != ItemState.Done && i.State != ItemState.Dropped)
                || db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == person.Id && m.Present))
            .ToListAsync();
        return Of(person, series);
    }

    /// <inheritdoc cref="Of(Person)"/>
    public WorkCalendar Of(Person person, IReadOnlyCollection<Series> concerned)
    {
        var zone = person.ZoneAt(clock.GetCurrentInstant()) ?? concerned.FirstOrDefault()?.Zone;
        var known = zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        return new WorkCalendar(known)
        {
            From = concerned.Count == 0 ? WorkCalendar.DefaultFrom : concerned.Min(s => s.ReminderFrom),
            Until = concerned.Count == 0 ? WorkCalendar.DefaultUntil : concerned.Max(s => s.ReminderUntil),
        };
    }
}
