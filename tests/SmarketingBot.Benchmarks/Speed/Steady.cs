using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>Reminders that become due one after the other. The first of them find processes that have not done this before; they are told apart.</summary>
internal static class Steady
{
    internal static async Task<int> Run(Options options)
    {
        var (rate, seconds, settling, nodes) = (options.Number("rate", 250), options.Number("seconds", 60), options.Number("settling", 20), options.Number("nodes", 2));
        var (statements, apart) = (options.Number("statements", 0), 1000.0 / rate);
        await using var rig = await Rig.Open(options, options.Number("delay", 25));
        var shape = TownShape.Even(options.Number("tenants", 400), options.Number("items", 1_000_000), rate * (settling + seconds), options.Number("warm", 2000)) with { Together = options.Number("together", 1) };
        using var run = await ClusterRun.Start(rig, shape, [.. Enumerable.Repeat(Array.Empty<(string, string)>(), nodes)], 15 + 2 * nodes, apart);
        await Costs.Before(rig, run);
        await Costs.Until(run.Due + settling * 1000L);
        if (statements > 0) await Statements.Begin(rig.Postgres);
        var costs = new Costs(rig, run);
        var end = await run.Settle(TimeSpan.FromMinutes(10));
        var each = costs.Each(rate * seconds);
        if (statements > 0) await Statements.Tell(rig.Postgres, statements);

        // Each by its own due instant.
        var late = end.Arrivals.Select((at, turn) => (Due: shape.After(turn, apart), At: at)).Where(one => one.At > 0)
            .ToLookup(one => one.Due < settling * 1000L, one => one.At - run.Due - one.Due);
        double[] first = [.. late[true].Order()], then = [.. late[false].Order()];
        Console.WriteLine($"""
            {rate}/s for {seconds} s after {settling} s of settling, {shape.Together} of a tenant at the same instant, {nodes} nodes, {shape.ItemsInAll} items

            | | p50 ms | p99 ms (aim 500) | longest ms | CPU µs a reminder: nodes | PostgreSQL | lost | repeated |
            |---|---|---|---|---|---|---|---|
            | settling | {Told(first)} | | | | |
            | steady | {Told(then)} | {each} | {end.Lost} | {end.Repeated} |
            """);
        return 0;
    }

    private static string Told(double[] ascending) => $"{Ending.Of(ascending, 0.5):F0} | {Ending.Of(ascending, 0.99):F0} | {ascending.LastOrDefault():F0}";
}
