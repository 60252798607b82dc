namespace SmarketingBot.Rehearsal;

/// <summary>What goes wrong in Teams just now. All of it may be changed while the bot is at work.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Random _chance;
    private readonly List<Active> _active = [];
    private volatile bool _any;

    internal Faults(TimeProvider time, int seed) => (_time, Seed, _chance) = (time, seed, new Random(seed));

    /// <summary>What chance was begun with: given again (<see cref="SimulatedTeamsOptions.Seed"/>), the same draws follow in the same order.</summary>
    public int Seed { get; }

    /// <summary>429 for the calls that fit, with or without <c>Retry-After</c>.</summary>
    public IDisposable Throttle(int? calls = null, TimeSpan? retryAfter = null, TimeSpan? lasting = null, Func<SimCall, bool>? when = null, double share = 1) =>
        Add(new Fault { Share = share, Status = 429, Calls = calls, RetryAfter = retryAfter, Lasting = lasting, When = when });

    /// <summary>A status (500, 502, 503, 504, 412, …) for the calls that fit; <paramref name="accepted"/> shows the message all the same.</summary>
    public IDisposable Fail(int status, int? calls = null, bool accepted = false, TimeSpan? lasting = null, Func<SimCall, bool>? when = null, double share = 1) =>
        Add(new Fault { Share = share, Status = status, Calls = calls, AfterAccepting = accepted, Lasting = lasting, When = when });

    /// <summary>A refusal by its code in Microsoft's table (BotDisabledByAdmin, MessageWritesBlocked, ConversationNotFound, …), with the body that goes with it.</summary>
    public IDisposable Refuse(string code, int? calls = null, TimeSpan? lasting = null, Func<SimCall, bool>? when = null, double share = 1) =>
        Add(new Fault { Share = share, Code = code, Calls = calls, Lasting = lasting, When = when });

    /// <summary>Holds the calls that fit before answering them as usual.</summary>
    public IDisposable Delay(TimeSpan delay, int? calls = null, TimeSpan? lasting = null, Func<SimCall, bool>? when = null, double share = 1) =>
        Add(new Fault { Share = share, Delay = delay, Calls = calls, Lasting = lasting, When = when });

    /// <summary>Accepts and shows the message, then ends the connection without an answer.</summary>
    public IDisposable DropAfterAccepting(int? calls = null, TimeSpan? lasting = null, Func<SimCall, bool>? when = null, double share = 1) =>
        Add(new Fault { Share = share, Drops = true, AfterAccepting = true, Calls = calls, Lasting = lasting, When = when });

    /// <summary>Ends the connection before anything is accepted.</summary>
    public IDisposable DropBefore(int? calls = null, TimeSpan? lasting = null, Func<SimCall, bool>? when = null, double share = 1) =>
        Add(new Fault { Share = share, Drops = true, Calls = calls, Lasting = lasting, When = when });

    /// <summary>Adds any fault. The first one that fits a call decides it, so the older of two wins.</summary>
    public IDisposable Add(Fault fault)
    {
        var active = new Active(this, fault, fault.Lasting is { } lasting ? _time.GetUtcNow() + lasting : null);
        lock (_gate)
        {
            _active.Add(active);
            _any = true;
        }

        return active;
    }

    /// <summary>Everything works again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _active.Clear();
            _any = false;
        }
    }

    internal Fault? Take(SimCall call)
    {
        if (!_any) return null;
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _active.RemoveAll(f => f.Until <= now);
            var hit = _active.FirstOrDefault(f => (f.Fault.When?.Invoke(call) ?? true) && Hits(f.Fault.Share));
            if (hit is { Left: not null } && --hit.Left <= 0) _active.Remove(hit);
            _any = _active.Count > 0;
            return hit?.Fault;
        }
    }

    /// <summary>Whether chance picks this one.</summary>
    internal bool Picks(double share)
    {
        lock (_gate) return Hits(share);
    }

    // No draw where there is nothing to draw, so that a certain fault doesn't change what a seed means for the others.
    private bool Hits(double share) => share >= 1 || share > 0 && _chance.NextDouble() < share;

    private sealed class Active(Faults home, Fault fault, DateTimeOffset? until) : IDisposable
    {
        public Fault Fault { get; } = fault;

        public DateTimeOffset? Until { get; } = until;

        public int? Left { get; set; } = fault.Calls;

        public void Dispose()
        {
            lock (home._gate) home._active.Remove(this);
        }
    }
}
