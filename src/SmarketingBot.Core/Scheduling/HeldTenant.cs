using NodaTime;

namespace SmarketingBot.Core.Scheduling;

/// <summary>When a tenant wants to be served next.</summary>
/// <param name="Rings">When its next alarm rings, in people's time; null is none.</param>
/// <param name="Whole">When it is looked over as a whole, in people's time; null is as it was.</param>
/// <param name="Machine">When it is looked over, in machine time, for what was put off; null is as it was.</param>
public readonly record struct NextLook(Instant? Rings, Instant? Whole = null, long? Machine = null);

/// <summary>
/// One tenant that this process serves. <see cref="HeldTenants"/> guards it. A look at the whole of it asks the store for all that is due; in between its known
/// alarms ring without that, because whatever else becomes due here calls, and so does what could not be said.
/// </summary>
public sealed class HeldTenant(string tenant, long fence)
{
    public string Tenant => tenant;

    /// <summary>Why it is being served: false is only that an alarm rings that is known.</summary>
    public bool IsWhole { get; private set; }

    internal long Fence => fence;

    /// <summary>When the lease ends, by the store's clock.</summary>
    internal long Until { get; set; }

    /// <summary>The next whole look in people's time; null is none known.</summary>
    internal Instant? People { get; set; }

    /// <summary>The next whole look in machine time, for what was put off.</summary>
    internal long? Machine { get; private set; }

    /// <summary>Somebody is at it.</summary>
    internal bool IsServed { get; private set; }

    /// <summary>Something became due since the last look began.</summary>
    internal bool IsCalled { get; set; }

    /// <summary>When it was last served; fairness between tenants.</summary>
    internal long ServedAt { get; private set; }

    /// <summary>When anything last happened to it.</summary>
    internal long ActiveAt { get; set; }

    /// <summary>When it wants to be served in people's time; null is never.</summary>
    internal Instant? DueAt => Rings is { } rings && (People is null || rings < People) ? rings : People;

    // When the next alarm rings that is known of.
    private Instant? Rings { get; set; }

    internal bool IsDue(Instant people, long machine) => IsCalled || DueAt <= people || Machine <= machine;

    internal void Serve(Instant people, long machine)
    {
        IsWhole = IsCalled || People <= people || Machine <= machine;
        (IsServed, Rings, ServedAt) = (true, null, machine);
        if (IsWhole) (IsCalled, People, Machine) = (false, null, null);
    }

    internal void Rest(NextLook next)
    {
        IsServed = false;
        Rings = next.Rings;
        if (next.Whole is { } at && (People is null || at < People)) People = at;
        if (next.Machine is { } ms && (Machine is null || ms < Machine)) Machine = ms;
    }
}
