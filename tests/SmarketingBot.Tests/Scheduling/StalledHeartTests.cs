using SmarketingBot.Core.Scheduling;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scheduling;

/// <summary>A step of the schedule hangs in the store for longer than a lease holds.</summary>
public class StalledHeartTests
{
    private const int Lease = 5;

    [Theory, OnPostgres]
    public async Task A_node_keeps_what_it_serves_meanwhile(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var node = Running.Build(store, ("Leases:Seconds", $"{Lease}"));
        await node.Prepare();
        await using var stall = await store.Open();
        await Tables.Do(stall, "BEGIN; LOCK TABLE tick IN ACCESS EXCLUSIVE MODE");
        await node.StartAsync();
        (await node.Get<TenantLeases>().Take("t", CancellationToken.None)).ShouldBeTrue();

        await Task.Delay(TimeSpan.FromSeconds(Lease + 2));

        (await node.Get<TenantLeases>().Take("t", CancellationToken.None)).ShouldBeTrue();
        (await Tables.Ask(node, "SELECT fence FROM tenant_leases WHERE tenant = 't' AND lease_until > extract(epoch from clock_timestamp()) * 1000")).ShouldBe("1", "never lost, so never taken anew");
        node.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<Heart>().Single().LastLook.ShouldBeNull("the schedule still waits for the store");
        await Tables.Do(stall, "COMMIT");
    }
}
