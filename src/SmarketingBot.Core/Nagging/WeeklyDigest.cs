using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Once a week a series' group reads how much was kept, is open and past its date: counts, and nothing when nothing is
/// open. It comes on the last working day of the week, at the series' reminder hour.
/// </summary>
public sealed class WeeklyDigest(BotDb db, NagRules rules, CountOverdue count, Alarms alarms, Promises promises, IClock clock)
{
    /// <summary>The alarm, one a series.</summary>
    public const string Alarm = "digest";

    /// <summary>The outbox kind of the message.</summary>
    public const string Kind = "digest";

    private static readonly Duration Week = Duration.FromDays(7);

    /// <summary>Where the group reads it.</summary>
    public NagDigest Of(Series series) => series.Digest ?? rules.Digest;

    /// <summary>The moderator says where.</summary>
    public async Task Choose(Series series, NagDigest digest)
    {
        series.Digest = digest;
        await Plan(series);
        var meeting = await db.Meetings.FirstOrDefaultAsync(m => m.SeriesId == series.Id && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaPosted));
        if (meeting is not null) await promises.Refresh(AgendaKeys.Of(meeting));
    }

    /// <summary>Hours, days, zone or the choice changed: sets when it comes next.</summary>
    public async Task Plan(Series series) =>
        await alarms.Set(Alarm, series.Id.ToString("N"), series.Cadence is not null && Of(series) == NagDigest.Weekly ? await Next(series) : null);

    /// <summary>The alarm rang: promises this week's, if anything is open.</summary>
    public async Task Look(Guid seriesId)
    {
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == seriesId) is not { } series || Of(series) != NagDigest.Weekly) return;
        if (await db.Meetings.AnyAsync(m => m.SeriesId == seriesId && m.State == MeetingState.InProgress))
        {
            // A meeting is for what is on its card.
            await alarms.Set(Alarm, seriesId.ToString("N"), clock.GetCurrentInstant() + Duration.FromMinutes(30));
            return;
        }
        var today = LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[series.Zone]).Date);
        if ((await count.Run(series.ConversationId, rules.SmallestSide)).Open > 0 && await db.Places.AnyAsync(p => p.ConversationId == series.ConversationId && p.Active))
            await promises.Make(Kind, $"{Kind}/{seriesId:N}/{today}", Recipient.Conversation(series.ConversationId), seriesId.ToString("N"));
        await Plan(series);
    }

    /// <summary>What it says as of now; null when there is nothing to say any more.</summary>
    public async Task<DigestCount?> Counts(Guid seriesId)
    {
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == seriesId) is not { } series) return null;
        var open = await count.Run(series.ConversationId, rules.SmallestSide);
        var since = clock.GetCurrentInstant() - Week;
        var kept = await db.ActionItems.CountAsync(i => i.ConversationId == series.ConversationId && i.State == ItemState.Done && i.DoneAt >= since);
        return open.Open == 0 ? null : new DigestCount(kept, open);
    }

    private async Task<Instant> Next(Series series)
    {
        var zone = DateTimeZoneProviders.Tzdb[series.Zone];
        var now = clock.GetCurrentInstant();
        var today = now.InZone(zone).Date;
        var calendar = new WorkCalendar(zone) with { Week = series.Week, Holidays = (await db.Holidays.Where(h => h.SeriesId == series.Id && h.Date >= today).Select(h => h.Date).ToListAsync()).ToHashSet() };
        for (var day = today; day < today.PlusDays(Limits.CalendarHorizonDays); day = day.PlusDays(1))
            if (EndsWeek(day, calendar) && calendar.At(day, series.ReminderFrom) is var at && at > now) return at;
        return now + Week;
    }

    // A working day after which no other comes before the week begins again: with Monday, or with the first day after the days off.
    private static bool EndsWeek(LocalDate day, WorkCalendar calendar)
    {
        var begins = calendar.Week.Days.FirstOrDefault(d => !calendar.Week.Contains(d == IsoDayOfWeek.Monday ? IsoDayOfWeek.Sunday : d - 1), IsoDayOfWeek.Monday);
        var rest = Period.DaysBetween(day, day.With(DateAdjusters.Next(begins))) - 1;
        return calendar.IsPlainWorkingDay(day) && !Enumerable.Range(1, rest).Any(step => calendar.IsPlainWorkingDay(day.PlusDays(step)));
    }
}

/// <summary>What a digest tells.</summary>
/// <param name="Kept">How much was done in the last seven days.</param>
/// <param name="Overdue">What is open and past its date.</param>
public sealed record DigestCount(int Kept, OverdueCount Overdue);
