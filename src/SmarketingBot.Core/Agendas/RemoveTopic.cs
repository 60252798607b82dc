using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>Takes a topic off the agenda, for whoever proposed it or moderates.</summary>
public sealed class RemoveTopic(BotDb db, PlanNext plan, ListTopics topics, Promises promises)
{
    /// <summary>Removes it by its number on the agenda.</summary>
    /// <exception cref="RuleBroken">There is none with that number, it was begun already, or it is somebody else's.</exception>
    public async Task<Topic> Run(string conversationId, string who, int number)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var meeting = series is null ? null : await plan.Current(series);
        var there = meeting is null ? [] : await topics.Of(meeting);
        if (number < 1 || number > there.Count)
            throw new RuleBroken(there.Count == 0
                ? T("There are no topics yet. Add one, for example “topic Pricing page 10m”.")
                : T($"I can't find topic {number} here. The topics go from 1 to {there.Count}: “agenda” shows them."));
        var topic = there[number - 1];
        if (topic.ProposerId != who && (meeting!.ModeratorId ?? series!.ModeratorId) != who)
        {
            var name = await db.People.Where(p => p.Id == topic.ProposerId).Select(p => p.Name).FirstOrDefaultAsync() ?? T("somebody else");
            throw new RuleBroken(T($"“{topic.Title}” was proposed by {name}; only they or the moderator can remove it.")) { IsAboutRights = true };
        }
        if (topic.State is TopicState.Current or TopicState.Covered or TopicState.Parked)
            throw new RuleBroken(T($"“{topic.Title}” was already begun in the meeting, so it stays."));
        topic.State = TopicState.Removed;
        await promises.Refresh(AgendaKeys.Of(meeting!));
        await promises.Refresh(FacilitationKeys.Of(meeting!.Id));
        return topic;
    }
}
