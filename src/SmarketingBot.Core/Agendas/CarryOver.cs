using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>Topics that a meeting did not come to go to the next one.</summary>
public sealed class CarryOver(BotDb db, Promises promises)
{
    /// <summary>
    /// Marks them as carried over and puts each on the next agenda as it was, with the date it was first proposed. The
    /// old row stays, because the minutes of the meeting that ended keep naming it.
    /// </summary>
    /// <returns>How many went on.</returns>
    public async Task<int> Run(Meeting ended, Meeting? next)
    {
        var left = await db.Topics
            .Where(t => t.MeetingId == ended.Id && (t.State == TopicState.Proposed || t.State == TopicState.Planned))
            .OrderBy(t => t.Position).ThenBy(t => t.CreatedAt).ToListAsync();
        if (left.Count == 0) return 0;
        var last = next is null ? 0 : await db.Topics.Where(t => t.MeetingId == next.Id).MaxAsync(t => (int?)t.Position) ?? 0;
        foreach (var topic in left)
        {
            if (next is not null)
                db.Add(new Topic
                {
                    SeriesId = topic.SeriesId,
                    MeetingId = next.Id,
                    Position = ++last,
                    Title = topic.Title,
                    Minutes = topic.Minutes,
                    Outcome = topic.Outcome,
                    ProposerId = topic.ProposerId,
                    PresenterId = topic.PresenterId,
                    State = topic.State,
                    CreatedAt = topic.CreatedAt,
                    CarriedFrom = topic.Id,
                });
            topic.State = TopicState.CarriedOver;
        }
        if (next is not null) await promises.Refresh(AgendaKeys.Of(next));
        return left.Count;
    }
}
