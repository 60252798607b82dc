using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scheduling;

/// <summary>
/// Takes, renews and gives back the leases of tenants. One node holds a tenant at a time, by the database's clock; where only one
/// process can be at the store, its leases never end.
/// </summary>
public sealed class TenantLeases(Work work, IDatabase database, HeldTenants held, StoreClock clock, IClock people, StoreTrouble trouble, IOptions<LeaseOptions> options)
{
    private const long ForEver = 100L * 365 * 24 * 3600 * 1000;
    private readonly string _me = Guid.NewGuid().ToString("N");
    private long _renewAt;

    // While the store has just come back only what was given back, or never held, is taken: who held the others is about to renew them.
    private long Expired => trouble.IsRecent ? 0 : long.MaxValue;

    private long Length => database.IsShared ? options.Value.Seconds * 1000L : ForEver;

    /// <summary>
    /// A process starts. Nobody is forgotten: what a restored or an older store says nothing about is found by its alarms and messages.
    /// </summary>
    public Task Begin(CancellationToken ct) => work.Write("", async (_, db) =>
    {
        // Whoever held them on this file is dead.
        if (!database.IsShared) await db.Database.ExecuteSqlRawAsync("UPDATE tenant_leases SET lease_until = 0, node = NULL WHERE lease_until > 0", ct);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO tenant_leases (tenant, due_at, lease_until, fence)
            SELECT tenant, MIN(at), 0, 0 FROM (
                SELECT tenant, MIN(at) AS at FROM alarms GROUP BY tenant
                UNION ALL SELECT tenant, MIN(not_before) AS at FROM outbox WHERE state = 'Waiting' GROUP BY tenant) AS due
            WHERE true GROUP BY tenant
            ON CONFLICT (tenant) DO UPDATE SET due_at = excluded.due_at WHERE tenant_leases.due_at > excluded.due_at
            """, ct);
    }, wakes: false, ct);

    /// <summary>Takes up to so many tenants that are due and nobody's. Returns how many.</summary>
    public async Task<int> Take(int most, CancellationToken ct)
    {
        // Records of what others said may still be on their way.
        if (most <= 0 || trouble.IsFresh) return 0;
        var mark = clock.Mark();
        var leases = await Ask(
            $$"""
            UPDATE tenant_leases SET node = {0}, lease_until = {{database.NowMs}} + {1}, fence = fence + 1 WHERE tenant IN (
                SELECT tenant FROM tenant_leases WHERE due_at <= {2} AND lease_until <= {{database.NowMs}} AND lease_until <= {4} ORDER BY due_at LIMIT {3} {{database.SkipLocked}})
            """, ct, _me, Length, people.GetCurrentInstant().ToUnixTimeMilliseconds(), most, Expired);
        Heard(leases, mark);
        held.Add(leases.Select(l => (l.Tenant, l.Fence, l.LeaseUntil)));
        return leases.Count;
    }

    /// <summary>Takes one tenant, due or not, because somebody is talking to us. False when another node holds it.</summary>
    public async Task<bool> Take(string tenant, CancellationToken ct)
    {
        if (held.Holds(tenant)) return true;
        if (trouble.IsFresh) return false;
        var mark = clock.Mark();
        // Due from now on: should we die, somebody looks after it.
        var leases = await Ask(
            $$"""
            INSERT INTO tenant_leases (tenant, due_at, node, lease_until, fence) VALUES ({0}, {1}, {2}, {{database.NowMs}} + {3}, 1)
            ON CONFLICT (tenant) DO UPDATE SET node = excluded.node, lease_until = excluded.lease_until, fence = tenant_leases.fence + 1,
                due_at = CASE WHEN tenant_leases.due_at < excluded.due_at THEN tenant_leases.due_at ELSE excluded.due_at END
            WHERE tenant_leases.lease_until <= {{database.NowMs}} AND tenant_leases.lease_until <= {4}
            """, ct, tenant, people.GetCurrentInstant().ToUnixTimeMilliseconds(), _me, Length, Expired);
        Heard(leases, mark);
        held.Add(leases.Select(l => (l.Tenant, l.Fence, l.LeaseUntil)));
        return leases.Count > 0;
    }

    /// <summary>Renews all leases when a third of their time is over. What somebody else took meanwhile is let go.</summary>
    public async Task Renew(CancellationToken ct)
    {
        if (!database.IsShared || clock.Now < _renewAt) return;
        var mine = held.All();
        var mark = clock.Mark();
        if (mine.Count > 0)
        {
            // Also a lease that ran out, as long as nobody else took it.
            var leases = await Ask(
                $$"""
                UPDATE tenant_leases SET lease_until = {{database.NowMs}} + {0} WHERE node = {1} AND tenant = ANY ({2})
                """, ct, Length, _me, mine.Select(h => h.Tenant).ToArray());
            Heard(leases, mark);
            held.Renewed(leases.ToDictionary(l => l.Tenant, l => l.LeaseUntil), mine);
        }
        else await Compare(ct);
        _renewAt = clock.Now + Length / 3;
    }

    /// <summary>Compares this machine's clock with the database's.</summary>
    public async Task Compare(CancellationToken ct)
    {
        if (!database.IsShared) return;
        var mark = clock.Mark();
        clock.Heard((await Numbers("SELECT " + database.NowMs + " AS \"Value\"", ct))[0], mark);
    }

    /// <summary>The next instant of people's time at which a tenant is due that nobody holds.</summary>
    public async Task<Instant?> NextDue(CancellationToken ct)
    {
        // Nothing is taken just now, so there is nothing to come for.
        if (trouble.IsFresh) return people.GetCurrentInstant() + Duration.FromSeconds(1);
        var found = await Numbers($"SELECT due_at AS \"Value\" FROM tenant_leases WHERE lease_until <= {database.NowMs} AND lease_until <= {Expired} ORDER BY due_at LIMIT 1", ct);
        return found is [var at] ? Instant.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>Gives back what had nothing to do for a while and won't have soon.</summary>
    /// <param name="busy">Whether something of the tenant is on its way.</param>
    /// <param name="ct">Ends it.</param>
    public async Task GiveBackIdle(Func<string, bool> busy, CancellationToken ct)
    {
        var linger = options.Value.LingerSeconds;
        // Where many are held, nobody lingers.
        var since = clock.Now - (held.Count > options.Value.Most / 2 ? 0 : linger * 1000L);
        foreach (var tenant in held.Idle(people.GetCurrentInstant() + Duration.FromSeconds(Math.Min(linger, 10)), since).Where(t => !busy(t.Tenant)).Take(50)) await GiveBack(tenant, ct);
    }

    /// <summary>The process ends: whoever is left takes over at once.</summary>
    public async Task GiveBackAll(CancellationToken ct)
    {
        foreach (var tenant in held.All()) await GiveBack(tenant, ct);
    }

    private async Task GiveBack(HeldTenant tenant, CancellationToken ct)
    {
        try
        {
            // Everybody who makes something due writes under the tenant's lock, which comes here with the first question below. Whoever asked before LetGo whether
            // we hold it has that lock until its commit, so the question waits for it and finds what it made; whoever asks later says in the row when it is due.
            await work.Write(tenant.Tenant, async (_, db) =>
            {
                if (!held.LetGo(tenant)) return;
                var due = await Due(db, ct) ?? Instant.FromUtc(9999, 1, 1, 0, 0);
                await db.TenantLeases.Where(l => l.Node == _me && l.Fence == tenant.Fence)
                    .ExecuteUpdateAsync(l => l.SetProperty(x => x.DueAt, due).SetProperty(x => x.Node, (string?)null).SetProperty(x => x.LeaseUntil, 0), ct);
            }, wakes: false, ct);
        }
        catch
        {
            held.Add([(tenant.Tenant, tenant.Fence, tenant.Until)]);
            throw;
        }
    }

    // What was put off by the machine's time is looked at when that has passed, in people's time.
    private async Task<Instant?> Due(BotDb db, CancellationToken ct)
    {
        var now = people.GetCurrentInstant();
        var (due, machine) = await DueMessages.Next(db.Outbox, db, now, clock.Now, ct);
        var alarm = await db.Alarms.OrderBy(a => a.At).Select(a => (Instant?)a.At).FirstOrDefaultAsync(ct);
        Instant? retry = machine is { } at ? now + Duration.FromMilliseconds(Math.Max(0, at - clock.Now)) : null;
        return new[] { due, alarm, retry }.Min();
    }

    // Where several nodes share the store, what they agree on is the store's clock.
    private void Heard(IReadOnlyList<TenantLease> leases, long mark)
    {
        if (database.IsShared && leases.Count > 0) clock.Heard(leases[0].LeaseUntil - Length, mark);
    }

    private Task<List<long>> Numbers(string sql, CancellationToken ct) => work.Read("", (_, db) => db.Database.SqlQueryRaw<long>(sql).ToListAsync(ct));

    private Task<List<TenantLease>> Ask(string sql, CancellationToken ct, params object[] values) => work.Write("", (_, db) =>
    {
        var asked = sql + "\nRETURNING " + Columns.Of<TenantLease>(db);
        return db.TenantLeases.FromSqlRaw(asked, values).IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
    }, wakes: false, ct);
}
