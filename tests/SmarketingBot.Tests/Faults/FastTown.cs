using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Faults;

/// <summary>The bot as a process on a fast clock, and a simulated Teams whose people live by that clock too.</summary>
internal sealed class FastTown : IAsyncDisposable
{
    private readonly FreshDatabase _store;
    private readonly double _speed;
    private BotProcess? _bot;
    private Instant _start;
    private long _began;

    private FastTown(FreshDatabase store, double speed, Instant start) => (_store, _speed, _start, _began) = (store, speed, start, TimeProvider.System.GetTimestamp());

    public SimulatedTeams Teams { get; private set; } = null!;

    /// <summary>People's time as the town reckons it; the bot's own is at most a moment away.</summary>
    public Instant Now => _start + Duration.FromSeconds(TimeProvider.System.GetElapsedTime(_began).TotalSeconds * _speed);

    /// <summary>What the bot said while it lived, for a failing test to show.</summary>
    public string Said => _bot?.Said ?? "";

    public static async Task<FastTown> Build(double speed, string start)
    {
        var town = new FastTown(await TestDatabase.Sqlite.Create(), speed, InstantPattern.General.Parse(start).Value);
        town.Teams = await SimulatedTeams.Start(new SimulatedTeamsOptions { InstalledForAll = true, InstalledInAll = true, Now = () => town.Now, AutoRefresh = false, Patience = TimeSpan.FromSeconds(2) });
        return town;
    }

    /// <summary>Starts the bot; people's time goes on where it was, or at a later instant.</summary>
    public async Task Wake(Instant? later = null)
    {
        var from = later ?? Now;
        _bot = BotProcess.Start(new Dictionary<string, string?>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Smarketing"] = _store.ConnectionString,
            ["Clock__Start"] = InstantPattern.ExtendedIso.Format(from),
            ["Clock__Speed"] = _speed.ToString(CultureInfo.InvariantCulture),
            // Short, so that what a dead process had taken is said before many days went by.
            ["Outbox__LeaseSeconds"] = "5",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        (_start, _began) = (from, TimeProvider.System.GetTimestamp());
        Teams.Bot = new Uri(await _bot.Address(), "/api/messages");
    }

    /// <summary><c>kill -9</c>.</summary>
    public void Kill()
    {
        _bot!.Kill();
        _bot.Dispose();
    }

    /// <summary>Items, what is to be said and when people are looked at next, as they stand in the store.</summary>
    public async Task<string> Store()
    {
        var lines = new List<string>();
        await using var connection = await _store.Open();
        foreach (var query in new[]
        {
            "SELECT number, owner_id, what, due, state, last_asked_on, overdue_sent FROM action_items",
            "SELECT key, state, attempts, last_error, done, wanted, lease_until, datetime(not_before / 1000, 'unixepoch') FROM outbox",
            "SELECT kind, subject, datetime(at / 1000, 'unixepoch'), failures FROM alarms",
        })
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The three queries above are all there are.
            command.CommandText = query;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) lines.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }
        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        _bot?.Dispose();
        await Teams.DisposeAsync();
        await _store.DisposeAsync();
    }
}
