using SmarketingBot.Benchmarks.Town;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>What all runs share: the published bot, the process that plays Teams, PostgreSQL, a folder for what is written.</summary>
internal sealed class Rig : IAsyncDisposable
{
    /// <summary>Messages a node has on their way, as the bot's settings say where nobody says otherwise.</summary>
    internal const int InFlight = 32;

    private readonly Dictionary<string, string> _towns = [];
    private Postgres? _postgres;
    private bool _keeps;

    private Rig(string bot, string folder, Teams teams) => (Bot, Folder, Teams) = (bot, folder, teams);

    internal string Bot { get; }

    internal string Folder { get; }

    internal Teams Teams { get; }

    /// <summary>What is added to the nodes' connection string, to try a setting of the driver.</summary>
    internal string Driver { get; private init; } = "";

    internal Postgres Postgres => _postgres ?? throw new InvalidOperationException("This run has no PostgreSQL.");

    internal static async Task<Rig> Open(Options options, int delay, bool postgres = true)
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
        var folder = Directory.CreateTempSubdirectory("smarketing-rig-").FullName;
        var bot = options.Text("published") ?? Published.To(Path.Combine(folder, "bot"));
        var rig = new Rig(bot, folder, await Teams.Start(delay)) { Driver = options.Text("driver") ?? "" };
        if (postgres) rig._postgres = await Postgres.Start();
        return rig;
    }

    /// <summary>The name of a town of this shape, filled if it isn't yet.</summary>
    internal async Task<string> Town(TownShape shape)
    {
        var name = $"town_{shape.Tenants.Count}_{shape.ItemsInAll}_{shape.DueInAll}_{shape.WarmInAll}";
        if (_towns.TryGetValue(name, out var known)) return known;
        await PostgresTown.Make(Postgres.Database("postgres"), name);
        // The bot makes its own schema.
        using (var first = Node.Start(Bot, Postgres.Database(name), Path.Combine(Folder, name + ".log"))) await first.Ready();
        await PostgresTown.Fill(Postgres.Database(name), new TownRows(shape, Teams.Url, TimeProvider.System.GetUtcNow()));
        return _towns[name] = name;
    }

    /// <summary>Something went wrong: what the nodes said stays to be read.</summary>
    internal void Keep()
    {
        if (!_keeps) Console.Error.WriteLine($"What the nodes said is kept in {Folder}.");
        _keeps = true;
    }

    internal static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public async ValueTask DisposeAsync()
    {
        Teams.Dispose();
        if (_postgres is not null) await _postgres.DisposeAsync();
        if (!_keeps) Directory.Delete(Folder, recursive: true);
    }
}
