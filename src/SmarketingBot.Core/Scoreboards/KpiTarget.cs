using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>What a KPI should come to in each period from one on, until another one is set.</summary>
public sealed class KpiTarget : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid KpiId { get; init; }

    /// <summary>The first day of the first period for which it counts.</summary>
    public LocalDate From { get; init; }

    /// <summary>In the unit of the KPI; null is no target from there on.</summary>
    public decimal? Value { get; init; }

    public required string SetBy { get; init; }
    public Instant SetAt { get; init; }

    /// <summary>When another one for the same first period took its place, or it was taken back; null while it counts.</summary>
    public Instant? ReplacedAt { get; set; }

    /// <summary>The one that it took the place of.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The one in force for a period: the latest that begins no later.</summary>
    public static KpiTarget? InForce(IEnumerable<KpiTarget> targets, ReportingPeriod period) =>
        targets.Where(t => t.ReplacedAt is null && t.From <= period.From).OrderBy(t => t.From).ThenBy(t => t.SetAt).LastOrDefault();
}
