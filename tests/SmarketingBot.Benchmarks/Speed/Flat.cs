using System.Text;
using SmarketingBot.Benchmarks.Cluster;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Speed;

/// <summary>The same work in towns of different sizes: reminders that become due one by one, and people who ask for their items.</summary>
internal static class Flat
{
    private const int Questions = 400;

    internal static async Task<int> Run(Options options)
    {
        await using var rig = await Rig.Open(options, 0);
        List<double[]> sizes = [];
        Console.WriteLine("""
            | items | due until heard, p50 ms | CPU µs a reminder: node | PostgreSQL | my items, p50 ms |
            |---|---|---|---|---|
            """);
        foreach (var items in options.Numbers("items", 10_000, 1_000_000, 10_000_000))
        {
            var shape = TownShape.Even(200, items, options.Number("due", 2000), 1000);
            using var run = await ClusterRun.Start(rig, shape, [[]], 18, apart: 10);
            var costs = await Costs.Before(rig, run);
            var end = await run.Settle(TimeSpan.FromMinutes(10));
            var (nodes, postgres) = (costs.Nodes.TotalMicroseconds / shape.DueInAll, costs.Postgres.TotalMicroseconds / shape.DueInAll);
            var late = Ending.Of([.. end.Arrivals.Select((at, i) => at - run.Due - i * 10).Order()], 0.5);
            var mine = await MyItems(run.Nodes[0], shape, rig.Teams);
            sizes.Add([late, nodes, postgres, mine]);
            Console.WriteLine($"| {shape.ItemsInAll} | {late:F1} | {nodes:F0} | {postgres:F0} | {mine:F2} |");
            if (end.Lost > 0) throw new InvalidOperationException($"{end.Lost} of the reminders were lost.");
        }
        Console.WriteLine($"| last against first (aim 1.5) | {string.Join(" | ", sizes[^1].Zip(sizes[0], (last, first) => $"{last / first:F2}"))} |");
        return 0;
    }

    // Each of somebody else, from the question until the answer is heard; the first half for nothing.
    private static async Task<double> MyItems(Node node, TownShape shape, Teams teams)
    {
        await teams.Forget();
        using var http = new HttpClient();
        Dictionary<string, double> asked = [];
        for (var i = 0; i < 2 * Questions; i++)
        {
            var (tenant, person) = (i % shape.Tenants.Count, i / shape.Tenants.Count);
            using var content = new StringContent(Question(i, tenant, person, teams.Url), Encoding.UTF8, "application/json");
            if (i >= Questions) asked[TownShape.Chat(tenant, person)] = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
            using var response = await http.PostAsync(node.Messages, content);
            response.EnsureSuccessStatusCode();
        }
        await Task.Delay(1000);
        var heard = await teams.Arrivals();
        if (!Encoding.UTF8.GetString(await teams.Sample()).Contains("Send Acme", StringComparison.Ordinal)) throw new InvalidOperationException("That is no list of items.");
        return asked.Select(a => heard[a.Key].First - a.Value).Order().ElementAt(Questions / 2);
    }

    private static string Question(int id, int tenant, int person, string serviceUrl) => $$$"""
        {"type":"message","id":"flat-{{{id}}}","timestamp":"2026-11-23T08:00:00.000Z","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}",
        "from":{"id":"29:{{{TownShape.Person(tenant, person)}}}","name":"Person {{{person}}}","aadObjectId":"{{{TownShape.Person(tenant, person)}}}"},
        "recipient":{"id":"28:b07b07b0-0000-4000-8000-000000000001","name":"SmarketingBot"},
        "conversation":{"id":"{{{TownShape.Chat(tenant, person)}}}","conversationType":"personal","tenantId":"{{{TownShape.Tenant(tenant)}}}"},
        "channelData":{"tenant":{"id":"{{{TownShape.Tenant(tenant)}}}"}},"locale":"en-GB","entities":[],"text":"my items","textFormat":"plain","attachments":[]}
        """;
}
