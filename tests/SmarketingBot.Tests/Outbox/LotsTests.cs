using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Teams refuses many messages of a tenant at once, and the store is busy.</summary>
public class LotsTests
{
    private const int People = 30;

    [Theory, OnPostgres]
    public async Task They_are_given_back_in_a_few_transactions_and_not_in_one_each(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions { InstalledForAll = true, AutoRefresh = false });
        var noa = teams.AddPerson("Noa Levi", "Europe/Berlin");
        var crowd = Enumerable.Range(0, People).Select(i => teams.AddPerson($"Person {i:00}")).ToList();
        await using var bot = await Running.On(store);
        teams.Bot = bot.Messages();
        await noa.Asks("ping");
        await Patience.Meet(bot, teams, crowd);
        var refused = 0;
        teams.Faults.Add(new Fault { Status = 502, Calls = People, Delay = TimeSpan.FromSeconds(1), When = call => call.IsSend && Interlocked.Increment(ref refused) > 0 });

        await Patience.Tell(bot, teams, crowd);
        await using (var busy = await store.Open())
        {
            await Tables.Do(busy, $"BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('{teams.Options.TenantId}', 0))");
            await Running.Until(() => Task.FromResult(Volatile.Read(ref refused) == People), "all are on their way");
            await Task.Delay(TimeSpan.FromSeconds(2));
            await Tables.Do(busy, "COMMIT");
        }
        await Running.Until(async () => await Tables.Ask(bot, "SELECT count(*) FROM outbox WHERE attempts = 1") == $"{People}", "all are given back");

        int.Parse(await Tables.Ask(bot, "SELECT count(DISTINCT xmin::text) FROM outbox WHERE attempts = 1"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(6);
        await Running.Until(async () => await Tables.Ask(bot, "SELECT count(*) FROM outbox WHERE state = 'Waiting'") == "0", "all is said");
        foreach (var one in crowd) one.Personal.Messages.Count(m => m.FromBot).ShouldBe(1);
    }
}
