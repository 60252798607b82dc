using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Operations;

/// <summary>
/// Looks once a day over all tenants, wherever one process does so for all, for what should be there and is not: the daily look
/// at what need not be kept, and the next look at somebody who has something open. Both are set in the transactions that make
/// them necessary; this is the net below, for rows that came from elsewhere (a restored copy, a hand in the database). And that every
/// tenant of which something is due will be looked at, by whichever node.
/// </summary>
public sealed class Sweep(Work work, IDatabase database, TenantLeases leases, ILogger<Sweep> log)
{
    // One transaction a tenant or person; whoever is beyond is found the day after.
    private const int Most = 10_000;

    /// <summary>Looks at all tenants; one in trouble holds up none of the others.</summary>
    /// <returns>How many alarms were missing.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var mended = 0;
        foreach (var tenant in await Untidied(ct))
            mended += await Mend(tenant, (services, _) => services.GetRequiredService<EnforceRetention>().Begin(), ct);
        foreach (var (tenant, person) in await Forgotten(ct))
            mended += await Mend(tenant, (services, _) => services.GetRequiredService<NagCalendar>().Recompute(person), ct);
        // A lone process did so when it began, and holds what it has.
        if (database.IsShared) await leases.Begin(ct);
        if (mended > 0) log.LogWarning("{Count} alarms were missing and are set again.", mended);
        return mended;
    }

    private Task<List<string>> Untidied(CancellationToken ct) => work.Read("", (_, db) => db.People.IgnoreQueryFilters()
        .Where(p => !db.Alarms.IgnoreQueryFilters().Any(a => a.Tenant == p.Tenant && a.Kind == EnforceRetention.Alarm))
        .Select(p => p.Tenant).Distinct().Take(Most).ToListAsync(ct));

    private async Task<List<(string Tenant, string Person)>> Forgotten(CancellationToken ct) =>
        [.. (await work.Read("", (_, db) => db.ActionItems.IgnoreQueryFilters()
            .Where(i => (i.State == ItemState.Open || i.State == ItemState.Blocked)
                && !db.Alarms.IgnoreQueryFilters().Any(a => a.Tenant == i.Tenant && a.Kind == NagCalendar.Alarm && a.Subject == i.OwnerId))
            .Select(i => new { i.Tenant, i.OwnerId }).Distinct().Take(Most).ToListAsync(ct))).Select(i => (i.Tenant, i.OwnerId))];

    private async Task<int> Mend(string tenant, Func<IServiceProvider, BotDb, Task> mend, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            await work.Write(tenant, mend, ct: ct);
            return 1;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A missing alarm could not be set; the next sweep tries again.");
            return 0;
        }
    }
}
