using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Somebody can't attend the meeting that is ahead or running. If they moderate, the next in the rota is asked.</summary>
public sealed class CannotAttend(BotDb db, PlanNext plan, Rota rota, Notices notices, StandInQuestion standIn, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the question to the next in the rota.</summary>
    public const string AskKind = "turn";

    /// <summary>Notes it, or that they can after all. Saying it twice changes nothing.</summary>
    /// <param name="conversationId">The conversation without its thread.</param>
    /// <param name="who">Who says so, of themselves.</param>
    /// <param name="can">They can after all.</param>
    /// <param name="meetingId">The meeting that a card named; null for the one that is ahead or running.</param>
    /// <exception cref="RuleBroken">No such meeting is ahead, or they are from outside.</exception>
    public async Task<Meeting> Run(string conversationId, string who, bool can, Guid? meetingId = null)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var meeting = series is null ? null : await plan.Run(series);
        if (meeting is null) throw new RuleBroken(T("No meeting is set up here yet. Say for example “setup weekly tue 10:00 45m”."));
        await db.MustBeInside(who, T("I keep count of who attends among people of this organisation"));
        if (meetingId is not null && meetingId != meeting.Id) throw new RuleBroken(T("That meeting is over. For the next one, say “can't attend”."));
        var said = await db.Excuses.FirstOrDefaultAsync(e => e.MeetingId == meeting.Id && e.PersonId == who);
        if (can && said is not null) db.Remove(said);
        if (!can && said is null) db.Add(new Excuse { MeetingId = meeting.Id, PersonId = who, At = clock.GetCurrentInstant() });
        await db.SaveChangesAsync();
        if (!can && meeting.IsAhead) await AskNext(new HeldMeeting(meeting, series!), who);
        await Show(meeting);
        return meeting;
    }

    /// <summary>Somebody who was asked to moderate instead says yes.</summary>
    /// <exception cref="RuleBroken">They were not asked, the meeting is no longer ahead, or somebody else moderates by now.</exception>
    public async Task Accept(HeldMeeting held, string who)
    {
        var meeting = held.Meeting;
        await MustBeAsked(meeting, who);
        if (MeetingRights.ModeratorOf(meeting, held.Series) == who) return;
        if (!meeting.IsAhead) throw new RuleBroken(T("That meeting has begun or is over. Thank you all the same!"));
        if (!await IsExcused(meeting, MeetingRights.ModeratorOf(meeting, held.Series)))
            throw new RuleBroken(T("Somebody moderates that meeting already. Thank you all the same!"));
        (meeting.ModeratorId, meeting.StandIn) = (who, false);
        db.RemoveRange(await db.Excuses.Where(e => e.MeetingId == meeting.Id && e.PersonId == who).ToListAsync());
        await promises.Refresh(Key(meeting, who));
        await Show(meeting);
    }

    /// <summary>Somebody who was asked says no: the one after them is asked, once, however often they say it.</summary>
    /// <returns>Whether somebody else is asked.</returns>
    public async Task<bool> Decline(HeldMeeting held, string who)
    {
        await MustBeAsked(held.Meeting, who);
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        if (moderator == who)
            throw new RuleBroken(T("You said that you moderate. Say “can't attend” in the meeting's chat, and I ask somebody else."));
        if (!held.Meeting.IsAhead || !await IsExcused(held.Meeting, moderator)) return false;
        if (await WasPassedOn(held.Meeting, who)) return true;
        var asked = await Ask(held);
        await promises.Refresh(Key(held.Meeting, who));
        return asked;
    }

    /// <summary>Whether somebody else was asked after them.</summary>
    public async Task<bool> WasPassedOn(Meeting meeting, string who)
    {
        var (key, all) = (Key(meeting, who), $"{AskKind}/{meeting.Id:N}/");
        return await db.Outbox.AnyAsync(r => r.Kind == AskKind && r.Key.StartsWith(all) && r.Seq > db.Outbox.Where(o => o.Key == key).Select(o => o.Seq).FirstOrDefault());
    }

    /// <summary>The meeting that somebody was asked last to moderate and that is still ahead.</summary>
    /// <param name="who">Who was asked.</param>
    /// <param name="conversationId">The meeting's conversation; null for any.</param>
    /// <exception cref="RuleBroken">Nobody asked them.</exception>
    public async Task<HeldMeeting> LastAsked(string who, string? conversationId)
    {
        var lane = Recipient.LaneOf(who);
        var subjects = await db.Outbox.Where(r => r.Lane == lane && r.Kind == AskKind).OrderByDescending(r => r.Seq).Select(r => r.Subject).ToListAsync();
        foreach (var id in subjects.Select(Guid.Parse))
        {
            if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == id) is not { IsAhead: true } meeting) continue;
            var series = await db.Series.FirstAsync(s => s.Id == meeting.SeriesId);
            if (conversationId is null || series.ConversationId == conversationId) return new HeldMeeting(meeting, series);
        }
        throw new RuleBroken(T("I didn't ask you to moderate a meeting that is ahead. When its moderator is missing, “take over” in its chat runs it."));
    }

    public async Task<bool> IsExcused(Meeting meeting, string? personId) =>
        personId is not null && await db.Excuses.AnyAsync(e => e.MeetingId == meeting.Id && e.PersonId == personId);

    private async Task AskNext(HeldMeeting held, string who)
    {
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        var key = Key(held.Meeting, who);
        var wasAsked = await db.Outbox.AnyAsync(r => r.Key == key);
        if (who == moderator || wasAsked && await IsExcused(held.Meeting, moderator) && !await WasPassedOn(held.Meeting, who)) await Ask(held);
    }

    // Everybody is asked once; when nobody is left, anybody neutral may take over and the agenda says so.
    private async Task<bool> Ask(HeldMeeting held)
    {
        var people = await rota.Of(held.Series);
        var moderator = MeetingRights.ModeratorOf(held.Meeting, held.Series);
        var at = people.FindIndex(p => p.Id == moderator);
        foreach (var person in Enumerable.Range(1, people.Count).Select(step => people[(at + step) % people.Count]))
        {
            var key = Key(held.Meeting, person.Id);
            if (person.Id == moderator || await IsExcused(held.Meeting, person.Id) || await db.Outbox.AnyAsync(r => r.Key == key)) continue;
            await notices.Make(AskKind, key, person.Id, held.Meeting.Id.ToString("N"));
            return true;
        }
        return false;
    }

    private async Task MustBeAsked(Meeting meeting, string who)
    {
        var key = Key(meeting, who);
        if (!await db.Outbox.AnyAsync(r => r.Key == key)) throw new RuleBroken(T("I can't find that question here. Say “agenda” in the meeting's chat to see who moderates."));
    }

    private async Task Show(Meeting meeting)
    {
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        await standIn.Refresh(meeting);
    }

    private static string Key(Meeting meeting, string personId) => $"{AskKind}/{meeting.Id:N}/{personId}";
}
