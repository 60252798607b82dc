using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>Two bots at work on one store, as during an upgrade or on two nodes.</summary>
public class TwoProcessesTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("play 7", "pain 17")]
    public async Task Two_deliverers_say_each_message_once(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        var people = Enumerable.Range(1, 12).Select(i => talk.Teams.AddPerson($"Person {i:00}", "Europe/Berlin")).ToList();
        foreach (var person in people) await person.Says("I'll send the deck by wed");
        await talk.Settle();
        var said = people.ToDictionary(p => p, talk.CountTo);

        await using var other = await talk.AnotherProcess();
        talk.Clock.MoveTo(Instant.FromUtc(2026, 11, 25, 9, 0));
        await Task.WhenAll(new[] { talk.Bot, other }.Select(bot => bot.Services.GetRequiredService<Steps>().Settle()));
        await talk.Settle();

        foreach (var person in people)
        {
            talk.CountTo(person).ShouldBe(said[person] + 1, person.Name);
            talk.CardTo(person).ShouldShow("Due today");
        }
        (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM outbox WHERE state <> 'Said'")).ShouldBe("0");
    }

    [Theory, OnSqlite, OnPostgres, Proves("play 7", "pitfall 1")]
    public async Task What_Teams_delivers_to_both_is_heard_once(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        var first = talk.Teams.Bot!;
        var said = await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await using var other = await talk.AnotherProcess();
        var second = talk.Teams.Bot!;
        second.ShouldNotBe(first);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => talk.Teams.Redeliver(said.Activity)));
        await talk.Settle();
        (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM action_items")).ShouldBe("1");
        talk.Room.Messages.Count(m => m.FromBot).ShouldBe(1);
    }
}
