using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>The working days of a series: its zone, its week, its listed holidays. Nobody's absences.</summary>
public sealed class SeriesCalendar(BotDb db, IClock clock)
{
    /// <summary>All of its holidays, past and to come: one query.</summary>
    public async Task<WorkCalendar> Of(Series series) => Of(series, await db.Holidays.Where(h => h.SeriesId == series.Id).Select(h => h.Date).ToListAsync());

    /// <summary>With holidays that were read already.</summary>
    public static WorkCalendar Of(Series series, IEnumerable<LocalDate> holidays) =>
        new WorkCalendar(DateTimeZoneProviders.Tzdb[series.Zone]) with { Week = series.Week, Holidays = holidays.ToHashSet() };

    /// <summary>Today, in the zone of the series.</summary>
    public LocalDate Today(Series series) => clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[series.Zone]).Date;
}
