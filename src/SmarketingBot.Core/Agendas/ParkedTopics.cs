using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>Topics that the last meeting parked: the agenda after it offers them once, and a vote takes one up.</summary>
public sealed class ParkedTopics(BotDb db)
{
    /// <summary>What the meeting before this one parked and nobody took up yet, the oldest first.</summary>
    public async Task<List<Topic>> Of(Meeting meeting)
    {
        if (!meeting.IsAhead) return [];
        var last = await db.Meetings.Where(m => m.SeriesId == meeting.SeriesId && m.State == MeetingState.Closed)
            .OrderByDescending(m => m.StartsAt).Select(m => (Guid?)m.Id).FirstOrDefaultAsync();
        return await db.Topics.Where(t => t.MeetingId == last && t.State == TopicState.Parked).OrderBy(t => t.CreatedAt).ThenBy(t => t.Position).ToListAsync();
    }

    /// <summary>Puts one last on the agenda as it was, with the date it was first proposed.</summary>
    public async Task<Topic> TakeUp(Meeting meeting, Topic parked)
    {
        var last = await db.Topics.Where(t => t.MeetingId == meeting.Id).MaxAsync(t => (int?)t.Position) ?? 0;
        var topic = new Topic
        {
            SeriesId = parked.SeriesId,
            MeetingId = meeting.Id,
            Position = last + 1,
            Title = parked.Title,
            Minutes = parked.Minutes,
            Outcome = parked.Outcome,
            ProposerId = parked.ProposerId,
            PresenterId = parked.PresenterId,
            CreatedAt = parked.CreatedAt,
            CarriedFrom = parked.Id,
        };
        db.Add(topic);
        parked.State = TopicState.CarriedOver;
        await db.SaveChangesAsync();
        return topic;
    }
}
