using System.ComponentModel.DataAnnotations;

namespace SmarketingBot.Core.Scheduling;

/// <summary>How tenants are shared out among nodes. Machine time, by the database's clock.</summary>
public sealed class LeaseOptions
{
    /// <summary>How long a lease holds. After a node died nobody serves its tenants before this has passed.</summary>
    [Range(5, 600)] public int Seconds { get; set; } = 15;

    /// <summary>How long a tenant stays with a node after anything happened to it.</summary>
    [Range(1, 3600)] public int LingerSeconds { get; set; } = 60;

    /// <summary>Tenants held at once at most; what is beyond waits in the store.</summary>
    [Range(1, 100_000)] public int Most { get; set; } = 512;

    /// <summary>Tenants served at the same time at most. Each takes a connection to the store while it is looked at.</summary>
    [Range(1, 1000)] public int AtOnce { get; set; } = 16;
}
