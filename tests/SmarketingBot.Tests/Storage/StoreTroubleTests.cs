using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Storage;

/// <summary>Until when nobody takes over what somebody else may be about to record.</summary>
public class StoreTroubleTests
{
    [Fact]
    public async Task Who_hears_of_the_stores_return_by_a_call_that_hung_waits_from_then_on()
    {
        await using var store = await TestDatabase.Sqlite.Create();
        var machine = new MachineClock();
        await using var app = await Prepared(store, machine);
        var (work, trouble) = (app.Get<Work>(), app.Get<StoreTrouble>());
        machine.Advance(TimeSpan.FromMinutes(1));
        trouble.IsFresh.ShouldBeFalse();

        await Should.ThrowAsync<TimeoutException>(() => work.Read<int>("", (_, _) => throw new TimeoutException()));
        trouble.IsFresh.ShouldBeTrue();
        machine.Advance(TimeSpan.FromSeconds(15));
        trouble.IsFresh.ShouldBeFalse();

        // What the others have to record lands from now on, not from the failure on.
        await Ask(work);
        trouble.IsFresh.ShouldBeTrue();
        machine.Advance(TimeSpan.FromSeconds(6));
        await Ask(work);
        trouble.IsFresh.ShouldBeFalse();
    }

    [Theory, OnPostgres]
    public async Task What_others_held_when_the_store_went_away_is_left_to_them_for_a_while(TestDatabase database)
    {
        await using var store = await database.Create();
        var machine = new MachineClock();
        await using var app = await Prepared(store, machine);
        var (work, leases, dispatcher) = (app.Get<Work>(), app.Get<TenantLeases>(), app.Get<Dispatcher>());
        await Held(work, "held", leaseUntil: 1);
        await Held(work, "nobodys", leaseUntil: 0);

        machine.Advance(TimeSpan.FromMinutes(1));
        await Should.ThrowAsync<TimeoutException>(() => work.Read<int>("", (_, _) => throw new TimeoutException()));
        await Ask(work);
        machine.Advance(TimeSpan.FromSeconds(6));
        (await leases.Take(10, default)).ShouldBe(1);
        app.Get<HeldTenants>().Holds("nobodys").ShouldBeTrue();
        (await leases.Take("held", default)).ShouldBeFalse();
        (await dispatcher.Pass(default)).ShouldBe(1);

        machine.Advance(TimeSpan.FromSeconds(10));
        (await leases.Take(10, default)).ShouldBe(1);
        (await dispatcher.Pass(default)).ShouldBe(1);
        await dispatcher.Finish(default);
    }

    // Nothing of it runs by itself.
    private static async Task<WebApplication> Prepared(FreshDatabase store, MachineClock machine)
    {
        var app = BotApp.Build([], null, new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        }, machine);
        await app.Prepare();
        return app;
    }

    // A tenant that is due, and something to say in it, both claimed by somebody whose time is over, or by nobody.
    private static async Task Held(Work work, string tenant, long leaseUntil)
    {
        await work.Write(tenant, (_, db) =>
        {
            db.Add(new OutboxMessage { Key = "news", Kind = Answers.Kind, Lane = "conversation/room", ConversationId = "room", Payload = Answers.Pack(Speech.Says("News")) });
            return Task.CompletedTask;
        });
        var who = leaseUntil > 0 ? "other" : null;
        await work.Write(tenant, (_, db) => db.Outbox.ExecuteUpdateAsync(r => r.SetProperty(x => x.LeaseOwner, who).SetProperty(x => x.LeaseUntil, leaseUntil)));
        await work.Write("", (_, db) => db.TenantLeases.IgnoreQueryFilters().Where(l => l.Tenant == tenant)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Node, who).SetProperty(x => x.LeaseUntil, leaseUntil)));
    }

    private static Task<bool> Ask(Work work) => work.Read("", (_, db) => db.Alarms.AnyAsync());
}
