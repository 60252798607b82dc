using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using NodaTime;
using SmarketingBot.Rehearsal.Story;
using SmarketingBot.Scheduling;

namespace SmarketingBot.Operations;

/// <summary>The whole app on a file of its own, with people's time in the rehearsal's hand.</summary>
public sealed class RehearsedBot : IRehearsedBot, IAsyncDisposable
{
    private readonly string? _thrownAway;
    private readonly string _file;
    private readonly SteppedClock _clock;
    private WebApplication? _app;

    private RehearsedBot(string? file, Instant begins)
    {
        _thrownAway = file is null ? Directory.CreateTempSubdirectory("smarketing-rehearsal-").FullName : null;
        _file = file ?? Path.Combine(_thrownAway!, "rehearsal.db");
        _clock = new(begins);
    }

    public Uri Messages { get; private set; } = new("http://127.0.0.1/");

    public Instant Now => _clock.GetCurrentInstant();

    /// <summary>What runs inside; another one after each restart.</summary>
    internal IServiceProvider Services => _app!.Services;

    /// <summary>Starts it.</summary>
    /// <param name="file">The file of its store; null is a throw-away one.</param>
    /// <param name="begins">People's time; null is the beginning of the play.</param>
    /// <param name="goesOn">Whether it goes on with what is on the file; else that is emptied first.</param>
    public static async Task<RehearsedBot> Start(string? file = null, Instant? begins = null, bool goesOn = false)
    {
        var bot = new RehearsedBot(file, begins ?? Fortnight.Begins);
        if (!goesOn) bot.Clear();
        await bot.Open();
        return bot;
    }

    public void MoveTo(Instant instant) => _clock.MoveTo(instant);

    public Task Settle(TimeSpan patience) => Steps.Settle(patience);

    public Task<Instant?> NextDue() => Steps.NextDue();

    public async Task Stop()
    {
        if (_app is null) return;
        await _app.DisposeAsync();
        _app = null;
    }

    public async Task Restart()
    {
        await Stop();
        await Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (_thrownAway is null) return;
        Clear();
        Directory.Delete(_thrownAway, recursive: true);
    }

    private void Clear()
    {
        // Pooled connections would hold the file open, and Windows deletes no open files.
        SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(_file + part);
    }

    private Steps Steps => _app!.Services.GetRequiredService<Steps>();

    private async Task Open()
    {
        _app = BotApp.Build([], _clock, Settings());
        await _app.Prepare();
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Messages = new Uri(address + "/api/messages");
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["environment"] = "Development",
        ["urls"] = "http://127.0.0.1:0",
        ["ConnectionStrings:Smarketing"] = $"Data Source={_file}",
        ["Logging:LogLevel:Default"] = "Warning",
        // The play has people without tokens and the product's own numbers, whatever this machine is set to.
        ["MicrosoftAppId"] = "",
        ["MicrosoftAppPassword"] = "",
        ["MicrosoftAppTenantId"] = "",
        ["Nags:HeadsUpDays"] = "2",
        ["Nags:MaxOverdue"] = "5",
        ["Nags:WeeklyEvery"] = "5",
        // A fortnight passes in seconds of machine time, and Teams' limits are counted by that.
        ["Outbox:PerSecond"] = "1000",
        ["Outbox:PerTwoSeconds"] = "1000",
        ["Outbox:PerThirtySeconds"] = "10000",
        ["Outbox:PerTenantSecond"] = "10000",
    };
}
