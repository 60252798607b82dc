using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;

namespace SmarketingBot.Facilitation;

/// <summary>What the card of a running meeting shows.</summary>
public sealed record MeetingView
{
    public required Meeting Meeting { get; init; }

    /// <summary>Who runs it; null when they are not known any more.</summary>
    public Person? Moderator { get; init; }

    /// <summary>The series' zone, in which times are told.</summary>
    public required DateTimeZone Zone { get; init; }

    public required Instant Now { get; init; }

    /// <summary>All topics of the meeting, in the order of the agenda.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Who presents the current topic.</summary>
    public string? Presenter { get; init; }

    /// <summary>What was decided, the oldest first.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>What was promised, the oldest first.</summary>
    public IReadOnlyList<ItemView> Commitments { get; init; } = [];

    /// <summary>What waits for the moderator to record it, the oldest first.</summary>
    public IReadOnlyList<ItemView> Proposed { get; init; } = [];

    /// <summary>How many of each side would like to speak.</summary>
    public IReadOnlyList<(string Side, int Count)> Hands { get; init; } = [];

    /// <summary>Who has the floor now.</summary>
    public string? Floor { get; init; }

    /// <summary>The moderator is missing: somebody neutral may take over, or both sides agree on a stand-in.</summary>
    public bool ModeratorMissing { get; init; }

    /// <summary>Everybody neutral, while one of them may take over; else nobody.</summary>
    public IReadOnlyList<Person> MayTakeOver { get; init; } = [];

    /// <summary>Whether the person who looks has their own hand up.</summary>
    public bool MyHandIsUp { get; init; }

    /// <summary>Opens a chat with the bot; for owners who can't be reached yet.</summary>
    public Uri? OpenMe { get; init; }

    public Topic? Current => Topics.FirstOrDefault(t => t.Id == Meeting.CurrentTopicId);

    public Topic? Next => Topics.FirstOrDefault(t => t.State is TopicState.Proposed or TopicState.Planned && t.Id != Meeting.CurrentTopicId);

    public TimeBox? Box => MeetingClock.Box(Meeting);

    /// <summary>The place of the current topic, from 1.</summary>
    public int Place => Topics.TakeWhile(t => t.Id != Meeting.CurrentTopicId).Count() + 1;
}
