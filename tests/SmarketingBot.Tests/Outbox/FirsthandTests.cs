using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>Where somebody stands ready, a promise with nothing before it needs no look: it is on its way from its commit.</summary>
public class FirsthandTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_nothing_comes_before_is_said_although_nobody_looks(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        using var taking = Taking(talk);
        await talk.Sam.Says(talk.Room, "I'll send the deck by fri");
        // No step is made here: there are only the commits.
        await talk.Teams.WaitFor(() => talk.Shown(talk.Room).Count == 1, TimeSpan.FromSeconds(20));
        await talk.Settle();
        talk.Posts(talk.Room).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_has_company_in_its_lane_waits_for_the_look_and_keeps_its_place()
    {
        await using var talk = await Delivering.Begin();
        // Promised while nobody stood ready, and not looked at yet.
        await talk.Sam.Says(talk.Room, "I'll send the deck by fri");
        using var taking = Taking(talk);
        await talk.Mia.Says(talk.Room, "I'll write the post by fri");
        (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM outbox WHERE lease_owner IS NULL AND key IN ('item/1', 'item/2')")).ShouldBe("2");
        talk.Shown(talk.Room).ShouldBeEmpty();
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(2));
        talk.Shown(talk.Room).Select(m => m.BaseView.Text.Contains("send the deck", StringComparison.Ordinal)).ShouldBe([true, false]);
        talk.Posts(talk.Room).Count.ShouldBe(2);
    }

    private static IDisposable Taking(Talk talk) => talk.Bot.Services.GetRequiredService<Dispatcher>().TakeFirsthand(CancellationToken.None);
}
