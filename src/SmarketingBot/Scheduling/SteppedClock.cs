using NodaTime;

namespace SmarketingBot.Scheduling;

/// <summary>People's time that stands still until it is moved: for tests and rehearsals, which step to what is due.</summary>
public sealed class SteppedClock(Instant start) : IClock
{
    private long _now = start.ToUnixTimeMilliseconds();

    public Instant GetCurrentInstant() => Instant.FromUnixTimeMilliseconds(Volatile.Read(ref _now));

    /// <summary>Moves on; an earlier instant is ignored.</summary>
    public void MoveTo(Instant instant) => Volatile.Write(ref _now, Math.Max(Volatile.Read(ref _now), instant.ToUnixTimeMilliseconds()));
}
