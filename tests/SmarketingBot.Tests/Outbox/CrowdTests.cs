using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>More is due in a tenant than Teams takes from it in a second, in real time.</summary>
public class CrowdTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_asks_while_many_are_told_goes_before_them_and_nobody_is_refused(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions { InstalledForAll = true, AutoRefresh = false, EnforcesRateLimits = true });
        var noa = teams.AddPerson("Noa Levi", "Europe/Berlin");
        var crowd = Enumerable.Range(0, 250).Select(i => teams.AddPerson($"Person {i:000}")).ToList();
        await using var bot = await Running.On(store);
        teams.Bot = bot.Messages();
        await noa.Asks("ping");
        await Patience.Meet(bot, teams, crowd);

        await Patience.Tell(bot, teams, crowd, priority: 1);
        // A second is full by now, and the next ones stand in line for theirs.
        await Running.Until(() => Task.FromResult(Told(teams, crowd) > 60), "some are told");
        // What changes something is answered by a promise, what only asks is answered in passing.
        foreach (var (says, hears) in new[] { ("I'll ring the Birch office in 3 days", "ring the Birch office"), ("help", "What I can do") })
        {
            var (before, heard) = (Told(teams, crowd), Heard());
            await noa.Says(says);
            await Running.Until(() => Task.FromResult(Heard() > heard), "Noa is answered");
            (Told(teams, crowd) - before).ShouldBeLessThan(120, $"“{says}” waited for the many");
            teams.PrivateMessagesTo(noa)[^1].ToString().ShouldContain(hears);
            Told(teams, crowd).ShouldBeLessThan(hears == "What I can do" ? crowd.Count : 200);
        }

        await Running.Until(() => Task.FromResult(Told(teams, crowd) >= crowd.Count), "all are told");
        foreach (var one in crowd) one.Personal.Messages.Count(m => m.FromBot).ShouldBe(1);
        teams.Calls.Count(c => c.Status == 429).ShouldBe(0);

        int Heard() => teams.PrivateMessagesTo(noa).Count;
    }

    private static int Told(SimulatedTeams teams, IEnumerable<SimPerson> crowd)
    {
        var chats = crowd.Select(p => p.Personal.Id).ToHashSet();
        return teams.Calls.Count(c => c is { IsSend: true, Conversation: { } id } && chats.Contains(id));
    }
}
