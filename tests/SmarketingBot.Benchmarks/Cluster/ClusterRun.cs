using System.Diagnostics;
using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>Some nodes on a fresh copy of a town, from their start until everybody who was due has heard and everything is recorded.</summary>
internal sealed class ClusterRun : IDisposable
{
    private readonly Func<Task<long>> _open;
    private readonly Rig _rig;
    private TimeSpan[] _atReady = [];

    private ClusterRun(Rig rig, TownShape shape, string store, Func<Task<long>> open, long due) => (_rig, Shape, Store, _open, Due) = (rig, shape, store, open, due);

    internal List<Node> Nodes { get; } = [];

    internal TownShape Shape { get; }

    /// <summary>The connection string that all nodes have.</summary>
    internal string Store { get; }

    /// <summary>When the (first) reminders are due, Unix milliseconds.</summary>
    internal long Due { get; }

    /// <summary>The node that did most since all were ready: where a fault hurts most.</summary>
    internal Node Busiest => Nodes.Zip(_atReady).MaxBy(n => n.First.Cpu - n.Second).First;

    /// <summary>CPU time of all nodes, those that were killed too.</summary>
    internal TimeSpan NodesCpu => Nodes.Aggregate(TimeSpan.Zero, (sum, node) => sum + node.Cpu);

    internal double Megabytes => Nodes.Max(n => n.Megabytes);

    /// <summary>Starts the nodes on PostgreSQL.</summary>
    /// <param name="rig">What all rounds share.</param>
    /// <param name="shape">The town.</param>
    /// <param name="nodes">Settings of each node.</param>
    /// <param name="until">Seconds from now until the reminders are due.</param>
    /// <param name="apart">Milliseconds from one to the next.</param>
    internal static async Task<ClusterRun> Start(Rig rig, TownShape shape, IReadOnlyList<(string, string)[]> nodes, double until, double apart = 0)
    {
        var town = await rig.Town(shape);
        await PostgresTown.Copy(rig.Postgres.Database("postgres"), town, "round");
        var store = rig.Postgres.Database("round");
        await PostgresTown.Warm(store);
        await rig.Teams.Forget();
        var now = Rig.Now();
        var due = now + (long)(until * 1000);
        await PostgresTown.Set(store, now, due, apart, shape.Together);
        var round = new ClusterRun(rig, shape, $"{store};{rig.Driver}", () => PostgresTown.Open(store), due);
        await round.Open(nodes);
        return round;
    }

    /// <summary>Starts the bot as one process on a file.</summary>
    internal static async Task<ClusterRun> StartOnFile(Rig rig, TownShape shape, (string, string)[] settings, double until)
    {
        var file = Path.Combine(rig.Folder, Guid.NewGuid().ToString("N") + ".db");
        var store = "Data Source=" + file;
        using (var first = Node.Start(rig.Bot, store, file + ".log")) await first.Ready();
        await rig.Teams.Forget();
        var due = Rig.Now() + (long)(until * 1000);
        SqliteTown.Fill(file, new TownRows(shape, rig.Teams.Url, TimeProvider.System.GetUtcNow()), due, due);
        var round = new ClusterRun(rig, shape, store, () => Task.Run(() => SqliteTown.Open(file)), due);
        await round.Open([settings]);
        return round;
    }

    /// <summary>One more node on the same store; returns when it is ready.</summary>
    internal async Task<Node> Add((string, string)[] settings)
    {
        var node = Node.Start(_rig.Bot, Store, Path.Combine(_rig.Folder, Guid.NewGuid().ToString("N") + ".log"), settings);
        Nodes.Add(node);
        await node.Ready();
        return node;
    }

    /// <summary>Waits until so many conversations heard something; answers how many did, which is less when patience ends first.</summary>
    internal async Task<int> Heard(int conversations, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var heard = (await _rig.Teams.Count()).Conversations;
            if (heard >= conversations || watch.Elapsed > patience) return heard;
            await Task.Delay(10);
        }
    }

    /// <summary>Waits until everything that is due was said and recorded. Then nothing more can come, but what a frozen node had begun.</summary>
    internal async Task<Ending> Settle(TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        await Heard(Shape.DueInAll + Shape.WarmInAll, patience);
        var open = long.MaxValue;
        while (open > 0 && watch.Elapsed < patience)
        {
            try
            {
                open = await _open();
            }
            catch (Exception e) when (e is System.Data.Common.DbException or IOException or TimeoutException)
            {
                // The store is down in some rounds.
            }
            if (open > 0) await Task.Delay(200);
        }
        await Task.Delay(1500);
        return Ending.Of(Shape, await _rig.Teams.Arrivals(), Due, open);
    }

    private async Task Open(IReadOnlyList<(string, string)[]> nodes)
    {
        foreach (var settings in nodes) Nodes.Add(Node.Start(_rig.Bot, Store, Path.Combine(_rig.Folder, Guid.NewGuid().ToString("N") + ".log"), settings));
        await Task.WhenAll(Nodes.Select(n => n.Ready()));
        _atReady = [.. Nodes.Select(n => n.Cpu)];
    }

    public void Dispose()
    {
        foreach (var node in Nodes) node.Dispose();
    }
}
