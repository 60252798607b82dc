using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Reviews;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Says when a series meets. The meeting that is ahead follows, with its topics.</summary>
public sealed class SetUpSeries(BotDb db, PlanNext plan, PostAgenda agenda, ShowSeries show, NagCalendar nags, WeeklyDigest digest, MonthlyReview review, Promises promises, IClock clock)
{
    /// <summary>Sets the times, plans or moves the next meeting and tells how it stands, in a new card.</summary>
    /// <param name="series">The series, opened by <see cref="OpenSeries"/>.</param>
    /// <param name="wish">When to meet.</param>
    /// <param name="speaker">Whose own zone counts where none was said.</param>
    public async Task<Meeting> Run(Series series, SetupSentence wish, Person speaker)
    {
        var zone = wish.Zone?.Id ?? speaker.LatestZone ?? series.Zone;
        var cadence = wish.Cadence.ToString();
        if (series.Cadence != cadence) series.Anchor = FirstDay(wish.Start, zone);
        var moved = series.Zone != zone;
        series.Cadence = cadence;
        series.Start = wish.Start;
        series.Zone = zone;
        series.Minutes = (int)wish.Length.TotalMinutes;
        var before = await plan.Current(series);
        var startedAt = before?.StartsAt;
        var question = before is null ? null : HolidayKeys.Of(before);
        var meeting = (await plan.Again(series))!;
        if (meeting == before && meeting.IsAhead && meeting.StartsAt != startedAt)
        {
            await agenda.Moved(meeting);
            // An agenda that was taken back is due again.
            await plan.SetAlarms(meeting);
        }
        // A question about a holiday follows its meeting to the other day.
        if (question is not null) await promises.Refresh(question);
        await digest.Plan(series);
        await review.Plan(series);
        await show.Anew(series);
        if (moved) await ReckonReminders(series);
        return meeting;
    }

    // Owners without a zone of their own live in that of their series: their reminder hour moves with it.
    private async Task ReckonReminders(Series series)
    {
        await nags.Recompute(await db.ActionItems
            .Where(i => i.SeriesId == series.Id && (i.State == ItemState.Open || i.State == ItemState.Blocked)).Select(i => i.OwnerId).Distinct().ToListAsync());
    }

    // Every second week is counted from here: from today, unless today's hour has passed.
    private LocalDate FirstDay(LocalTime start, string zone)
    {
        var now = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[zone]);
        return now.TimeOfDay < start ? now.Date : now.Date.PlusDays(1);
    }
}
