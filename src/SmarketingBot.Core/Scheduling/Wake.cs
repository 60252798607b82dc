using System.Collections.Concurrent;
using NodaTime;

namespace SmarketingBot.Core.Scheduling;

/// <summary>Rings when something was committed that may be due soon, so that nobody waits for the next look: here, or on another node.</summary>
public sealed class Wake(HeldTenants held, IClock clock) : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);
    private readonly ConcurrentDictionary<string, Instant> _others = new();
    private volatile bool _somebodyIsDue;

    /// <summary>
    /// Whoever looks does so at least this often, in people's time: what is due later needs no bell. Without anybody it is long.
    /// </summary>
    public Duration Horizon { get; set; } = Duration.FromDays(3650);

    /// <summary>Something of this tenant is to be looked at at <paramref name="at"/>; it is committed.</summary>
    public void Signal(string tenant, Instant at)
    {
        var now = clock.GetCurrentInstant();
        if (held.Call(tenant, at, now))
        {
            if (at <= now + Horizon) Ring();
            return;
        }
        // Another node may hold it and would not look before it thinks it must.
        _others.AddOrUpdate(tenant, at, (_, known) => Instant.Min(known, at));
        if (at <= now + Horizon) _somebodyIsDue = true;
        Ring();
    }

    /// <summary>Something that waited may go on now.</summary>
    internal void Signal(string tenant) => Signal(tenant, clock.GetCurrentInstant());

    /// <summary>Another node committed something.</summary>
    public void Heard(string tenant, Instant at)
    {
        var now = clock.GetCurrentInstant();
        if (!held.Call(tenant, at, now)) _somebodyIsDue = true;
        if (at <= now + Horizon) Ring();
    }

    /// <summary>Rings; ringing twice before anyone listens is ringing once.</summary>
    public void Ring()
    {
        lock (_bell)
        {
            if (_bell.CurrentCount == 0) _bell.Release();
        }
    }

    /// <summary>Whether a tenant that nobody here holds may be due; asking takes the answer away.</summary>
    public bool SomebodyIsDue()
    {
        var due = _somebodyIsDue;
        _somebodyIsDue = false;
        return due;
    }

    /// <summary>What other nodes must hear of; asking takes the answer away.</summary>
    public IReadOnlyList<(string Tenant, Instant At)> ForOthers()
    {
        if (_others.IsEmpty) return [];
        List<(string, Instant)> all = [];
        foreach (var tenant in _others.Keys)
            if (_others.TryRemove(tenant, out var at)) all.Add((tenant, at));
        return all;
    }

    /// <summary>They could not be told; they are told with the next.</summary>
    public void AgainForOthers(IReadOnlyList<(string Tenant, Instant At)> due)
    {
        foreach (var (tenant, at) in due) _others.AddOrUpdate(tenant, at, (_, known) => Instant.Min(known, at));
    }

    /// <summary>Waits for the bell, at most for <paramref name="longest"/> of machine time.</summary>
    public Task Wait(TimeSpan longest, CancellationToken ct) => _bell.WaitAsync(longest, ct);

    /// <inheritdoc/>
    public void Dispose() => _bell.Dispose();
}
