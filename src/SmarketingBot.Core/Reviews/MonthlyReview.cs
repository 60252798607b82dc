using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Reviews;

/// <summary>
/// On the first working day of a month a series' group reads how the month before went. Said once a month; a month
/// without a meeting is not reviewed unless somebody asks.
/// </summary>
public sealed class MonthlyReview(BotDb db, SeriesCalendar calendars, Alarms alarms, Promises promises, IClock clock)
{
    /// <summary>The alarm, one a series.</summary>
    public const string Alarm = "review";

    /// <summary>The outbox kind of the message.</summary>
    public const string Kind = "review";

    /// <summary>What makes the review of a month one message.</summary>
    public static string KeyOf(Guid seriesId, ReportingPeriod month) => $"{Kind}/{seriesId:N}/{LocalDatePattern.Iso.Format(month.From)}";

    /// <summary>Hours, days or zone changed: sets when it comes next.</summary>
    public async Task Plan(Series series) => await alarms.Set(Alarm, series.Id.ToString("N"), series.Cadence is null ? null : await Next(series));

    /// <summary>The alarm rang: promises the review of the month that is over.</summary>
    public async Task Look(Guid seriesId)
    {
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == seriesId) is not { } series) return;
        if (await db.Meetings.AnyAsync(m => m.SeriesId == seriesId && m.State == MeetingState.InProgress))
        {
            // A meeting is for what is on its card.
            await alarms.Set(Alarm, seriesId.ToString("N"), clock.GetCurrentInstant() + Duration.FromMinutes(30));
            return;
        }
        var month = ReportingPeriod.Of(PeriodKind.Month, calendars.Today(series)).Previous;
        var (from, until) = (month.From, month.Until);
        if (await db.Meetings.AnyAsync(m => m.SeriesId == seriesId && m.State == MeetingState.Closed && m.Date >= from && m.Date <= until)
            && await db.Places.AnyAsync(p => p.ConversationId == series.ConversationId && p.Active))
            await promises.Make(Kind, KeyOf(seriesId, month), Recipient.Conversation(series.ConversationId), $"{seriesId:N} {LocalDatePattern.Iso.Format(month.From)}");
        await Plan(series);
    }

    // The first working day of this month at the reminder hour, if it is still to come, else of the next.
    private async Task<Instant> Next(Series series)
    {
        var calendar = await calendars.Of(series);
        var month = ReportingPeriod.Of(PeriodKind.Month, calendars.Today(series));
        Instant First(ReportingPeriod of) => calendar.At(calendar.WorkingDayFrom(of.From), series.ReminderFrom);
        return First(month) is var at && at > clock.GetCurrentInstant() ? at : First(month.Next);
    }
}
