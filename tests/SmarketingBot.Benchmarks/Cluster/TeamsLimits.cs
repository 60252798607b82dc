using System.Collections.Concurrent;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>Teams' published limits, as sliding windows over what was let in: 50 a second for a tenant, four windows for a conversation.</summary>
internal sealed class TeamsLimits(TimeProvider time)
{
    internal const int TenantSecond = 50;
    private static readonly (int Calls, TimeSpan Span)[] OfTenant = [(TenantSecond, TimeSpan.FromSeconds(1))];

    private static readonly (int Calls, TimeSpan Span)[] OfConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly ConcurrentDictionary<string, Ring> _rings = new();

    /// <summary>Null when the call may pass; else how long it should wait.</summary>
    internal TimeSpan? Refuse(string tenant, string conversation)
    {
        var own = _rings.GetOrAdd(conversation, _ => new Ring(OfConversation));
        var all = _rings.GetOrAdd("tenant " + tenant, _ => new Ring(OfTenant));
        lock (all)
            lock (own)
            {
                var now = time.GetTimestamp();
                if ((own.Wait(time, now) ?? all.Wait(time, now)) is { } wait) return wait;
                own.Note(now);
                all.Note(now);
                return null;
            }
    }

    private sealed class Ring((int Calls, TimeSpan Span)[] windows)
    {
        private readonly List<long> _let = [];

        internal TimeSpan? Wait(TimeProvider time, long now)
        {
            foreach (var (calls, span) in windows)
                if (_let.Count >= calls && time.GetElapsedTime(_let[^calls], now) is var ago && ago < span) return span - ago;
            return null;
        }

        internal void Note(long now)
        {
            if (_let.Count >= 2 * windows[^1].Calls) _let.RemoveRange(0, windows[^1].Calls);
            _let.Add(now);
        }
    }
}
