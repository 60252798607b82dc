using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>How a number came.</summary>
public enum NumberSource
{
    Sentence,
    Card,
    Csv,
    Api,
}

/// <summary>What a KPI came to in one period, as somebody told it. A correction is another row: the latest counts, the others are its history.</summary>
public sealed class KpiNumber : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid KpiId { get; init; }

    /// <summary>The first day of its period.</summary>
    public LocalDate From { get; init; }

    /// <summary>What it comes to, in the unit of the KPI.</summary>
    public decimal Value { get; init; }

    /// <summary>What was told: the same, or what was added.</summary>
    public decimal Told { get; init; }

    /// <summary>True where it was added to what held before.</summary>
    public bool Added { get; init; }

    /// <summary>Until which day it counts, that day included: a number of last Tuesday is not judged by today.</summary>
    public LocalDate AsOf { get; init; }

    /// <summary>Who told it; null is another program with a key of the series.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>The name of that program's key, or of the file it came in; null where a person said or pressed it.</summary>
    public string? Program { get; set; }

    public Instant EnteredAt { get; init; }
    public NumberSource Source { get; init; }

    /// <summary>When a correction took its place, or it was taken back; null while it counts.</summary>
    public Instant? ReplacedAt { get; set; }

    /// <summary>It was taken back by whoever told it.</summary>
    public bool TakenBack { get; set; }

    /// <summary>What held before it; null is nothing.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The number whose teller said "add instead": this one stands in its place.</summary>
    public Guid? InsteadOf { get; init; }
}
