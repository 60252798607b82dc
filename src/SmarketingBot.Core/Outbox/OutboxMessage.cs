using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Outbox;

/// <summary>How far a promise to speak has come.</summary>
public enum Delivery
{
    /// <summary>Something is still to be said: the wanted revision is ahead of the one people see.</summary>
    Waiting,

    /// <summary>People see the wanted revision.</summary>
    Said,

    /// <summary>The person cannot be reached; it waits until they write or install the app.</summary>
    Parked,

    /// <summary>There was nothing to say any more, or a later message took its place.</summary>
    Cancelled,

    /// <summary>Teams refused it for good, or every attempt failed. Said aloud in the log and in status.</summary>
    Failed,
}

/// <summary>
/// A promise to speak, written in the transaction that made it true. One row is one Teams message for as long as that
/// message lives: changing what it shows raises <see cref="Wanted"/>, and however often that happens before the next
/// delivery, one edit brings the message up to date.
/// </summary>
public sealed class OutboxMessage : ITenantOwned
{
    /// <summary>Order of promises; deliveries in one lane keep it.</summary>
    public long Seq { get; init; }

    public string Tenant { get; set; } = "";

    /// <summary>What makes it said once: <c>nag/{person}/{date}</c>, <c>agenda/{meeting}</c>. Unique in the tenant.</summary>
    public required string Key { get; init; }

    /// <summary>Names who composes the words at the moment of sending.</summary>
    public required string Kind { get; init; }

    /// <summary>What it speaks about: a meeting's id, an item's number.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Where it is said, when that is a conversation; may carry a channel thread.</summary>
    public string? ConversationId { get; init; }

    /// <summary>To whom, when it is said in that person's own chat.</summary>
    public string? PersonId { get; init; }

    /// <summary>Messages of one lane are said one after the other, in the order of <see cref="Seq"/>.</summary>
    public required string Lane { get; init; }

    /// <summary>
    /// 0 is what somebody waits for, 1 what goes to many at once: where a tenant's limit makes messages wait, those go last.
    /// </summary>
    public int Priority { get; set; }

    /// <summary>Revision that people should see.</summary>
    public int Wanted { get; set; } = 1;

    /// <summary>Revision that people do see; 0 is none.</summary>
    public int Done { get; set; }

    public Delivery State { get; set; }

    /// <summary>Teams' id of the message once it was said.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Not before this instant of people's time.</summary>
    public Instant NotBefore { get; set; }

    /// <summary>The meeting for whose end it waits: nobody is written to unasked in a meeting of theirs.</summary>
    public Guid? HeldFor { get; set; }

    /// <summary>Not before this instant of machine time (Unix ms): back-off and Retry-After.</summary>
    public long RetryAt { get; set; }

    /// <summary>Claimed by a dispatcher until this instant of machine time (Unix ms); 0 is unclaimed.</summary>
    public long LeaseUntil { get; set; }

    public string? LeaseOwner { get; set; }

    /// <summary>Failed attempts since the last success.</summary>
    public int Attempts { get; set; }

    /// <summary>The words themselves where they were fixed when promised (answers); removed after the retention time.</summary>
    public string? Payload { get; set; }

    /// <summary>The last refusal's code, never its text.</summary>
    public string? LastError { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>When it was first said, in people's time.</summary>
    public Instant? SaidAt { get; set; }
}

/// <summary>Which message shows which item, so that every card that shows it follows its changes.</summary>
public sealed class ShownItem : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public required string Key { get; init; }
    public required int Number { get; init; }
}

/// <summary>An activity or form that was handled; the same one again changes nothing.</summary>
public sealed class InboxEntry : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public required string Key { get; init; }
    public Instant At { get; init; }
}
