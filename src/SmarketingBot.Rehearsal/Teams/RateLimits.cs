namespace SmarketingBot.Rehearsal;

/// <summary>
/// Teams' documented limits of one conversation for one bot, as sliding windows over the real arrivals
/// (rate-limit.md: send to conversation 7/1 s, 8/2 s, 60/30 s, 1800/3600 s).
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    private static readonly (int Calls, TimeSpan Window)[] Windows =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Ring> _rings = new();

    /// <summary>Null when the call may pass; else how long to wait.</summary>
    public TimeSpan? Refuse(string conversation) => _rings.GetOrAdd(conversation, _ => new Ring()).Refuse(time);

    private sealed class Ring
    {
        // The newest 1800 arrivals are all that the longest window can ask about.
        private readonly List<long> _arrivals = [];
        private readonly Lock _gate = new();

        public TimeSpan? Refuse(TimeProvider time)
        {
            lock (_gate)
            {
                var now = time.GetTimestamp();
                foreach (var (calls, window) in Windows)
                {
                    if (_arrivals.Count < calls) continue;
                    var elapsed = time.GetElapsedTime(_arrivals[^calls], now);
                    if (elapsed < window) return window - elapsed;
                }

                if (_arrivals.Count >= 3600) _arrivals.RemoveRange(0, 1800);
                _arrivals.Add(now);
                return null;
            }
        }
    }
}
