using SmarketingBot.Core.Scheduling;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>The store takes longer to record what was said than a claim holds.</summary>
public class SlowRecordTests
{
    [Theory, OnPostgres]
    public async Task What_a_node_has_said_and_not_recorded_yet_it_does_not_say_again(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions { InstalledForAll = true, AutoRefresh = false });
        SimPerson[] both = [teams.AddPerson("Noa Levi", "Europe/Berlin"), teams.AddPerson("Sam Okafor", "Europe/Berlin")];
        await using var bot = await Running.On(store, ("Outbox:LeaseSeconds", "5"));
        teams.Bot = bot.Messages();
        foreach (var one in both) await one.Asks("help");
        var sends = 0;
        teams.Faults.Add(new Fault
        {
            // Long enough for the tenant's lock to be taken before the answer.
            Delay = TimeSpan.FromSeconds(1),
            Calls = both.Length,
            When = call => call.IsSend && Interlocked.Increment(ref sends) > 0,
        });
        foreach (var one in both) await one.Says("I'll ring the Birch office in 3 days");
        await Running.Until(() => Task.FromResult(Volatile.Read(ref sends) == both.Length), "both are on their way");

        await using (var other = await store.Open())
        {
            await Tables.Do(other, $"BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('{teams.Options.TenantId}', 0))");
            // Claimed anew, as a claim of somebody who died is: just before the record lands.
            await Running.Until(
                async () =>
                {
                    bot.Get<Wake>().Signal(teams.Options.TenantId, NodaTime.Instant.MinValue);
                    return await Tables.Ask(bot, "SELECT count(*) FROM outbox WHERE lease_owner LIKE '%+'") == "2";
                }, "their claims have ended");
            await Tables.Do(other, "COMMIT");
        }

        await Running.Until(async () => await Tables.Ask(bot, "SELECT count(*) FROM outbox WHERE state = 'Waiting'") == "0", "they are recorded");
        foreach (var one in both) teams.PrivateMessagesTo(one).Count(m => m.ToString().Contains("ring the Birch office", StringComparison.Ordinal)).ShouldBe(1);
    }
}
