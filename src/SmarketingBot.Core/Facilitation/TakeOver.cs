using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>A meeting needs somebody else to run it: anybody neutral may take over when its moderator is missing, and a moderator may hand over.</summary>
public sealed class TakeOver(
    BotDb db, PlanNext plan, FindMeeting find, MeetingRights rights, Neutrality neutrality, CannotAttend excuses, Attendance attendance, StandInQuestion standInQuestion, MeetingAlarm alarm, Promises promises, IClock clock)
{
    /// <summary>The meeting that is running, else the one that is ahead.</summary>
    /// <exception cref="RuleBroken">No meeting is set up.</exception>
    public async Task<HeldMeeting> Meeting(string conversationId)
    {
        if (await find.RunningIn(conversationId) is { } running) return running;
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var meeting = series is null ? null : await plan.Run(series);
        return meeting is null
            ? throw new RuleBroken(StartMeeting.HowToSetUp)
            : new HeldMeeting(meeting, series!);
    }

    /// <summary>
    /// Whether somebody else may run it: from five minutes after the planned start, after ten idle minutes in it, or at
    /// once when the moderator can't attend or nobody moderates.
    /// </summary>
    public async Task<bool> IsOpen(HeldMeeting held)
    {
        var (meeting, now) = (held.Meeting, clock.GetCurrentInstant());
        if (!meeting.IsAhead && !held.IsRunning) return false;
        if (MeetingRights.ModeratorOf(meeting, held.Series) is not { } moderator || await excuses.IsExcused(meeting, moderator)) return true;
        return held.IsRunning
            ? now >= (meeting.ModeratorActedAt ?? meeting.StartedAt ?? meeting.StartsAt) + MeetingClock.Idle
            : now >= PlanNext.TakeOverFrom(meeting);
    }

    /// <summary>Somebody neutral takes it over. Whoever moderates already is left in peace.</summary>
    /// <exception cref="RuleBroken">They belong to a side, or the moderator still has it.</exception>
    public async Task Run(HeldMeeting held, string who)
    {
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        if (moderator == who && !await excuses.IsExcused(held.Meeting, who)) return;
        if (await neutrality.SideOf(held.Series, who) != Side.Neutral || await db.People.AnyAsync(p => p.Id == who && p.Outside))
            throw new RuleBroken(T("Only somebody neutral can take over. When nobody neutral is there, both sides can agree on a stand-in: “stand in @name”.")) { IsAboutRights = true };
        if (!await IsOpen(held))
        {
            var name = await db.People.Where(p => p.Id == moderator).Select(p => p.Name).FirstOrDefaultAsync();
            throw new RuleBroken(T($"{name} moderates. You can take over from 5 minutes after the planned start, or when they do nothing for 10 minutes in the meeting."));
        }
        db.RemoveRange(await db.Excuses.Where(e => e.MeetingId == held.Meeting.Id && e.PersonId == who).ToListAsync());
        await Change(held, who, standIn: false);
    }

    /// <summary>The moderator of a running meeting hands it to somebody neutral. Whoever had no side becomes neutral.</summary>
    /// <exception cref="RuleBroken">Not the moderator, or the other one belongs to a side.</exception>
    public async Task HandOver(HeldMeeting held, string who, Person to)
    {
        await rights.MustModerate(held, who, T("hand the meeting over", "only they can"), T("If they are missing, somebody neutral can say “take over”."));
        if (await neutrality.SideOf(held.Series, to.Id) is Side.Sales or Side.Marketing)
            throw new RuleBroken(T($"{to.Name} belongs to a side, so each side has to say yes first: “stand in @{to.Name}”.")) { IsAboutRights = true };
        await neutrality.Take(held.Series, to);
        await Change(held, to.Id, standIn: false);
    }

    /// <summary>Somebody moderates this meeting from now on; its cards show them what leads.</summary>
    public async Task Change(HeldMeeting held, string who, bool standIn)
    {
        var meeting = held.Meeting;
        (meeting.ModeratorId, meeting.StandIn) = (who, standIn);
        await standInQuestion.Settle(meeting);
        // Nobody moderated the series at all: then they do from now on.
        if (!standIn) held.Series.ModeratorId ??= who;
        // Whoever just took it gets their own time to begin.
        meeting.ModeratorActedAt = clock.GetCurrentInstant();
        if (held.IsRunning)
        {
            await attendance.Note(meeting, who);
            await alarm.Set(meeting);
        }
        else
        {
            await plan.SetAlarms(meeting);
        }
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        await promises.Refresh(FacilitationKeys.Offer(meeting.Id));
    }
}
