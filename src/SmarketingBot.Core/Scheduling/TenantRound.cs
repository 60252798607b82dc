using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scheduling;

/// <summary>Serves one tenant for a moment: rings what is due, says what is due, and tells when to come again.</summary>
public sealed class TenantRound(AlarmRunner alarms, Dispatcher dispatcher, HeldTenants held, IDatabase database, IClock clock, StoreClock store)
{
    // So many at once that they share their questions to the store, so few that nobody else waits long.
    private const int Batch = 50;
    private const int Rounds = 4;

    /// <summary>Serves the tenant until nothing is due or others had better have a turn. The answer is when it wants the next look.</summary>
    public async Task<(Instant? People, long? Machine)> Run(string tenant, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (ct.IsCancellationRequested || !held.Holds(tenant)) return (null, store.Now);
            // A full stroke comes first: what it promised is on its way from its commit, as far as Teams allows, and there is more to ring.
            var rang = await alarms.RingDue(tenant, Batch, ct);
            var said = rang < Batch ? await dispatcher.Serve(tenant, ct) : (Begun: 0, Wait: TimeSpan.Zero, Leaves: true);
            await dispatcher.Rest(tenant);
            // Teams' limit is reached: what is left need not be asked for.
            if (rang < Batch && said.Wait > TimeSpan.Zero) return (await NextAlarm(tenant, ct), store.Now + (long)said.Wait.TotalMilliseconds);
            if (rang < Batch && said.Begun == 0) return said.Leaves ? await Next(tenant, ct) : (await NextAlarm(tenant, ct), null);
        }
        return (null, store.Now);
    }

    private async Task<(Instant? People, long? Machine)> Next(string tenant, CancellationToken ct)
    {
        var (people, machine) = await dispatcher.Next(tenant, ct);
        var alarm = await NextAlarm(tenant, ct);
        return (people is null ? alarm : alarm is null ? people : Instant.Min(people.Value, alarm.Value), machine);
    }

    private async Task<Instant?> NextAlarm(string tenant, CancellationToken ct)
    {
        var alarm = await alarms.Next(tenant, ct);
        if (!database.IsShared) return alarm;
        // A notice of another node can be lost.
        var atLast = clock.GetCurrentInstant() + Duration.FromSeconds(30);
        return alarm < atLast ? alarm : atLast;
    }
}
