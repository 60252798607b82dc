using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

/// <summary>The life of a topic.</summary>
public enum TopicState
{
    Proposed,
    Planned,
    Current,
    Covered,
    Parked,
    CarriedOver,
    Removed,
}

/// <summary>Something to talk about, with the outcome wished for.</summary>
public sealed class Topic : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }
    public Guid MeetingId { get; set; }

    /// <summary>Place on the agenda, from 1; gaps are allowed.</summary>
    public int Position { get; set; }

    public required string Title { get; init; }
    public int Minutes { get; set; }
    public string? Outcome { get; set; }
    public required string ProposerId { get; init; }
    public string? PresenterId { get; set; }
    public TopicState State { get; set; }
    public Instant CreatedAt { get; init; }

    /// <summary>The topic of the meeting before that this one goes on with; null for one that is new.</summary>
    public Guid? CarriedFrom { get; init; }

    /// <summary>Seconds it was current, for the minutes.</summary>
    public int SecondsUsed { get; set; }
}
