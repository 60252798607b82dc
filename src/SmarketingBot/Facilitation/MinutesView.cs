using NodaTime;
using SmarketingBot.ActionItems;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Facilitation;

/// <summary>What the minutes of a meeting show.</summary>
public sealed record MinutesView
{
    public required Meeting Meeting { get; init; }

    /// <summary>The series' zone, in which times are told.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Who moderated.</summary>
    public string? Moderator { get; init; }

    /// <summary>Who moderated, and the channel's id for them: they may correct who attended.</summary>
    public string? ModeratorId { get; init; }

    public string? ModeratorMri { get; init; }

    /// <summary>Whoever looks ended it a moment ago and may take that back.</summary>
    public bool JustEnded { get; init; }

    /// <summary>Who attended, by side, in the order of sides.</summary>
    public IReadOnlyList<(string Side, IReadOnlyList<string> Names)> Attendance { get; init; } = [];

    /// <summary>All topics, in the order of the agenda.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    public IReadOnlyList<string> Decisions { get; init; } = [];

    public IReadOnlyList<ItemView> Commitments { get; init; } = [];

    /// <summary>The meeting after this one; null while none is planned.</summary>
    public Meeting? Next { get; init; }

    /// <summary>Who moderates the next one.</summary>
    public string? NextModerator { get; init; }

    /// <summary>Opens a chat with the bot; for owners who can't be reached yet.</summary>
    public Uri? OpenMe { get; init; }

    public Instant Began => Meeting.StartedAt ?? Meeting.StartsAt;

    /// <summary>Minutes from start to end, rounded.</summary>
    public int MinutesUsed => Meeting.EndedAt is { } end ? (int)Math.Round((end - Began).TotalMinutes) : 0;
}
