using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Finds what is due and claims it for a while, in SQL, because that measured five times cheaper than tracked entities.</summary>
internal sealed class Claims(Work work, IDatabase database, IClock people, StoreClock clock, OutboxOptions options, StoreTrouble trouble, Instrumentation signals)
{
    /// <summary>The error of a row whose words could not be found: a fault of ours, so its lane does not wait for it.</summary>
    internal const string NoWords = "NoWords";

    /// <summary>The kind of answers to those who ask: they go out even where sending is stopped.</summary>
    internal const string Answer = "answer";

    // Every outcome that is recorded gives the claim back, so a claim that is still there belongs to a process that died or froze.
    private const char Again = '+';
    private readonly string _me = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Claims up to so many due rows of a tenant, or of all: what somebody waits for first, then what has been due the longest. They are ours
    /// until the lease ends. What somebody has claimed before is left to them while the store has just come back. A row behind one that waits or is under way in the same lane is left alone, or it would overtake.
    /// </summary>
    /// <param name="tenant">Whose; null is everybody's.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="isBeingSaid">What is on its way here already, its claim having ended before the store took its record: it is left to that.</param>
    /// <param name="ct">Ends it.</param>
    internal Task<List<OutboxMessage>> Take(string? tenant, int most, Predicate<OutboxMessage> isBeingSaid, CancellationToken ct) => work.Write("", async (_, db) =>
    {
        var machine = clock.Now;
        var until = machine + options.LeaseSeconds * 1000L;
        // Not a query over one tenant: whoever steps the clock serves all of them, and each row carries its own.
#pragma warning disable EF1002 // All that is put into the text is the dialect's own clause and a constant.
        var rows = await db.Outbox.FromSqlRaw(
            $$"""
            UPDATE outbox SET lease_until = {0}, lease_owner = CASE WHEN lease_owner IS NULL THEN {1} ELSE {5} END WHERE seq IN (
                SELECT o.seq FROM outbox o
                WHERE o.state = 'Waiting' {{(tenant is null ? "" : "AND o.tenant = {6}")}} AND o.not_before <= {2} AND o.retry_at <= {3} AND o.lease_until <= {7}
                    AND (o.kind = 'answer' OR o.tenant NOT IN (SELECT tenant FROM tenant_switches WHERE sending_stopped))
                    AND NOT EXISTS (
                        SELECT 1 FROM outbox e
                        WHERE e.tenant = o.tenant AND e.lane = o.lane AND e.state = 'Waiting' AND e.seq < o.seq
                            AND e.not_before <= {2} AND (e.retry_at > {3} OR e.lease_until > {3})
                            AND COALESCE(e.last_error, '') <> '{{NoWords}}')
                ORDER BY {{(tenant is null ? "" : "o.priority, o.not_before, ")}}o.seq LIMIT {4} {{database.SkipLocked}})
            RETURNING {{Columns.Of<OutboxMessage>(db)}}
            """, until, _me, people.GetCurrentInstant().ToUnixTimeMilliseconds(), machine, most, _me + Again, tenant ?? "", trouble.IsRecent ? 0 : machine).IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
#pragma warning restore EF1002
        rows.RemoveAll(isBeingSaid);
        signals.MayRepeat(rows.Count(r => r.LeaseOwner!.EndsWith(Again)));
        return rows.OrderBy(r => r.Seq).ToList();
    }, wakes: false, ct);

    /// <summary>Whether the tenant has anything to say, now or later, that is not recorded as said.</summary>
    internal Task<bool> Any(string tenant, CancellationToken ct) => work.Read(tenant, (_, db) => db.Outbox.AnyAsync(r => r.State == Delivery.Waiting, ct));

    /// <inheritdoc cref="DueMessages.Next"/>
    internal Task<(Instant? People, long? Machine)> Next(string? tenant, CancellationToken ct) => work.Read(tenant ?? "", (_, db) =>
        DueMessages.Next(tenant is null ? db.Outbox.IgnoreQueryFilters() : db.Outbox, db, people.GetCurrentInstant(), clock.Now, ct));
}
