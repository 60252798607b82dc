using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Reviews;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>The moderator lists the days on which nobody of the series is reminded.</summary>
public sealed class ListHolidays(BotDb db, PlanNext plan, ShowSeries show, WeeklyDigest digest, MonthlyReview review, Promises promises, NagCalendar nags)
{
    /// <summary>The listed days from a date on.</summary>
    public Task<List<LocalDate>> From(Series series, LocalDate date) =>
        db.Holidays.Where(h => h.SeriesId == series.Id && h.Date >= date).OrderBy(h => h.Date).Select(h => h.Date).ToListAsync();

    /// <summary>Adds days; a listed one changes nothing.</summary>
    public async Task Add(Series series, IEnumerable<LocalDate> dates)
    {
        var known = (await From(series, LocalDate.MinIsoValue)).ToHashSet();
        foreach (var date in dates.Where(known.Add)) db.Add(new Holiday { SeriesId = series.Id, Date = date });
        await Reckon(series);
    }

    /// <summary>Takes days off the list. Returns how many were on it.</summary>
    public async Task<int> Remove(Series series, IEnumerable<LocalDate> dates)
    {
        var gone = dates.ToList();
        var listed = await db.Holidays.Where(h => h.SeriesId == series.Id && gone.Contains(h.Date)).ToListAsync();
        db.RemoveRange(listed);
        await Reckon(series);
        return listed.Count;
    }

    /// <summary>The hours or days of the series changed: its people's reminders move, and so does the agenda.</summary>
    public async Task Reckon(Series series)
    {
        await db.SaveChangesAsync();
        await plan.Reckon(series);
        await digest.Plan(series);
        await review.Plan(series);
        await show.Refresh(series);
        if (await plan.Current(series) is { } meeting) await promises.Refresh(HolidayKeys.Of(meeting));
        await nags.Recompute(await db.ActionItems
            .Where(i => (i.State == ItemState.Open || i.State == ItemState.Blocked)
                && (i.SeriesId == series.Id || db.Members.Any(m => m.ConversationId == series.ConversationId && m.PersonId == i.OwnerId && m.Present)))
            .Select(i => i.OwnerId).Distinct().ToListAsync());
    }
}
