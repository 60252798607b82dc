namespace SmarketingBot.Tests.Stage;

/// <summary>Machine time that stands still until it is moved; on the way it rings the timers that it passes, in their order.</summary>
internal sealed class MachineClock : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How much time was let pass.</summary>
    public TimeSpan Passed
    {
        get
        {
            lock (_gate) return _passed;
        }
    }

    public override DateTimeOffset GetUtcNow() => Begin + Passed;

    public override long GetTimestamp() => Passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        var end = Passed + time;
        while (true)
        {
            Timer? next;
            lock (_gate)
            {
                next = _timers.Where(t => t.At <= end).MinBy(t => t.At);
                _passed = next is null ? end : next.At > _passed ? next.At : _passed;
                next?.Rearm();
            }
            if (next is null) return;
            next.Ring();
        }
    }

    private sealed class Timer(MachineClock home, Action ring) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (home._gate)
            {
                home._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                (At, _period) = (home._passed + dueTime, period);
                home._timers.Add(this);
            }
            return true;
        }

        public void Rearm()
        {
            if (_period > TimeSpan.Zero) At += _period;
            else home._timers.Remove(this);
        }

        public void Dispose()
        {
            lock (home._gate) home._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
