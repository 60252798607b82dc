using Microsoft.AspNetCore.Builder;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Faults;

/// <summary>Stopped as every new version stops the old one: politely, and in the middle of its work.</summary>
public class StopTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_on_its_way_is_finished_before_the_process_ends_and_not_said_again(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions { InstalledForAll = true, AutoRefresh = false });
        var noa = teams.AddPerson("Noa Levi", "Europe/Berlin");
        var isOnItsWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        teams.Faults.Add(new Fault
        {
            // Long enough for the bot to be told to stop meanwhile.
            Delay = TimeSpan.FromSeconds(1),
            Calls = 1,
            When = _ =>
            {
                isOnItsWay.TrySetResult();
                return true;
            },
        });

        await using (var first = await Start(teams, store))
        {
            await noa.Says("I'll ring the Birch office in 3 days");
            await isOnItsWay.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await first.StopAsync();
        }
        (await Unrecorded(store)).ShouldBe(0, "what Teams was told must be recorded, or the next process tells it again");

        await using (var next = await Start(teams, store))
        {
            await noa.Asks("help");
            await next.StopAsync();
        }
        teams.PrivateMessagesTo(noa).Count(m => m.ToString().Contains("ring the Birch office", StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', teams.PrivateMessagesTo(noa)));
    }

    private static async Task<WebApplication> Start(SimulatedTeams teams, FreshDatabase store)
    {
        var bot = BotApp.Build([], null, new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        });
        await bot.Prepare();
        await bot.StartAsync();
        teams.Bot = bot.Messages();
        return bot;
    }

    private static async Task<long> Unrecorded(FreshDatabase store)
    {
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM outbox WHERE state = 'Waiting' OR lease_owner IS NOT NULL";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
