using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>People vote for topics; votes order the proposed ones, and what the moderator placed stays in its place.</summary>
public sealed class VoteTopics(BotDb db, PlanNext plan, ListTopics topics, ParkedTopics parked, Promises promises)
{
    /// <summary>The meeting whose topics are voted on.</summary>
    /// <exception cref="RuleBroken">None is planned, or the voter is from outside.</exception>
    public async Task<Meeting> Open(string conversationId, string who)
    {
        await db.MustBeInside(who, T("votes are for people of this organisation"));
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        return (series is null ? null : await plan.Run(series))
            ?? throw new RuleBroken(T("There is no agenda to vote on yet. Set up a meeting first, for example “setup weekly tue 10:00 45m”."));
    }

    /// <summary>Votes for one topic by its number; the parked ones of last time follow the topics, and a vote takes one up.</summary>
    /// <exception cref="RuleBroken">There is none with that number, or it was begun already.</exception>
    public async Task<Topic> Run(Meeting meeting, string who, int number)
    {
        var (there, offered) = (await topics.Of(meeting), await parked.Of(meeting));
        if (number < 1 || number > there.Count + offered.Count)
            throw new RuleBroken(there.Count + offered.Count == 0
                ? T("There are no topics yet. Add one, for example “topic Pricing page 10m”.")
                : T($"I can't find topic {number} here. The topics go from 1 to {there.Count + offered.Count}: “agenda” shows them."));
        var topic = number <= there.Count ? there[number - 1] : await parked.TakeUp(meeting, offered[number - there.Count - 1]);
        if (!IsWaiting(topic)) throw new RuleBroken(T($"“{topic.Title}” was already begun in the meeting, so votes don't move it any more."));
        if (!await db.TopicVotes.AnyAsync(v => v.TopicId == topic.Id && v.PersonId == who)) db.Add(new TopicVote { TopicId = topic.Id, PersonId = who });
        await Arrange(meeting);
        return topic;
    }

    /// <summary>Somebody's votes are these from now on; ids that are no waiting topics of the meeting count for nothing.</summary>
    public async Task Set(Meeting meeting, string who, IReadOnlyCollection<Guid> chosen)
    {
        var wanted = chosen.ToHashSet();
        foreach (var old in (await parked.Of(meeting)).Where(t => chosen.Contains(t.Id)).ToList()) wanted.Add((await parked.TakeUp(meeting, old)).Id);
        foreach (var topic in (await topics.Of(meeting)).Where(IsWaiting))
        {
            var vote = await db.TopicVotes.FirstOrDefaultAsync(v => v.TopicId == topic.Id && v.PersonId == who);
            if (wanted.Contains(topic.Id) && vote is null) db.Add(new TopicVote { TopicId = topic.Id, PersonId = who });
            if (!wanted.Contains(topic.Id) && vote is not null) db.Remove(vote);
        }
        await Arrange(meeting);
    }

    /// <summary>How many votes each topic has.</summary>
    public Task<Dictionary<Guid, int>> Counts(IReadOnlyCollection<Guid> ids) =>
        db.TopicVotes.Where(v => ids.Contains(v.TopicId)).GroupBy(v => v.TopicId).ToDictionaryAsync(g => g.Key, g => g.Count());

    private static bool IsWaiting(Topic topic) => topic.State is TopicState.Proposed or TopicState.Planned;

    private async Task Arrange(Meeting meeting)
    {
        await db.SaveChangesAsync();
        var there = await topics.Of(meeting);
        var votes = await Counts([.. there.Select(t => t.Id)]);
        var proposed = new Queue<Topic>(there.Where(t => t.State == TopicState.Proposed).OrderByDescending(t => votes.GetValueOrDefault(t.Id)));
        var position = 0;
        foreach (var topic in there.Select(t => t.State == TopicState.Proposed ? proposed.Dequeue() : t).ToList()) topic.Position = ++position;
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
    }
}
