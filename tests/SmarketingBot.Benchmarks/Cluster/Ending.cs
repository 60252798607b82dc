using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>How a round ended, as those who were written to saw it.</summary>
/// <param name="Sent">Messages in all.</param>
/// <param name="Lost">People who were due and heard nothing.</param>
/// <param name="Repeated">Messages that somebody had heard already.</param>
/// <param name="Strangers">People who heard something and were not due.</param>
/// <param name="Open">What was still to be said or recorded when patience ended.</param>
/// <param name="Seconds">From due until the last of them heard it first.</param>
/// <param name="Latencies">Milliseconds from due to heard, of each who was due, ascending; as if all were due at once.</param>
/// <param name="Arrivals">When each who was due heard it first, in the order of their dueness; Unix milliseconds, 0 is never.</param>
internal sealed record Ending(int Sent, int Lost, int Repeated, int Strangers, long Open, double Seconds, double[] Latencies, double[] Arrivals)
{
    internal static Ending Of(TownShape shape, Dictionary<string, (int Count, double First, double Last)> heard, long due, long open)
    {
        var expected = shape.DueChats().ToList();
        var warm = shape.WarmChats().ToList();
        double[] arrivals = [.. expected.Select(chat => heard.TryGetValue(chat, out var of) ? of.First : 0)];
        double[] latencies = [.. arrivals.Where(a => a > 0).Select(a => a - due).Order()];
        var lost = expected.Concat(warm).Count(chat => !heard.ContainsKey(chat));
        return new Ending(
            heard.Values.Sum(h => h.Count), lost, heard.Values.Sum(h => h.Count - 1), heard.Count - (expected.Count + warm.Count - lost), open,
            latencies.Length == 0 ? 0 : latencies[^1] / 1000, latencies, arrivals)
        {
            Again = [.. heard.Where(h => h.Value.Count > 1).Select(h => (TownShape.TenantOf(h.Key), (h.Value.First - due) / 1000, (h.Value.Last - due) / 1000))],
        };
    }

    /// <summary>Who heard it more than once: of which tenant, and when first and last, in seconds from due.</summary>
    internal IReadOnlyList<(string Tenant, double First, double Last)> Again { get; private init; } = [];

    /// <summary>The latency that this share of them did not exceed, in milliseconds.</summary>
    internal static double Of(double[] ascending, double share) => ascending.Length == 0 ? double.NaN : ascending[Math.Min(ascending.Length - 1, (int)(share * ascending.Length))];
}
