using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using NodaTime;
using SmarketingBot.Rehearsal.Story;
using SmarketingBot.Scheduling;

namespace SmarketingBot.Operations;

/// <summary>The whole app on a throw-away file, with people's time in the rehearsal's hand.</summary>
public sealed class RehearsedBot : IRehearsedBot, IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smarketing-rehearsal-").FullName;
    private readonly SteppedClock _clock = new(Fortnight.Begins);
    private WebApplication? _app;

    private RehearsedBot()
    {
    }

    public Uri Messages { get; private set; } = new("http://127.0.0.1/");

    public Instant Now => _clock.GetCurrentInstant();

    public static async Task<RehearsedBot> Start()
    {
        var bot = new RehearsedBot();
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
        // Pooled connections would hold the file open, and Windows deletes no open files.
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
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
        ["ConnectionStrings:Smarketing"] = $"Data Source={Path.Combine(_folder, "rehearsal.db")}",
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
