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

    /// <summary>The current topic is over, covered unless said otherwise; the time it took is noted for the minutes.</summary>
    public async Task Cover(Meeting meeting, Instant at, TopicState state = TopicState.Covered)
    {
        if (await db.Topics.FirstOrDefaultAsync(t => t.Id == meeting.CurrentTopicId) is { } current)
        {
            current.State = state;
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

    /// <summary>The topic before the current one becomes current again, with the time it had left and at least some minutes.</summary>
    /// <returns>False when none was covered before.</returns>
    public async Task<bool> Back(Meeting meeting, Instant at, int atLeast)
    {
        var here = await db.Topics.Where(t => t.Id == meeting.CurrentTopicId).Select(t => (int?)t.Position).FirstOrDefaultAsync();
        var before = await db.Topics.Where(t => t.MeetingId == meeting.Id && t.State == TopicState.Covered && (here == null || t.Position < here))
            .OrderByDescending(t => t.Position).FirstOrDefaultAsync();
        if (before is null) return false;
        await Cover(meeting, at, TopicState.Planned);
        before.State = TopicState.Current;
        var left = Math.Max(atLeast, before.Minutes - before.SecondsUsed / 60);
        (meeting.CurrentTopicId, meeting.BoxStartedAt, meeting.BoxEndsAt) = (before.Id, at, at + Duration.FromMinutes(left));
        return true;
    }
}
