using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>Many due at once, next to the bare limit; fairness and limits are on as they are delivered.</summary>
internal static class Throughput
{
    internal static async Task<int> Run(Options options)
    {
        var (items, due, delay) = (options.Number("items", 1_000_000), options.Number("due", 20_000), options.Number("delay", 25));
        await using var rig = await Rig.Open(options, delay);
        var counts = options.Numbers("nodes", 1, 2, 4);
        var shape = TownShape.Even(options.Number("tenants", 400), items, due, options.Number("warm", 2000));
        Console.WriteLine($"""
            {shape.DueInAll} due at once of {shape.ItemsInAll} items in {shape.Tenants.Count} tenants, {delay} ms until Teams answers

            | nodes | sends/s | bare/s | ratio (aim 60 %) | CPU µs a reminder: nodes (450) | PostgreSQL (120) | bare | p50 ms | p99 ms | lost | repeated |
            |---|---|---|---|---|---|---|---|---|---|---|
            """);
        foreach (var count in counts)
        {
            Ending end;
            string each;
            // Shortly after their start processes are busy with themselves; the first reminders warm them up.
            using (var run = await ClusterRun.Start(rig, shape, [.. Enumerable.Repeat(Array.Empty<(string, string)>(), count)], options.Fraction("until", 15 + 2 * count)))
            {
                var statements = options.Number("statements", 0);
                if (statements > 0) await Statements.Begin(rig.Postgres);
                var costs = await Costs.Before(rig, run);
                end = await run.Settle(TimeSpan.FromMinutes(10));
                each = costs.Each(shape.DueInAll);
                if (statements > 0) await Statements.Tell(rig.Postgres, statements);
                if (run.Nodes.Sum(n => n.Errors) is var errors and > 0) Console.Error.WriteLine($"{errors} errors logged.\n{run.Nodes[0].Log}");
            }
            var body = Path.Combine(rig.Folder, "reminder.json");
            await File.WriteAllBytesAsync(body, await rig.Teams.Sample());
            if (!(await File.ReadAllTextAsync(body)).Contains("Reminder", StringComparison.Ordinal)) throw new InvalidOperationException("That was no reminder.");
            await rig.Teams.Forget();
            var (bare, cpu) = await BareLoop.Measure(rig.Teams.Url, shape.DueInAll, Rig.InFlight * count, body);
            var rate = (shape.DueInAll - end.Lost) / end.Seconds;
            Console.WriteLine($"| {count} | {rate:F0} | {bare:F0} | {rate / bare:P0} | {each} | {cpu:F0} | {Ending.Of(end.Latencies, 0.5):F0} | {Ending.Of(end.Latencies, 0.99):F0} | {end.Lost} | {end.Repeated} |");
        }
        return 0;
    }
}
