using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>What a cluster costs that has nothing to do.</summary>
internal static class Idle
{
    internal static async Task<int> Run(Options options)
    {
        var (nodes, seconds) = (options.Number("nodes", 2), options.Number("seconds", 30));
        await using var rig = await Rig.Open(options, 25);
        var shape = TownShape.Even(400, options.Number("items", 100_000), 0, 400);
        using var run = await ClusterRun.Start(rig, shape, [.. Enumerable.Repeat(Array.Empty<(string, string)>(), nodes)], 0);
        await run.Settle(TimeSpan.FromMinutes(2));
        // Tenants stay with a node for a minute after the last thing that happened, and the runtime compiles in the background what was used often.
        await Task.Delay(TimeSpan.FromSeconds(options.Number("after", 90)));
        var costs = new Costs(rig, run);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        var (ours, theirs) = (costs.Nodes.TotalSeconds / seconds, costs.Postgres.TotalSeconds / seconds);
        Console.WriteLine($"{nodes} nodes with nothing to do: {ours:P2} of a core, PostgreSQL {theirs:P2}, together {ours + theirs:P2} (aim below 2 %)");
        return 0;
    }
}
