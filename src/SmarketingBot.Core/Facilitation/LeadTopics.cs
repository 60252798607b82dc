using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>What the moderator does with topics beside going on: back to the one before, or one into the car park.</summary>
public sealed class LeadTopics(
    BotDb db, MeetingRights rights, Topics topics, ListTopics list, AddTopic add, Attendance attendance, MeetingAlarm alarm, Promises promises, IClock clock)
{
    /// <summary>Goes back to the topic before; the one that was current comes after it again.</summary>
    /// <exception cref="RuleBroken">Not the moderator, or there is none before.</exception>
    public async Task Back(HeldMeeting held, string who)
    {
        await rights.MustModerate(held, who, T("go back", "only they can"), T("You can say “raise hand” to ask for it."));
        if (!await topics.Back(held.Meeting, clock.GetCurrentInstant(), ExtendTopic.Step))
            throw new RuleBroken(T("There is no topic before this one. “next” goes on to the next topic."));
        await Changed(held);
    }

    /// <summary>Parks the current topic and goes on, or parks the one with that title; another title is noted as parked.</summary>
    /// <returns>The title of what was parked.</returns>
    /// <exception cref="RuleBroken">Not the moderator, nothing is current, or it was covered already.</exception>
    public async Task<string> Park(HeldMeeting held, string who, string title)
    {
        await rights.MustModerate(held, who, T("park a topic", "only they can"), T("You can say “raise hand” to ask for it."));
        var meeting = held.Meeting;
        var there = await list.Of(meeting);
        var topic = title.Length == 0
            ? there.FirstOrDefault(t => t.Id == meeting.CurrentTopicId) ?? throw new RuleBroken(T("No topic is current. Say which one: “park Pricing page”."))
            : there.FirstOrDefault(t => t.Title.Equals(title, StringComparison.OrdinalIgnoreCase) || t.State != TopicState.Covered && int.TryParse(title, out var number) && there.IndexOf(t) == number - 1);
        if (topic?.State is TopicState.Covered) throw new RuleBroken(T($"“{topic.Title}” is covered already. To talk about it again, say “topic {topic.Title}”."));
        if (topic is null) await add.Run(held.Series.ConversationId, who, title, null, null, null, TopicState.Parked);
        else await Park(held.Meeting, topic);
        await Changed(held);
        return topic?.Title ?? title;
    }

    /// <summary>Parks the topic that was chosen; the current one gives way to the next.</summary>
    /// <exception cref="RuleBroken">Not the moderator, or it does not wait any more.</exception>
    public async Task Park(HeldMeeting held, string who, Guid topicId)
    {
        await rights.MustModerate(held, who, T("park a topic", "only they can"), T("You can say “raise hand” to ask for it."));
        var topic = (await list.Of(held.Meeting)).FirstOrDefault(t => t.Id == topicId && (t.State is TopicState.Current or TopicState.Proposed or TopicState.Planned))
            ?? throw new RuleBroken(T("That topic is covered or parked already. Please choose another one."));
        await Park(held.Meeting, topic);
        await Changed(held);
    }

    private async Task Park(Meeting meeting, Topic topic)
    {
        if (topic.Id != meeting.CurrentTopicId)
        {
            topic.State = TopicState.Parked;
            return;
        }
        var now = clock.GetCurrentInstant();
        await topics.Cover(meeting, now, TopicState.Parked);
        await db.SaveChangesAsync();
        await topics.BeginNext(meeting, now);
    }

    private async Task Changed(HeldMeeting held)
    {
        await attendance.LowerHands(held.Meeting);
        await alarm.Set(held.Meeting);
        await promises.Refresh(FacilitationKeys.Of(held.Meeting.Id));
        await promises.Refresh(AgendaKeys.Of(held.Meeting));
    }
}
