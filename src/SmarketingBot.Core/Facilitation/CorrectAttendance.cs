using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The moderator puts right who attended; the minutes follow.</summary>
public sealed class CorrectAttendance(BotDb db, MeetingRights rights, Attendance attendance, FindMeeting find, RateMeeting rate, Promises promises)
{
    /// <summary>The meeting that is running, else the one that was held last.</summary>
    /// <exception cref="RuleBroken">None was held yet.</exception>
    public async Task<HeldMeeting> Latest(string conversationId) =>
        await find.RunningIn(conversationId) ?? (await find.ById((await rate.Last(conversationId)).Id))!;

    /// <summary>They attended, or they did not.</summary>
    public async Task Run(HeldMeeting held, string who, IReadOnlyCollection<Person> people, bool attended)
    {
        await May(held, who);
        foreach (var person in people)
            if (attended) (await attendance.Note(held.Meeting, person.Id)).Confirmed = true;
            else await Remove(held.Meeting, person.Id);
        await promises.Refresh(FacilitationKeys.Minutes(held.Meeting));
    }

    /// <summary>Exactly these attended, of those who are in the conversation; whoever left it stays as noted.</summary>
    public async Task Set(HeldMeeting held, string who, IReadOnlyCollection<Person> people)
    {
        await May(held, who);
        var here = await db.Members.Where(m => m.ConversationId == held.Series.ConversationId && m.Present).Select(m => m.PersonId).ToListAsync();
        foreach (var id in here.Where(id => people.All(p => p.Id != id))) await Remove(held.Meeting, id);
        await Run(held, who, people, attended: true);
    }

    /// <summary>Only who moderated that meeting may.</summary>
    /// <exception cref="RuleBroken">Somebody else, a meeting that is still ahead, or one whose names are not kept any more.</exception>
    public Task May(HeldMeeting held, string who) => held.Meeting.Attended is not null
        ? throw new RuleBroken(T("I no longer keep who attended that meeting, only how many. After the next one you can correct it again."))
        : held.IsRunning || held.Meeting.State == MeetingState.Closed
            ? rights.MustModerate(held, who, T("correct who attended", "only they can"), T("Ask them to correct it."))
            : throw new RuleBroken(T("Nobody has attended that meeting yet. After it, the minutes say who did."));

    private async Task Remove(Meeting meeting, string id)
    {
        if (await db.Participants.FirstOrDefaultAsync(p => p.MeetingId == meeting.Id && p.PersonId == id) is { } participant) db.Remove(participant);
    }
}
