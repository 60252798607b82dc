using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

/// <summary>One place in the order in which people moderate a series.</summary>
public sealed class RotaPlace : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid SeriesId { get; init; }

    /// <summary>From 1.</summary>
    public int Position { get; init; }

    public required string PersonId { get; set; }
}

/// <summary>Somebody said that they can't attend a meeting.</summary>
public sealed class Excuse : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid MeetingId { get; init; }
    public required string PersonId { get; init; }
    public Instant At { get; init; }
}
