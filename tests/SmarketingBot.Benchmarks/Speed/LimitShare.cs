using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>Few tenants with more to say than Teams takes in a second: how much of what it takes is used, and how often it has to refuse.</summary>
internal static class LimitShare
{
    private const int TenantSecond = 50;

    internal static async Task<int> Run(Options options)
    {
        var (tenants, seconds, nodes) = (options.Number("tenants", 8), options.Number("seconds", 30), options.Number("nodes", 2));
        await using var rig = await Rig.Open(options, options.Number("delay", 25));
        var shape = TownShape.Even(tenants, 0, tenants * TenantSecond * seconds);
        await rig.Teams.Limits(true);
        using var run = await ClusterRun.Start(rig, shape, [.. Enumerable.Repeat(Array.Empty<(string, string)>(), nodes)], 3 + 2 * nodes);
        await run.Heard(shape.DueInAll / 5, TimeSpan.FromMinutes(2));
        var before = await rig.Teams.OverLimit();
        var end = await run.Settle(TimeSpan.FromMinutes(10));
        var after = await rig.Teams.OverLimit();
        // Of each tenant, from when a tenth was said until nine tenths were.
        var shares = shape.DueChats().Zip(end.Arrivals).GroupBy(a => TownShape.NumberOf(a.First), a => a.Second).Select(times =>
        {
            var ascending = times.Order().ToArray();
            var (from, to) = (ascending.Length / 10, ascending.Length * 9 / 10);
            return (to - from) / ((ascending[to] - ascending[from]) / 1000) / TenantSecond;
        }).Order().ToArray();
        Console.WriteLine($"""
            {tenants} tenants with {shape.Due[0]} each, {nodes} nodes: of the {TenantSecond} a second that Teams takes from a tenant, used on average {shares.Average():P1}, least {shares[0]:P1} (aim 95 %)
            refused: {before} while it began, {after - before} after that (aim 0); lost {end.Lost}, repeated {end.Repeated}; {end.Seconds:F1} s
            """);
        return 0;
    }
}
