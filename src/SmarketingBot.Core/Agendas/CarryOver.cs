using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>Topics that a meeting did not come to go to the next one; of a meeting that was never held, decisions too.</summary>
public sealed class CarryOver(BotDb db, Promises promises)
{
    /// <summary>
    /// Marks them as carried over and puts each on the next agenda as it was, with the date it was first proposed. The
    /// old row stays, because the minutes of the meeting that ended keep naming it.
    /// </summary>
    /// <returns>How many went on.</returns>
    public async Task<int> Run(Meeting ended, Meeting? next)
    {
        // What both sides agreed on meanwhile stands in the minutes of a meeting that is held.
        if (next is not null && ended.State is MeetingState.Cancelled or MeetingState.Lapsed)
            await db.Decisions.Where(d => d.MeetingId == ended.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.MeetingId, next!.Id));
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

    /// <summary>
    /// The meeting goes on after all: its topics come back as they stand on the next agenda by now, with their votes, and
    /// what was added there meanwhile comes along.
    /// </summary>
    public async Task TakeBack(Meeting meeting, Meeting? next)
    {
        var own = await db.Topics.Where(t => t.MeetingId == meeting.Id).ToListAsync();
        var moved = next is null ? [] : await db.Topics.Where(t => t.MeetingId == next.Id).OrderBy(t => t.Position).ThenBy(t => t.CreatedAt).ToListAsync();
        var place = own.Select(t => t.Position).DefaultIfEmpty().Max();
        foreach (var topic in moved)
        {
            if (own.FirstOrDefault(t => t.Id == topic.CarriedFrom) is not { } original)
            {
                (topic.MeetingId, topic.Position) = (meeting.Id, ++place);
                continue;
            }
            (original.State, original.Position, original.Minutes) = (topic.State, ++place, topic.Minutes);
            await MoveVotes(topic.Id, original.Id);
            db.Remove(topic);
        }
        foreach (var alone in own.Where(t => t.State == TopicState.CarriedOver)) alone.State = TopicState.Proposed;
    }

    private async Task MoveVotes(Guid from, Guid to)
    {
        var before = await db.TopicVotes.Where(v => v.TopicId == to).Select(v => v.PersonId).ToListAsync();
        foreach (var vote in await db.TopicVotes.Where(v => v.TopicId == from).ToListAsync())
        {
            if (!before.Contains(vote.PersonId)) db.Add(new TopicVote { TopicId = to, PersonId = vote.PersonId });
            db.Remove(vote);
        }
    }
}
