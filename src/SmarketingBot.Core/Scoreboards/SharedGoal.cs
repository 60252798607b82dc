using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>What both sides want to have reached by a date. One is in force in a series; the ones before it are history.</summary>
public sealed class SharedGoal : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }
    public decimal Target { get; init; }

    /// <summary>Sign or code of money, "" for pieces.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Of what: "new customers".</summary>
    public required string What { get; init; }

    /// <summary>The day it was set: the first day of its pacing.</summary>
    public LocalDate From { get; init; }

    /// <summary>By when, that day included.</summary>
    public LocalDate By { get; init; }

    public required string SetBy { get; init; }
    public Instant SetAt { get; init; }

    /// <summary>When another took its place, or it was called off; null while it is in force.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>When the moderator last said, after a look back, that it stays as it is.</summary>
    public Instant? KeptAt { get; set; }

    /// <summary>The goal before it, which comes back when this one is taken back.</summary>
    public Guid? Replaces { get; init; }
}

/// <summary>A part of a goal with a date of its own.</summary>
public sealed class GoalMilestone : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid GoalId { get; init; }
    public LocalDate By { get; init; }
    public decimal Value { get; init; }
}

/// <summary>Where a goal stood, as somebody told it; the latest counts, the others are its history.</summary>
public sealed class GoalNumber : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid GoalId { get; init; }
    public decimal Value { get; init; }
    public LocalDate AsOf { get; init; }
    public required string EnteredBy { get; init; }
    public Instant EnteredAt { get; init; }
    public Instant? ReplacedAt { get; set; }
    public bool TakenBack { get; set; }
    public Guid? Replaces { get; init; }
}
