using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Operations;

/// <summary>One line of the audit: rights, settings, exports, erasures and refusals. Only ever added; never a text that somebody wrote.</summary>
public sealed class AuditEntry : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Instant At { get; init; }

    /// <summary>Who did it.</summary>
    public string? PersonId { get; init; }

    /// <summary>What: rights, setting, export, erasure, refusal, administration.</summary>
    public required string What { get; init; }

    /// <summary>Which field or command; ids, never words of people.</summary>
    public string? Detail { get; init; }
}

/// <summary>What an administrator switched for a whole tenant.</summary>
public sealed class TenantSwitch : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>Nothing goes out but answers to what people ask.</summary>
    public bool SendingStopped { get; set; }
}
