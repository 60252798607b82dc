using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>
/// The outside player's clock: now is the later of Clock__Start, running at Clock__Speed from the process's start, and
/// the last stored tick; in Development only.
/// </summary>
public class ClockTests
{
    private const string March = "2027-03-01T08:00:00Z";
    private const string April = "2027-04-01T08:00:00Z";
    private const string February = "2027-02-01T08:00:00Z";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_later_start_moves_time_on_and_an_earlier_one_never_moves_it_back(TestDatabase database)
    {
        await using var store = await database.Create();
        var first = await Run(store, March, 3600, async app =>
        {
            var begun = Now(app);
            begun.ShouldBeGreaterThanOrEqualTo(At(March));
            begun.ShouldBeLessThan(At(March) + Duration.FromDays(2));
            await Until(() => Now(app) > begun + Duration.FromHours(1) && app.Services.GetRequiredService<Heart>().LastLook > begun + Duration.FromHours(1));
        });

        // What the store saw counts, be it a little before what the first process saw last.
        var second = await Run(store, February, 1, async app =>
        {
            Now(app).ShouldBeGreaterThan(At(March) + Duration.FromMinutes(30));
            await Task.CompletedTask;
        });
        second.ShouldBeLessThan(first + Duration.FromHours(1));

        await Run(store, April, 1, async app =>
        {
            Now(app).ShouldBeInRange(At(April), At(April) + Duration.FromMinutes(1));
            await Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Time_runs_at_its_speed_and_the_schedule_is_looked_at_every_quarter_second()
    {
        await using var store = await TestDatabase.Default.Create();
        await Run(store, March, 10_000, async app =>
        {
            var heart = app.Services.GetRequiredService<Heart>();
            var (watch, began) = (Stopwatch.StartNew(), Now(app));
            var looks = new HashSet<Instant>();
            // A quarter second each would be twelve; the machine may be busy. The unhurried loop looks once in five.
            await Until(() =>
            {
                if (heart.LastLook is { } look) looks.Add(look);
                return looks.Count >= 7;
            }, seconds: 3);
            var ran = (Now(app) - began).TotalSeconds / watch.Elapsed.TotalSeconds;
            ran.ShouldBeInRange(9_500, 10_500);
        });
    }

    [Fact]
    public async Task Production_has_no_clock_to_play_with()
    {
        await using var store = await TestDatabase.Default.Create();
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = "5b0a7c1e-0000-4000-8000-0000000b07b0",
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = "7e7a0000-0000-4000-8000-000000000001",
        };
        await using var app = Build(store, "Production", March, 3600, settings);
        await app.Prepare();
        (Now(app) - Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())).TotalSeconds.ShouldBeInRange(-5, 5);
    }

    [Theory]
    [InlineData("Development", 300)]
    [InlineData("Production", 0)]
    public async Task A_machine_whose_clock_is_ahead_is_played_in_Development_only(string environment, int ahead)
    {
        await using var store = await TestDatabase.Default.Create();
        await using var app = BotApp.Build([], null, new Dictionary<string, string?>
        {
            ["environment"] = environment,
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Clock:MachineSkewSeconds"] = "300",
        });
        var (machine, real) = (app.Services.GetRequiredService<TimeProvider>(), TimeProvider.System);
        (machine.GetUtcNow() - real.GetUtcNow()).TotalSeconds.ShouldBeInRange(ahead - 60, ahead + 60);
        (Now(app) - Instant.FromDateTimeOffset(real.GetUtcNow())).TotalSeconds.ShouldBeInRange(ahead - 60, ahead + 60);
        // How long something took, and when a timer rings, is the same on a wrong clock.
        machine.GetElapsedTime(machine.GetTimestamp() - machine.TimestampFrequency).TotalSeconds.ShouldBeInRange(1, 60);
        machine.TimestampFrequency.ShouldBe(real.TimestampFrequency);
        await Task.Delay(TimeSpan.FromMilliseconds(1), machine);
    }

    private static async Task<Instant> Run(FreshDatabase store, string start, double speed, Func<WebApplication, Task> play)
    {
        await using var app = Build(store, "Development", start, speed, []);
        await app.Prepare();
        await app.StartAsync();
        await play(app);
        var now = Now(app);
        await app.StopAsync();
        return now;
    }

    private static WebApplication Build(FreshDatabase store, string environment, string start, double speed, Dictionary<string, string?> settings) =>
        BotApp.Build([], null, new Dictionary<string, string?>(settings)
        {
            ["environment"] = environment,
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
            ["Clock:Start"] = start,
            ["Clock:Speed"] = speed.ToString(CultureInfo.InvariantCulture),
        });

    private static async Task Until(Func<bool> holds, double seconds = 10)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(seconds);
            await Task.Delay(10);
        }
    }

    private static Instant Now(WebApplication app) => app.Services.GetRequiredService<IClock>().GetCurrentInstant();

    private static Instant At(string text) => InstantPattern.General.Parse(text).Value;
}
