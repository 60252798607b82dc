using NodaTime;
using SmarketingBot.Core.Scheduling;

namespace SmarketingBot.Scheduling;

/// <summary>
/// People's time. Usually the real one; for players it starts at a chosen instant, runs at a chosen speed, and never
/// falls behind the last tick that the store has seen. Machine time (leases, limits, time-outs) is never moved.
/// </summary>
public sealed class PeopleClock : IClock
{
    private readonly StoreClock _store;
    private readonly TimeProvider _machine;
    private readonly Instant? _start;
    private readonly double _speed;
    private readonly long _began;
    private long _atLeast = long.MinValue;

    /// <param name="store">The real time: where several nodes share a store, they agree on its.</param>
    /// <param name="machine">Measures how long the process runs.</param>
    /// <param name="start">Where simulated time starts; null is the real time.</param>
    /// <param name="speed">Simulated seconds per real second.</param>
    public PeopleClock(StoreClock store, TimeProvider machine, Instant? start = null, double speed = 1)
    {
        (_store, _machine) = (store, machine);
        _speed = speed;
        _began = machine.GetTimestamp();
        _start = start ?? (speed == 1 ? null : Real());
    }

    /// <summary>True when this is not the real time.</summary>
    public bool IsSimulated => _start is not null;

    /// <summary>Simulated seconds per real second.</summary>
    public double Speed => _speed;

    public Instant GetCurrentInstant()
    {
        if (_start is not { } start) return Real();
        var running = start + Duration.FromSeconds(_machine.GetElapsedTime(_began).TotalSeconds * _speed);
        var floor = Volatile.Read(ref _atLeast);
        return floor == long.MinValue ? running : Instant.Max(running, Instant.FromUnixTimeMilliseconds(floor));
    }

    /// <summary>The last tick of the store: simulated time never shows an earlier instant.</summary>
    public void NeverBefore(Instant tick) => Volatile.Write(ref _atLeast, tick.ToUnixTimeMilliseconds());

    private Instant Real() => Instant.FromUnixTimeMilliseconds(_store.Now);
}
