using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>A process has more to say than it gets through, in real time.</summary>
public class LineTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_cannot_be_said_soon_waits_in_the_store_and_not_with_a_claim_that_runs_out(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions { InstalledForAll = true, AutoRefresh = false });
        var noa = teams.AddPerson("Noa Levi", "Europe/Berlin");
        var crowd = Enumerable.Range(0, 12).Select(i => teams.AddPerson($"Person {i:00}")).ToList();
        var late = teams.AddPerson("Late Comer");
        await using var bot = await Running.On(store, ("Outbox:InFlight", "1"));
        teams.Bot = bot.Messages();
        await noa.Asks("ping");
        await Patience.Meet(bot, teams, [.. crowd, late]);

        // The first call takes its time, and all others stand behind it.
        teams.Faults.Delay(TimeSpan.FromSeconds(5), calls: 1, when: call => call.IsSend);
        await Patience.Tell(bot, teams, crowd);
        await Running.Until(async () => !await bot.Get<Dispatcher>().KeepsUp(CancellationToken.None), "the line is long");
        // As another node would promise it.
        await Tables.Do(bot, $"""
            INSERT INTO outbox (tenant, key, kind, subject, person_id, lane, priority, wanted, done, state, not_before, retry_at, lease_until, attempts, payload, created_at)
            SELECT tenant, 'late', kind, subject, '{late.AadObjectId}', '{Recipient.LaneOf(late.AadObjectId!)}', 0, 1, 0, 'Waiting', not_before, 0, 0, 0, payload, created_at FROM outbox WHERE key LIKE 'crowd/%' LIMIT 1
            """);
        bot.Get<Wake>().Signal(teams.Options.TenantId, NodaTime.Instant.MinValue);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        (await Tables.Ask(bot, "SELECT lease_until FROM outbox WHERE key = 'late'")).ShouldBe("0");

        await Running.Until(async () => await Tables.Ask(bot, "SELECT count(*) FROM outbox WHERE state = 'Waiting'") == "0", "all is said");
        foreach (var one in crowd.Append(late)) teams.PrivateMessagesTo(one).Count(m => m.ToString().Contains("Good morning", StringComparison.Ordinal)).ShouldBe(1);
        (await bot.Get<Dispatcher>().KeepsUp(CancellationToken.None)).ShouldBeTrue();
    }
}
