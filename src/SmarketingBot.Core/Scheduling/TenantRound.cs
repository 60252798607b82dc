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
    public async Task<NextLook> Run(HeldTenant served, CancellationToken ct)
    {
        var tenant = served.Tenant;
        for (var round = 0; round < Rounds; round++)
        {
            if (ct.IsCancellationRequested || !held.Holds(tenant)) return new(null, Machine: store.Now);
            // What cannot be said soon waits in the store.
            if (!await dispatcher.KeepsUp(ct)) return new(null, Machine: store.Now);
            // A full stroke comes first: what it promised is on its way from its commit, as far as Teams allows, and there is more to ring.
            var rung = await alarms.RingDue(tenant, Batch, isKnown: round == 0 && !served.IsWhole, ct);
            if (rung.Due == Batch)
            {
                await dispatcher.Rest(tenant);
                continue;
            }
            // What rang is on its way from its commit, or has called; and so will what comes of it.
            if (!served.IsWhole) return new(await NextAlarm(tenant, rung, ct));
            var said = await dispatcher.Serve(tenant, ct);
            // Those that wait for their places do so by themselves, and others have their turn meanwhile.
            if (said is { Begun: 0 } or { Wait.Ticks: 0 }) await dispatcher.Rest(tenant);
            // Teams' limit is reached: what is left need not be asked for.
            if (said.Wait > TimeSpan.Zero) return new(await NextAlarm(tenant, rung, ct), AtLast, store.Now + (long)said.Wait.TotalMilliseconds);
            if (said.Begun == 0) return said.Leaves ? await Next(tenant, rung, ct) : new(await NextAlarm(tenant, rung, ct), AtLast);
        }
        return new(null, Machine: store.Now);
    }

    // A notice of another node can be lost.
    private Instant? AtLast => database.IsShared ? clock.GetCurrentInstant() + Duration.FromSeconds(30) : null;

    private async Task<NextLook> Next(string tenant, Rung rung, CancellationToken ct)
    {
        var (people, machine) = await dispatcher.Next(tenant, ct);
        return new(await NextAlarm(tenant, rung, ct), people is { } at && (AtLast is null || at < AtLast) ? at : AtLast, machine);
    }

    private async Task<Instant?> NextAlarm(string tenant, Rung rung, CancellationToken ct) => rung.IsLast ? rung.Next : await alarms.Next(tenant, ct);
}
