using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scheduling;

/// <summary>
/// Who serves a tenant, and from when it wants serving. One node at a time rings its alarms and speaks for it, so that order, limits
/// and fairness are the memory of one process (decisions/0009).
/// </summary>
public sealed class TenantLease : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>
    /// Nothing of this tenant need be looked at before this instant of people's time. Lowered in the transaction that makes something due
    /// earlier, raised by whoever served it and lets go.
    /// </summary>
    public Instant DueAt { get; set; }

    /// <summary>The node that serves it; null is nobody.</summary>
    public string? Node { get; set; }

    /// <summary>Until when, by the database's clock (Unix ms); 0 is not leased.</summary>
    public long LeaseUntil { get; set; }

    /// <summary>Counts the leases: a holder that overslept its own can tell that somebody came after it.</summary>
    public long Fence { get; set; }
}
