using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>Everybody in one zone at half past nine: one big tenant, ten middling, many small. Who is small must not wait for who is big.</summary>
internal static class Morning
{
    private const int TenantSecond = 50;

    internal static async Task<int> Run(Options options)
    {
        var (due, nodes) = (options.Number("due", 100_000), options.Number("nodes", 2));
        await using var rig = await Rig.Open(options, options.Number("delay", 25));
        var shape = TownShape.Uneven(due, options.Number("small", 300));
        await rig.Teams.Limits(true);
        using var run = await ClusterRun.Start(rig, shape, [.. Enumerable.Repeat(Array.Empty<(string, string)>(), nodes)], 3 + 2 * nodes);
        await Costs.Until(run.Due);
        var costs = new Costs(rig, run);
        var settled = run.Settle(TimeSpan.FromMinutes(60));
        var peak = run.Megabytes;
        while (!settled.IsCompleted)
        {
            peak = Math.Max(peak, run.Megabytes);
            await Task.WhenAny(settled, Task.Delay(500));
        }
        var end = await settled;
        var finished = shape.DueChats().Zip(end.Arrivals).GroupBy(a => TownShape.NumberOf(a.First), a => (a.Second - run.Due) / 1000).ToDictionary(g => g.Key, g => g.Max());
        var small = finished.Where(f => f.Key > 10).Select(f => f.Value).Order().ToArray();
        Console.WriteLine($"""
            {shape.DueInAll} due at once, {nodes} nodes, Teams enforces its limits

            | tenants | due each | s at best | s until the last heard |
            |---|---|---|---|
            | 1 | {shape.Due[0]} | {shape.Due[0] / TenantSecond} | {finished[0]:F0} |
            | 10 | {shape.Due[1]} | {shape.Due[1] / TenantSecond} | {Enumerable.Range(1, 10).Min(t => finished[t]):F0} to {Enumerable.Range(1, 10).Max(t => finished[t]):F0} |
            | {small.Length} | {shape.Due[^1]} | {shape.Due[^1] / (double)TenantSecond:F1} | {small[0]:F0} to {small[^1]:F0}, half of them within {small[small.Length / 2]:F0} |

            most memory of a node {peak:F0} MB; CPU µs a reminder: nodes and PostgreSQL {costs.Each(shape.DueInAll)}; over the limit {await rig.Teams.OverLimit()}; lost {end.Lost}, repeated {end.Repeated}
            """);
        return 0;
    }
}
