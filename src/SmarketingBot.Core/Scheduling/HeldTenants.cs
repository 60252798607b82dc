using NodaTime;

namespace SmarketingBot.Core.Scheduling;

/// <summary>The tenants that this process serves now, and when each wants its next look. In memory only: the lease is in the store.</summary>
public sealed class HeldTenants(StoreClock clock)
{
    // Too little left to begin anything by: a pause, and somebody else may hold it.
    private const long Margin = 2000;
    private readonly Dictionary<string, HeldTenant> _held = [];
    private readonly Lock _gate = new();

    /// <summary>Whoever steps the clock serves all tenants by itself, without leases.</summary>
    public bool Everything { get; init; }

    /// <summary>How many are held.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _held.Count;
        }
    }

    /// <summary>How many are being served or wait for it.</summary>
    public int Busy(Instant people)
    {
        lock (_gate)
        {
            var now = clock.Now;
            return _held.Values.Count(h => h.IsServed || h.IsDue(people, now));
        }
    }

    /// <summary>Whether we may speak for the tenant now.</summary>
    public bool Holds(string tenant)
    {
        if (Everything) return true;
        lock (_gate) return _held.TryGetValue(tenant, out var held) && held.Until - clock.Now >= Margin;
    }

    /// <summary>All that was promised for the tenant is on its way: what is said now follows it.</summary>
    internal bool IsQuiet(string tenant)
    {
        lock (_gate) return _held.TryGetValue(tenant, out var held) && held is { IsServed: false, IsCalled: false } && held.Until - clock.Now >= Margin;
    }

    /// <summary>
    /// Something of the tenant is to be looked at at <paramref name="at"/>. False when it is not ours, and others must hear of it.
    /// </summary>
    internal bool Call(string tenant, Instant at, Instant now)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(tenant, out var held) || held.Until <= clock.Now) return Everything;
            if (held.People is null || at < held.People) held.People = at;
            if (at <= now) held.IsCalled = true;
            held.ActiveAt = clock.Now;
            return true;
        }
    }

    /// <summary>Notices may have been missed: everything that is held is looked at.</summary>
    public void CallAll()
    {
        lock (_gate)
            foreach (var held in _held.Values) held.IsCalled = true;
    }

    /// <summary>They are ours from now on, and due.</summary>
    internal void Add(IEnumerable<(string Tenant, long Fence, long Until)> leases)
    {
        lock (_gate)
        {
            foreach (var (tenant, fence, until) in leases)
                _held[tenant] = new HeldTenant(tenant, fence) { Until = until, IsCalled = true, ActiveAt = clock.Now };
        }
    }

    /// <summary>Those whose look is due, longest waiting first; they count as being served until <see cref="Rest"/>.</summary>
    public IReadOnlyList<HeldTenant> Ready(Instant people, int most)
    {
        if (most <= 0) return [];
        lock (_gate)
        {
            var now = clock.Now;
            var ready = _held.Values.Where(h => !h.IsServed && h.Until - now >= Margin && h.IsDue(people, now)).OrderBy(h => h.ServedAt).Take(most).ToList();
            foreach (var held in ready) held.Serve(people, now);
            return ready;
        }
    }

    /// <summary>It was served; the next look is then, or earlier if somebody called meanwhile.</summary>
    public void Rest(HeldTenant held, NextLook next)
    {
        lock (_gate) held.Rest(next);
    }

    /// <summary>When the next held tenant wants a look, in people's and in machine time.</summary>
    public (Instant? People, long? Machine) Next()
    {
        lock (_gate)
        {
            Instant? people = null;
            long? machine = null;
            foreach (var held in _held.Values)
            {
                if (held.IsServed) continue;
                if (held.IsCalled) machine = 0;
                if (held.DueAt is { } at && (people is null || at < people)) people = at;
                if (held.Machine is { } ms && (machine is null || ms < machine)) machine = ms;
            }
            return (people, machine);
        }
    }

    /// <summary>Those that could be given back: nothing due before <paramref name="people"/>, nothing done since <paramref name="since"/>.</summary>
    internal IReadOnlyList<HeldTenant> Idle(Instant people, long since)
    {
        lock (_gate)
            return [.. _held.Values.Where(h => !h.IsServed && !h.IsCalled && h.ActiveAt <= since && h.Machine is null && !(h.DueAt <= people))];
    }

    /// <summary>Everything that is held.</summary>
    internal IReadOnlyList<HeldTenant> All()
    {
        lock (_gate) return [.. _held.Values];
    }

    /// <summary>Whether nothing happened to it since it was found idle. Then it is not ours any more, whatever the store answers.</summary>
    internal bool LetGo(HeldTenant held)
    {
        lock (_gate)
        {
            if (held.IsServed || held.IsCalled || !_held.TryGetValue(held.Tenant, out var now) || now != held) return false;
            return _held.Remove(held.Tenant);
        }
    }

    /// <summary>The leases run until then; what is missing from them is somebody else's.</summary>
    internal void Renewed(IReadOnlyDictionary<string, long> leases, IReadOnlyList<HeldTenant> asked)
    {
        lock (_gate)
        {
            foreach (var held in asked)
            {
                if (leases.TryGetValue(held.Tenant, out var until)) held.Until = until;
                else if (_held.TryGetValue(held.Tenant, out var now) && now == held) _held.Remove(held.Tenant);
            }
        }
    }

    /// <summary>Something was said or asked for the tenant: it stays ours for a while.</summary>
    internal void Active(HeldTenant held)
    {
        lock (_gate) held.ActiveAt = clock.Now;
    }
}
