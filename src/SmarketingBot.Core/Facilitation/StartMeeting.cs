using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The moderator begins the meeting that is ahead, whenever they say so.</summary>
public sealed class StartMeeting(BotDb db, PlanNext plan, FindMeeting find, MeetingRights rights, Topics topics, Attendance attendance, MeetingAlarm alarm, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the living card.</summary>
    public const string Kind = "meeting";

    internal static string HowToSetUp => T("There is no meeting set up here yet. Say “setup weekly tue 10:00 45m” first.");

    /// <summary>Begins it. While one is running already, that one is the answer and nothing changes.</summary>
    /// <param name="conversationId">Where it was asked for.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="meetingId">The meeting that a card named; null for the one that is ahead.</param>
    /// <returns>The running meeting, and whether this call began it.</returns>
    public async Task<(HeldMeeting Held, bool Began)> Run(string conversationId, string who, Guid? meetingId = null)
    {
        if (await find.RunningIn(conversationId) is { } running) return (running, false);
        var held = await Ahead(conversationId, meetingId);
        await rights.MustModerate(held, who, T("start the meeting", "only they can"), T("If they are missing, somebody neutral can say “take over”."));

        var (meeting, now) = (held.Meeting, clock.GetCurrentInstant());
        meeting.State = MeetingState.InProgress;
        meeting.ModeratorId = MeetingRights.ModeratorOf(meeting, held.Series);
        meeting.StartedAt = now;
        meeting.ModeratorActedAt = now;
        // Whoever starts it is there after all.
        db.RemoveRange(await db.Excuses.Where(e => e.MeetingId == meeting.Id && e.PersonId == who).ToListAsync());
        await topics.BeginNext(meeting, now);
        await attendance.Note(meeting, who);
        // No longer ahead: this takes the alarms of the agenda and of lapsing off.
        await plan.SetAlarms(meeting);
        await alarm.Set(meeting);
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(FacilitationKeys.Offer(meeting.Id));
        await promises.Refresh(HolidayKeys.Of(meeting));
        await promises.Make(Kind, FacilitationKeys.Of(meeting.Id), Recipient.Conversation(held.Series.ConversationId), meeting.Id.ToString("N"));
        return (held, true);
    }

    private async Task<HeldMeeting> Ahead(string conversationId, Guid? meetingId)
    {
        if (meetingId is not null)
        {
            var named = await find.Named(conversationId, meetingId);
            return named.Meeting.IsAhead ? named : throw new RuleBroken(T("That meeting is over. Say “start” to begin the next one."));
        }
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId) ?? throw new RuleBroken(HowToSetUp);
        return new HeldMeeting(await plan.Run(series) ?? throw new RuleBroken(HowToSetUp), series);
    }
}
