namespace SmarketingBot.Rehearsal;

/// <summary>What a call counts as in Microsoft's table of limits.</summary>
public enum CallKind
{
    /// <summary>A message is sent, edited or deleted. The table names sending only; the others are counted the same, to be on the safe side.</summary>
    Write,

    /// <summary>A conversation is created; the thread is the chat that it opens.</summary>
    Create,

    /// <summary>Members or conversations are asked for.</summary>
    Read,

    /// <summary>Anything else: it counts for the tenant only.</summary>
    Other,
}

/// <summary>
/// Teams' documented limits for one bot (rate-limit.md), as sliding windows over the real arrivals. Send to a conversation and create
/// one: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in 1 h; get members or conversations: twice as many; all calls of a tenant together:
/// 50 in 1 s. A refused call is not counted. Memory follows what was let through within the last hour: eight bytes each.
/// </summary>
/// <param name="time">Machine time of the arrivals.</param>
/// <param name="perTenantSecond">Calls of a tenant in a second.</param>
public sealed class RateLimits(TimeProvider time, int perTenantSecond = 50)
{
    private static readonly (int Calls, TimeSpan Window)[] Writing =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private static readonly (int Calls, TimeSpan Window)[] Reading = [.. Writing.Select(w => (w.Calls * 2, w.Window))];
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private readonly (int Calls, TimeSpan Window)[] _whole = [(perTenantSecond, TimeSpan.FromSeconds(1))];
    private readonly Dictionary<(CallKind Kind, string Tenant, string Thread), Ring> _rings = [];
    private readonly Lock _gate = new();
    private long _sweptAt = time.GetTimestamp();

    /// <summary>How many windows are kept in memory.</summary>
    public int Kept
    {
        get
        {
            lock (_gate) return _rings.Count;
        }
    }

    /// <summary>Counts a call that arrives now, or tells how long to wait and counts nothing.</summary>
    /// <param name="kind">What it counts as.</param>
    /// <param name="tenant">The tenant of the conversation.</param>
    /// <param name="thread">The conversation; for <see cref="CallKind.Other"/> it doesn't matter.</param>
    /// <returns>Zero when the call may pass.</returns>
    public TimeSpan Take(CallKind kind, string tenant, string thread)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var whole = Of((CallKind.Other, tenant, ""), _whole);
            var own = kind == CallKind.Other ? null : Of((kind, tenant, thread), kind == CallKind.Read ? Reading : Writing);
            var wait = whole.WaitAt(now, time);
            if (own?.WaitAt(now, time) is { } longer && longer > wait) wait = longer;
            if (wait > TimeSpan.Zero) return wait;
            whole.Add(now, time);
            own?.Add(now, time);
            Sweep(now);
            return TimeSpan.Zero;
        }
    }

    private Ring Of((CallKind, string, string) key, (int Calls, TimeSpan Window)[] windows)
    {
        if (!_rings.TryGetValue(key, out var ring)) _rings[key] = ring = new Ring(windows);
        return ring;
    }

    private void Sweep(long now)
    {
        if (time.GetElapsedTime(_sweptAt, now) < SweepEvery) return;
        _sweptAt = now;
        foreach (var (key, ring) in _rings.ToList())
            if (ring.IsOver(now, time)) _rings.Remove(key);
    }

    /// <summary>The newest arrivals, as many as the longest window can ask about.</summary>
    private sealed class Ring((int Calls, TimeSpan Window)[] windows)
    {
        private long[] _arrivals = new long[4];
        private int _count;
        private int _next;

        public TimeSpan WaitAt(long now, TimeProvider time)
        {
            var wait = TimeSpan.Zero;
            foreach (var (calls, window) in windows)
            {
                if (_count < calls) continue;
                var left = window - time.GetElapsedTime(Back(calls), now);
                if (left > wait) wait = left;
            }

            return wait;
        }

        public void Add(long now, TimeProvider time)
        {
            if (_count == _arrivals.Length && _count < windows[^1].Calls && !IsOld(Back(_count), now, time)) Grow();
            _arrivals[_next] = now;
            _next = (_next + 1) % _arrivals.Length;
            _count = Math.Min(_count + 1, _arrivals.Length);
        }

        public bool IsOver(long now, TimeProvider time) => _count == 0 || IsOld(Back(1), now, time);

        private bool IsOld(long arrival, long now, TimeProvider time) => time.GetElapsedTime(arrival, now) >= windows[^1].Window;

        private long Back(int n) => _arrivals[(_next - n + _arrivals.Length) % _arrivals.Length];

        private void Grow()
        {
            var larger = new long[Math.Min(_arrivals.Length * 2, windows[^1].Calls)];
            for (var i = 0; i < _count; i++) larger[i] = Back(_count - i);
            (_arrivals, _next) = (larger, _count);
        }
    }
}
