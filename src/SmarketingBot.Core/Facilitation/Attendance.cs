using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>
/// Who was in a meeting. Noted is everybody whom Teams saw joining and everybody who pressed or said something; attended
/// have those who joined, where Teams told of anybody, else those who took part; and in any case the moderator and whom
/// the moderator named.
/// </summary>
public sealed class Attendance(BotDb db, StandInQuestion standIn, IClock clock)
{
    /// <summary>Those who attended, for the minutes.</summary>
    public IQueryable<Participant> Of(Meeting meeting)
    {
        var noted = db.Participants.Where(p => p.MeetingId == meeting.Id);
        return noted.Where(p => p.Joined || p.Confirmed || p.PersonId == meeting.ModeratorId || !noted.Any(other => other.Joined));
    }

    /// <summary>Notes that somebody took part; noting it again changes nothing.</summary>
    public async Task<Participant> Note(Meeting meeting, string personId, bool joined = false)
    {
        var participant = db.Participants.Local.FirstOrDefault(p => p.MeetingId == meeting.Id && p.PersonId == personId)
            ?? await db.Participants.FirstOrDefaultAsync(p => p.MeetingId == meeting.Id && p.PersonId == personId);
        var isNew = participant is null;
        if (participant is null) db.Add(participant = new Participant { MeetingId = meeting.Id, PersonId = personId });
        participant.Joined |= joined;
        if (!joined && meeting.State == MeetingState.InProgress && meeting.ModeratorId == personId)
        {
            meeting.ModeratorActedAt = clock.GetCurrentInstant();
            await standIn.Settle(meeting);
            // Whoever leads is there after all, whatever they said before.
            db.RemoveRange(await db.Excuses.Where(e => e.MeetingId == meeting.Id && e.PersonId == personId).ToListAsync());
        }
        else if (isNew)
        {
            // Somebody neutral may have come.
            await standIn.Refresh(meeting);
        }
        return participant;
    }

    /// <summary>A new topic begins with no hands up: they were meant for the one before.</summary>
    public async Task LowerHands(Meeting meeting)
    {
        foreach (var participant in await db.Participants.Where(p => p.MeetingId == meeting.Id && p.HandRaisedAt != null).ToListAsync())
            participant.HandRaisedAt = null;
        meeting.FloorId = null;
    }
}
