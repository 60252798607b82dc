using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>Reminders that become due one after the other.</summary>
internal static class Steady
{
    internal static async Task<int> Run(Options options)
    {
        var (rate, seconds, nodes) = (options.Number("rate", 250), options.Number("seconds", 60), options.Number("nodes", 2));
        await using var rig = await Rig.Open(options, options.Number("delay", 25));
        var shape = TownShape.Even(options.Number("tenants", 400), options.Number("items", 1_000_000), rate * seconds, options.Number("warm", 2000)) with { Together = options.Number("together", 1) };
        var (end, latencies, each) = await Measure(rig, shape, nodes, rate, options.Number("statements", 0));
        Console.WriteLine($"""
            {rate}/s for {seconds} s, {shape.Together} of a tenant at the same instant, {nodes} nodes, {shape.ItemsInAll} items

            | p50 ms | p99 ms (aim 500) | longest ms | CPU µs a reminder: nodes | PostgreSQL | lost | repeated |
            |---|---|---|---|---|---|---|
            | {Ending.Of(latencies, 0.5):F0} | {Ending.Of(latencies, 0.99):F0} | {latencies.LastOrDefault():F0} | {each} | {end.Lost} | {end.Repeated} |
            """);
        return 0;
    }

    /// <summary>Each one's milliseconds from its own due instant, ascending.</summary>
    internal static async Task<(Ending End, double[] Latencies, string Each)> Measure(Rig rig, TownShape shape, int nodes, double rate, int statements = 0)
    {
        var apart = 1000 / rate;
        using var run = await ClusterRun.Start(rig, shape, [.. Enumerable.Repeat(Array.Empty<(string, string)>(), nodes)], 15 + 2 * nodes, apart);
        if (statements > 0) await Statements.Begin(rig.Postgres);
        var costs = await Costs.Before(rig, run);
        var end = await run.Settle(TimeSpan.FromMinutes(10));
        var each = costs.Each(shape.DueInAll);
        if (statements > 0) await Statements.Tell(rig.Postgres, statements);
        double[] latencies = [.. end.Arrivals.Select((at, i) => at - run.Due - shape.After(i, apart)).Where(ms => ms > -10_000).Order()];
        return (end, latencies, each);
    }
}
