using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>The moderator places a topic; from then on votes leave it where it is.</summary>
public sealed class MoveTopic(BotDb db, PlanNext plan, ListTopics topics, MeetingRights rights, Promises promises)
{
    /// <summary>Moves a topic by one place. At the end of the way it stays where it is.</summary>
    /// <returns>The topic and its number now.</returns>
    /// <exception cref="RuleBroken">Not the moderator, no such topic, or it was begun already.</exception>
    public async Task<(Topic Topic, int Number)> Run(string conversationId, string who, int number, bool up)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var meeting = series is null ? null : await plan.Current(series);
        if (meeting is null) throw new RuleBroken(T("There is no agenda yet. Set up a meeting first, for example “setup weekly tue 10:00 45m”."));
        await rights.MustModerate(new HeldMeeting(meeting, series!), who, T("move topics", "only they can"), T("You can say “vote 3” for the ones you would like first."));
        var there = await topics.Of(meeting);
        if (number < 1 || number > there.Count)
            throw new RuleBroken(T($"I can't find topic {number} here: “agenda” shows them with their numbers."));
        var topic = there[number - 1];
        if (!IsWaiting(topic)) throw new RuleBroken(T($"“{topic.Title}” was already begun in the meeting, so it stays."));
        var other = up ? number - 2 : number;
        topic.State = TopicState.Planned;
        if (other >= 0 && other < there.Count && IsWaiting(there[other])) (there[other], there[number - 1]) = (topic, there[other]);
        for (var i = 0; i < there.Count; i++) there[i].Position = i + 1;
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
        return (topic, there.IndexOf(topic) + 1);
    }

    private static bool IsWaiting(Topic topic) => topic.State is TopicState.Proposed or TopicState.Planned;
}
