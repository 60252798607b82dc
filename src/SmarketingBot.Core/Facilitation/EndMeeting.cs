using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Facilitation;

/// <summary>A meeting ends: minutes, questions to owners, and what was not covered goes to the next one.</summary>
public sealed class EndMeeting(
    BotDb db, MeetingRights rights, Topics topics, Proposals proposals, Notices notices, PlanNext plan, CarryOver carry, Rota rota, MeetingAlarm alarm, StandInQuestion standIn, Deeds deeds, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the minutes.</summary>
    public const string MinutesKind = "minutes";

    /// <summary>The outbox kind of the question how it was.</summary>
    public const string RatingKind = "rating";

    /// <summary>The moderator ends it. Ending it twice changes nothing.</summary>
    public async Task Run(HeldMeeting held, string who)
    {
        if (!held.IsRunning) return;
        await rights.MustModerate(held, who, T("end the meeting", "only they can"), T("If nobody does, it closes by itself, with minutes."));
        var before = await ResumeMeeting.Standing.Of(db, held);
        await Close(held, clock.GetCurrentInstant());
        await deeds.Remember(ResumeMeeting.Ended, held.Meeting.Id.ToString("N"), who, held.Series.ConversationId, before.Text);
    }

    /// <summary>The alarm rang: brings the card up to date, or closes a meeting that everybody has left.</summary>
    public async Task Look(HeldMeeting held)
    {
        var (meeting, now) = (held.Meeting, clock.GetCurrentInstant());
        if (!held.IsRunning) return;
        if (now >= MeetingClock.ClosesItselfAt(meeting))
        {
            meeting.ClosedItself = true;
            // Nobody knows when they left; the hour of waiting must not count as time that a topic took.
            await Close(held, Instant.Min(now, Instant.Max(MeetingClock.ExpectedEnd(meeting), meeting.BoxStartedAt ?? Instant.MinValue)));
            return;
        }
        await alarm.Set(meeting);
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
    }

    private async Task Close(HeldMeeting held, Instant at)
    {
        var meeting = held.Meeting;
        await topics.Cover(meeting, at);
        meeting.State = MeetingState.Closed;
        meeting.EndedAt = at;
        await alarm.Set(meeting);
        await standIn.Settle(meeting);
        await db.SaveChangesAsync();
        await rota.Advance(held.Series);

        var next = await plan.Run(held.Series, meeting.Spent);
        if (next is not null) await plan.GoOn(held.Series, next);
        await carry.Run(meeting, next);
        await proposals.SendRest(meeting);
        await notices.MeetingEnded(meeting.Id);
        await promises.Refresh(AgendaKeys.Of(meeting));
        // It names the next meeting and, with a rota, whose turn it is.
        await promises.Refresh(SetupKeys.Of(held.Series));
        await PostMinutes(held);
    }

    private async Task PostMinutes(HeldMeeting held)
    {
        var (card, minutes) = (FacilitationKeys.Of(held.Meeting.Id), FacilitationKeys.Minutes(held.Meeting));
        await promises.Make(MinutesKind, minutes, Recipient.Conversation(held.Series.ConversationId), held.Meeting.Id.ToString("N"));
        await promises.Shows(minutes, await db.ActionItems.Where(i => i.MeetingId == held.Meeting.Id).Select(i => i.Number).ToListAsync());
        // Those of an end that was taken back point here.
        for (var earlier = 0; earlier < held.Meeting.Resumed; earlier++) await promises.Refresh(FacilitationKeys.Minutes(held.Meeting.Id, earlier));
        // From now on the minutes follow the items; the card of the meeting has said its last.
        db.RemoveRange(await db.ShownItems.Where(s => s.Key == card).ToListAsync());
        await promises.Refresh(card);
        // Whoever was there has long gone when a meeting closes by itself.
        if (!held.Meeting.ClosedItself)
            await promises.Make(RatingKind, FacilitationKeys.Rating(held.Meeting.Id, held.Meeting.Resumed), Recipient.Conversation(held.Series.ConversationId), held.Meeting.Id.ToString("N"));
    }
}
