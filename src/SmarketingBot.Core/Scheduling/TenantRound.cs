using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scheduling;

/// <summary>Serves one tenant for a moment: rings what is due, says what is due, and tells when to come again.</summary>
public sealed class TenantRound(AlarmRunner alarms, Dispatcher dispatcher, HeldTenants held, IDatabase database, IClock clock)
{
    // So many at once that they share their questions to the store, so few that nobody else waits long.
    private const int Batch = 24;
    private const int Rounds = 4;

    /// <summary>Serves the tenant until nothing is due or others had better have a turn. The answer is when it wants the next look.</summary>
    public async Task<(Instant? People, long? Machine)> Run(string tenant, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (ct.IsCancellationRequested || !held.Holds(tenant)) break;
            var rang = await alarms.RingDue(tenant, Batch, ct);
            var said = await dispatcher.Serve(tenant, ct);
            if (rang == 0 && said == 0) break;
        }
        var (people, machine) = await dispatcher.Next(tenant, ct);
        var alarm = await alarms.Next(tenant, ct);
        // A notice of another node can be lost.
        Instant? atLast = database.IsShared ? clock.GetCurrentInstant() + Duration.FromSeconds(30) : null;
        return (new[] { people, alarm, atLast }.Min(), machine);
    }
}
