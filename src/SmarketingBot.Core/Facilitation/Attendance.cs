using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Who took part in a meeting: those whom Teams saw joining, and those who pressed or said something.</summary>
public sealed class Attendance(BotDb db, StandInQuestion standIn, IClock clock)
{
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
