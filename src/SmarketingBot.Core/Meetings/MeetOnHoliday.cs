using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>
/// A meeting falls on a listed holiday: its moderator is asked in private the working day before the agenda would come.
/// Unanswered when the agenda is due, it is cancelled and the group is told.
/// </summary>
public sealed class MeetOnHoliday(
    BotDb db, PlanNext plan, MoveMeeting move, MeetingRights rights, OpenSeries open, FindMeeting find,
    Notices notices, Calendars calendars, Promises promises, Alarms alarms, IClock clock)
{
    /// <summary>The outbox kind of the question.</summary>
    public const string Kind = "holiday";

    /// <summary>How long there is to answer at least, where the question comes late.</summary>
    public static Duration TimeToAnswer { get; } = Duration.FromHours(4);

    /// <summary>The alarm rang: asks, unless it was decided meanwhile.</summary>
    public async Task Look(Guid meetingId)
    {
        if (await InDoubt(meetingId) is { } held) await Ask(held);
    }

    /// <summary>The agenda of a meeting is due.</summary>
    /// <returns>True when the agenda must not be posted: the meeting was cancelled, or somebody still has time to answer.</returns>
    public async Task<bool> Settle(Guid meetingId)
    {
        if (await InDoubt(meetingId) is not { } held) return false;
        var until = Deadline(held.Meeting, await Ask(held));
        if (clock.GetCurrentInstant() >= until) await move.Cancel(held);
        else await alarms.Set(PlanNext.AgendaAlarm, meetingId.ToString("N"), until);
        return true;
    }

    /// <summary>Until when an answer counts: when the agenda is due, later only where the question came late, and never after the start.</summary>
    public static Instant Deadline(Meeting meeting, OutboxMessage question) =>
        Instant.Min(meeting.StartsAt, Instant.Max(meeting.AgendaAt, (question.SaidAt ?? question.NotBefore) + TimeToAnswer));

    /// <summary>It is held although its day is a holiday. Said twice changes nothing.</summary>
    /// <exception cref="RuleBroken">Somebody else moderates, it is over, or its day is no holiday.</exception>
    public async Task Hold(HeldMeeting held, string who)
    {
        await MustDecide(held, who);
        if (held.Meeting.AskAt is null) throw new RuleBroken(T("That meeting doesn't fall on a listed holiday, so it is held as planned. “agenda” in its chat shows it."));
        held.Meeting.HoldAnyway = true;
        await plan.SetAlarms(held.Meeting);
        await promises.Refresh(HolidayKeys.Of(held.Meeting));
        await promises.Refresh(AgendaKeys.Of(held.Meeting));
    }

    /// <summary>It is cancelled, and the group is told how long the gap becomes.</summary>
    /// <exception cref="RuleBroken">Somebody else moderates, or it is over.</exception>
    public async Task Cancel(HeldMeeting held, string who)
    {
        if (held.Meeting.State == MeetingState.Cancelled) return;
        await MustDecide(held, who);
        await move.Cancel(held);
    }

    /// <summary>The meeting on a holiday that somebody means who answers in their own chat.</summary>
    /// <exception cref="RuleBroken">They moderate none, or more than one.</exception>
    public async Task<HeldMeeting> OfModerator(string who)
    {
        var theirs = await db.Meetings
            .Where(m => m.State == MeetingState.Scheduled && m.AskAt != null
                && (m.ModeratorId == who || m.ModeratorId == null && db.Series.Any(s => s.Id == m.SeriesId && s.ModeratorId == who)))
            .Select(m => m.Id).Take(2).ToListAsync();
        return theirs.Count == 1
            ? (await find.ById(theirs[0]))!
            : throw new RuleBroken(theirs.Count == 0
                ? T("No meeting of yours falls on a listed holiday. To hold or cancel another one, write in its own chat.")
                : T("More than one meeting of yours falls on a listed holiday. Say it in the chat of the one you mean."));
    }

    // Where nobody moderates, or the moderator can't be asked in time, the question stands where everybody sees it.
    private async Task<OutboxMessage> Ask(HeldMeeting held)
    {
        var (key, subject) = (HolidayKeys.Of(held.Meeting), held.Meeting.Id.ToString("N"));
        var question = await ModeratorInTime(held) is { } moderator
            ? await notices.Make(Kind, key, moderator, subject)
            : await promises.Make(Kind, key, Recipient.Conversation(held.Series.ConversationId), subject);
        // Taken off the list and listed again before it was said: there is something to ask after all.
        if (question is { State: Delivery.Cancelled, Done: 0 }) question.State = Delivery.Waiting;
        return question;
    }

    private async Task<string?> ModeratorInTime(HeldMeeting held)
    {
        var id = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        var there = db.Members.Where(m => m.ConversationId == held.Series.ConversationId && m.Present);
        if (await db.People.FirstOrDefaultAsync(p => p.Id == id && there.Any(m => m.PersonId == p.Id)) is not { } person || person.Reach == Reach.NotInstalled) return null;
        var at = (await calendars.Of(person)).EarliestFrom(clock.GetCurrentInstant());
        return at < Instant.Min(held.Meeting.StartsAt, Instant.Max(held.Meeting.AgendaAt, clock.GetCurrentInstant() + TimeToAnswer)) ? person.Id : null;
    }

    private async Task<HeldMeeting?> InDoubt(Guid meetingId) =>
        await find.ById(meetingId) is { Meeting.IsInDoubt: true } held && clock.GetCurrentInstant() < held.Meeting.EndsAt ? held : null;

    private async Task MustDecide(HeldMeeting held, string who)
    {
        if (MeetingRights.ModeratorOf(held.Meeting, held.Series) is null) await open.MayChange(held.Series.ConversationId, who);
        else await rights.MustModerate(held, who, T("decide that", "only they can"), T("Ask them to say “hold meeting” or “cancel meeting”."));
        if (!held.Meeting.IsAhead) throw new RuleBroken(T("That meeting is not ahead any more. “agenda” in its chat shows the next one."));
    }
}
