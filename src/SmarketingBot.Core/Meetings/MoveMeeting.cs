using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>The moderator moves or cancels the meeting that is ahead; the ones after it stay as they are.</summary>
public sealed class MoveMeeting(BotDb db, PlanNext plan, PostAgenda agenda, CarryOver carry, MeetingRights rights, ShowSeries show, StandInQuestion standIn, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the sentence that a meeting is cancelled.</summary>
    public const string CancelledKind = "cancelled";

    /// <summary>The meeting that is ahead, for its moderator only.</summary>
    /// <exception cref="RuleBroken">There is none, it is running, or somebody else moderates.</exception>
    public async Task<HeldMeeting> Ahead(string conversationId, string who, string toDo)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var meeting = series is null ? null : await plan.Run(series);
        if (meeting is null) throw new RuleBroken(T("No meeting is set up here yet. Say for example “setup weekly tue 10:00 45m”."));
        var held = new HeldMeeting(meeting, series!);
        await rights.MustModerate(held, who, toDo, T("Ask them to say it."));
        return meeting.IsAhead ? held : throw new RuleBroken(T("The meeting is running, so I can't change its date. “end” closes it."));
    }

    /// <summary>Puts it at another time in the series' zone, before the meeting after it.</summary>
    /// <exception cref="RuleBroken">That time has passed, or it is not before the next meeting.</exception>
    public async Task To(HeldMeeting held, LocalDateTime at)
    {
        var (meeting, series) = (held.Meeting, held.Series);
        var start = new WorkCalendar(DateTimeZoneProviders.Tzdb[series.Zone]).At(at.Date, at.TimeOfDay);
        if (start <= clock.GetCurrentInstant()) throw new RuleBroken(T("That time has passed. Say a time that is still to come, for example “meeting to thu 11:00”."));
        if (plan.DateAfter(series, meeting.Slot) is { } after && at.Date >= after)
            throw new RuleBroken(T($"The meeting after it is on {DateWords.Say(after, Today(series))}. Choose a day before that, or say “cancel meeting”."));
        var question = HolidayKeys.Of(meeting);
        await plan.Put(meeting, series, at);
        // Whoever chooses a holiday wants to meet on it.
        meeting.HoldAnyway = meeting.AskAt is not null;
        await promises.Refresh(question);
        await agenda.Moved(meeting);
        await plan.SetAlarms(meeting);
        await show.Refresh(series);
    }

    /// <summary>Cancels it: its topics go to the next one, and one sentence says so.</summary>
    public async Task Cancel(HeldMeeting held)
    {
        var (meeting, series) = (held.Meeting, held.Series);
        meeting.State = MeetingState.Cancelled;
        await plan.SetAlarms(meeting);
        await standIn.Settle(meeting);
        await db.SaveChangesAsync();
        if (await plan.Run(series, meeting.Spent) is { } next) await carry.Run(meeting, next);
        await promises.Make(CancelledKind, $"{CancelledKind}/{meeting.Id:N}", Recipient.Conversation(series.ConversationId), meeting.Id.ToString("N"));
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(HolidayKeys.Of(meeting));
        await show.Refresh(series);
    }

    /// <summary>The date of the meeting after a cancelled one, and how many days lie between it and the last one that was held, if any.</summary>
    public async Task<(LocalDate? Next, int? Gap)> Gap(Meeting meeting, Series series)
    {
        var next = plan.DateAfter(series, meeting.Spent);
        var last = await db.Meetings.Where(m => m.SeriesId == series.Id && m.State == MeetingState.Closed && m.StartsAt < meeting.StartsAt)
            .OrderByDescending(m => m.StartsAt).Select(m => (LocalDate?)m.Date).FirstOrDefaultAsync();
        return (next, next is { } to && last is { } from ? Period.DaysBetween(from, to) : null);
    }

    /// <summary>Today in the series' zone.</summary>
    public LocalDate Today(Series series) => clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[series.Zone]).Date;
}
