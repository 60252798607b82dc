namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Teams' windows, counted in this process: per conversation and per tenant. Asked before each message; machine time.
/// </summary>
internal sealed class SpeakingLimits(OutboxOptions options, TimeProvider time)
{
    private readonly Dictionary<string, List<long>> _said = [];
    private readonly (int Most, long Ms)[] _conversation =
        [(options.PerSecond, 1000), (options.PerTwoSeconds, 2000), (options.PerThirtySeconds, 30_000), (options.PerHour, 3_600_000)];
    private readonly (int Most, long Ms)[] _tenant = [(options.PerTenantSecond, 1000)];
    // Two clocks that count whole milliseconds can disagree by some; a place too early costs a refusal.
    private const long Margin = 20;
    private long _sweptAt;

    /// <summary>Takes a place in every window, or tells how long until one is free and takes none.</summary>
    internal TimeSpan Take(string tenant, string lane)
    {
        lock (_said)
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var conversation = Window("lane/" + tenant + "/" + lane);
            var whole = Window("tenant/" + tenant);
            var wait = Math.Max(WaitOf(conversation, _conversation, now), WaitOf(whole, _tenant, now));
            if (wait > 0) return TimeSpan.FromMilliseconds(wait);
            conversation.Add(now);
            whole.Add(now);
            Sweep(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>
    /// The message for which a place was taken has arrived by now. Teams counts arrivals: a slow one followed by quick
    /// ones would otherwise fit our windows and not theirs.
    /// </summary>
    internal void Arrived(string tenant, string lane)
    {
        lock (_said)
        {
            var conversation = Window("lane/" + tenant + "/" + lane);
            if (conversation.Count > 0) conversation[^1] = time.GetUtcNow().ToUnixTimeMilliseconds();
        }
    }

    private List<long> Window(string name)
    {
        if (!_said.TryGetValue(name, out var times)) _said[name] = times = [];
        return times;
    }

    private static long WaitOf(List<long> times, (int Most, long Ms)[] windows, long now)
    {
        times.RemoveRange(0, times.TakeWhile(t => t <= now - windows[^1].Ms - Margin).Count());
        long wait = 0;
        foreach (var (most, ms) in windows)
        {
            // The message that has to leave the window before another fits is the most-th from the end.
            if (times.Count < most) continue;
            var blocking = times[^most];
            wait = Math.Max(wait, blocking + ms + Margin - now);
        }
        return wait;
    }

    // Conversations that fell silent are forgotten, so that memory follows what is spoken now and not what ever was.
    private void Sweep(long now)
    {
        if (now - _sweptAt < 60_000) return;
        _sweptAt = now;
        foreach (var (name, times) in _said.ToList())
            if (times.Count == 0 || times[^1] < now - 3_600_000) _said.Remove(name);
    }
}
