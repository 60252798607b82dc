using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>The life of a promise.</summary>
public enum ItemState
{
    /// <summary>Said by somebody, not yet recorded, or handed back; it has no owner who knows.</summary>
    Proposed,

    /// <summary>Recorded for somebody else, who was asked and has not answered.</summary>
    AwaitingOwner,
    Open,
    Blocked,
    Done,
    Dropped,
}

/// <summary>A promise that was recorded: who does what by when.</summary>
public sealed class ActionItem : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>What people call it: #12. Unique in the tenant, never used again.</summary>
    public required int Number { get; init; }

    /// <summary>Where it was promised; null for a personal item.</summary>
    public Guid? SeriesId { get; init; }

    public Guid? MeetingId { get; init; }

    /// <summary>The conversation it belongs to; who is in it may see it.</summary>
    public string? ConversationId { get; init; }

    public required string OwnerId { get; set; }
    public required string What { get; init; }

    /// <summary>Due at the end of this date in the owner's zone.</summary>
    public LocalDate Due { get; set; }

    /// <summary>The first date the owner agreed to; on-time is measured against it.</summary>
    public LocalDate? FirstAcceptedDue { get; set; }

    public ItemState State { get; set; }
    public required string RecorderId { get; init; }
    public string? CheckerId { get; set; }
    public Instant CreatedAt { get; init; }
    public Instant? DoneAt { get; set; }
    public string? DoneBy { get; set; }
    public string? Note { get; set; }

    /// <summary>When whoever checks it confirmed that it is done; done without it waits for that.</summary>
    public Instant? CheckedAt { get; set; }

    /// <summary>Since when something stands in the way, a date of the owner's, what, and who could remove it.</summary>
    public LocalDate? BlockedOn { get; set; }

    public string? BlockedWhy { get; set; }
    public string? BlockedBy { get; set; }

    /// <summary>Why the owner would like to drop it; null while they don't, or once the moderator said to keep it.</summary>
    public string? DropWhy { get; set; }

    /// <summary>How often the date was moved, and how often it was snoozed.</summary>
    public int Moves { get; set; }

    public int Snoozes { get; set; }
    public LocalDate? SnoozedUntil { get; set; }

    /// <summary>When the owner last did something about it: a reminder in between would be an interruption.</summary>
    public Instant? TouchedAt { get; set; }

    /// <summary>What was really sent about the current date; moving the date begins anew.</summary>
    public bool HeadsUpSent { get; set; }

    public bool DueTodaySent { get; set; }
    public int OverdueSent { get; set; }
    public LocalDate? LastAskedOn { get; set; }

    /// <summary>Reminders go on for these.</summary>
    public bool IsOpen => State is ItemState.Open or ItemState.Blocked;

    /// <summary>The same, to be looked at as it may become; nothing of it is saved.</summary>
    internal ActionItem Copy() => (ActionItem)MemberwiseClone();

    /// <summary>Neither finished nor given up.</summary>
    public bool IsAlive => State is not (ItemState.Done or ItemState.Dropped);
}

/// <summary>One line of an item's history: who, when, what, and by which card or sentence.</summary>
public sealed class ItemEvent : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required int Number { get; init; }
    public Instant At { get; init; }

    /// <summary>Who did it; null is the bot itself.</summary>
    public string? PersonId { get; init; }

    /// <summary>What happened, in one word: recorded, accepted, moved, snoozed, reminded, done …</summary>
    public required string What { get; init; }

    /// <summary>The particulars: a date, a rung, a person; never a secret.</summary>
    public string? Detail { get; init; }
}

/// <summary>The last item number given out in a tenant.</summary>
public sealed class TenantCounter : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public int LastItem { get; set; }
}
