using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>One line of a lead's history: who, when, what. It is read by nobody but whoever did it, in “my data”.</summary>
public sealed class LeadEvent : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LeadId { get; init; }
    public Instant At { get; init; }

    /// <summary>Who did it; null is the bot itself, or a program with a key.</summary>
    public string? PersonId { get; init; }

    /// <summary>What happened, in one word: handed, accepted, silence, touched, tried, returned, disputed, stated, ruled, undone.</summary>
    public required string What { get; init; }

    /// <summary>From what to what, or the particulars: a state, a code, a ruling.</summary>
    public string? Detail { get; init; }
}

/// <summary>One attempt of sales to reach a lead, or several of which only the last is dated.</summary>
public sealed class LeadAttempt : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LeadId { get; init; }
    public Instant At { get; init; }

    /// <summary>How many; more than one only where a program told a count and the last date.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>What both sides say about a lead on which they don't agree, until the meeting rules.</summary>
public sealed class LeadDispute : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }
    public Guid LeadId { get; init; }
    public Instant OpenedAt { get; init; }

    /// <summary>The statement of sales; cards show the side, never who wrote it.</summary>
    public string? Sales { get; set; }

    /// <summary>The statement of marketing.</summary>
    public string? Marketing { get; set; }

    public string? SalesBy { get; set; }

    public string? MarketingBy { get; set; }

    public Instant? RuledAt { get; set; }

    /// <summary>The decision of the meeting that ruled.</summary>
    public Guid? DecisionId { get; set; }
}
