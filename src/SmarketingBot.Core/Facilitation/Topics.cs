using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Leads a meeting through its topics: one is current, the ones before are covered, the others wait.</summary>
public sealed class Topics(BotDb db)
{
    /// <summary>The topics still to come, in the order of the agenda.</summary>
    public Task<List<Topic>> Waiting(Meeting meeting) => db.Topics
        .Where(t => t.MeetingId == meeting.Id && (t.State == TopicState.Proposed || t.State == TopicState.Planned) && t.Id != meeting.CurrentTopicId)
        .OrderBy(t => t.Position).ThenBy(t => t.CreatedAt).ToListAsync();

    /// <summary>The current topic is covered; the time it took is noted for the minutes.</summary>
    public async Task Cover(Meeting meeting, Instant at)
    {
        if (await db.Topics.FirstOrDefaultAsync(t => t.Id == meeting.CurrentTopicId) is { } current)
        {
            current.State = TopicState.Covered;
            if (meeting.BoxStartedAt is { } from && at > from) current.SecondsUsed += (int)(at - from).TotalSeconds;
        }
        (meeting.CurrentTopicId, meeting.BoxStartedAt, meeting.BoxEndsAt) = (null, null, null);
    }

    /// <summary>The first topic that waits becomes current and its box begins; with none left the meeting has no current topic.</summary>
    public async Task BeginNext(Meeting meeting, Instant at)
    {
        if ((await Waiting(meeting)).FirstOrDefault() is not { } topic) return;
        topic.State = TopicState.Current;
        (meeting.CurrentTopicId, meeting.BoxStartedAt, meeting.BoxEndsAt) = (topic.Id, at, at + Duration.FromMinutes(topic.Minutes));
    }
}
