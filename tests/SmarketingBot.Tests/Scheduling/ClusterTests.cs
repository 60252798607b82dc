using System.Globalization;
using Microsoft.AspNetCore.Builder;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Storage;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scheduling;

/// <summary>Nodes on one PostgreSQL know of each other, and what one is enough for is done by one.</summary>
public class ClusterTests
{
    // Quartz counts ticks of 100 ns.
    private const long Day = TimeSpan.TicksPerDay;

    [Theory, OnPostgres]
    public async Task Nodes_that_start_together_on_an_empty_database_find_each_other(TestDatabase database)
    {
        await using var store = await database.Create();
        var apps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Running.On(store)));
        try
        {
            foreach (var app in apps)
                await Running.Until(async () => await app.Get<Nodes>().Live(default) == 3, "three live nodes");
            // Whatever the cluster goes by, the app's own clock is the machine's.
            apps[0].Get<TimeProvider>().ShouldBe(TimeProvider.System);
            (await Task.WhenAll(apps.Select(app => app.Get<Nodes>().IsFirst(default)))).Count(first => first).ShouldBe(1);
            (await Tables.Ask(apps[0], "SELECT count(*) FROM schema_versions")).ShouldBe(SchemaUpdater.Scripts("postgres").Count.ToString(CultureInfo.InvariantCulture));

            // One that ends says so; nobody has to wait for its missing check-in.
            await apps[2].StopAsync();
            await Running.Until(async () => await apps[0].Get<Nodes>().Live(default) == 2, "two live nodes");
        }
        finally
        {
            foreach (var app in apps) await app.DisposeAsync();
        }
    }

    [Theory, OnPostgres]
    public async Task A_daily_sweep_that_no_node_was_there_for_is_caught_up_once(TestDatabase database)
    {
        await using var store = await database.Create();
        var first = await Running.On(store);
        await Running.Until(async () => await first.Get<Nodes>().Live(default) > 0 && await HasTrigger(first), "the trigger");
        var next = await Next(first);
        await first.StopAsync();
        // Four ticks were missed, and meanwhile somebody's alarm got lost.
        await Tables.Do(first, "INSERT INTO people (tenant, id, name, outside, reach, last_seen, zone_by_hand, language_by_hand, reminders_off) VALUES ('t', 'p', 'Pia', false, 'Unknown', 0, false, false, false)");
        await Tables.Do(first, $"UPDATE qrtz_triggers SET next_fire_time = next_fire_time - {4 * Day}");
        await first.DisposeAsync();

        var apps = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Running.On(store)));
        try
        {
            await Running.Until(async () => await Tables.Ask(apps[0], $"SELECT count(*) FROM alarms WHERE tenant = 't' AND kind = '{EnforceRetention.Alarm}'") == "1", "the alarm");
            // The three others are not waited for: the next tick is the one that it would have been anyway.
            (await Next(apps[0])).ShouldBe(next);
        }
        finally
        {
            foreach (var app in apps) await app.StopAsync();
            foreach (var app in apps) await app.DisposeAsync();
        }
    }

    private static async Task<bool> HasTrigger(WebApplication app) => await Tables.Ask(app, "SELECT to_regclass('qrtz_triggers') IS NOT NULL") == "True" && await Next(app) != "";

    private static Task<string> Next(WebApplication app) => Tables.Ask(app, "SELECT next_fire_time FROM qrtz_triggers");
}
