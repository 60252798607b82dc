using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>The transactions in which it is written down that messages were said, with what follows from it.</summary>
internal sealed class Recording(Work work, IComposer composer, IClock clock)
{
    private static readonly Compiled<string, Instant, OutboxMessage> Due = new((db, lane, now) => db.Outbox
        .Where(r => r.Lane == lane && r.State == Delivery.Waiting && r.NotBefore <= now).OrderBy(r => r.Seq).Take(2));

    /// <summary>Records messages of one tenant.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="batch">What was said; each is told when it is recorded.</param>
    /// <param name="tells">Whether what follows from it is done too.</param>
    internal async Task Of(string tenant, List<Delivered> batch, bool tells)
    {
        var leaves = await work.Write(tenant, async (services, db) =>
        {
            var now = clock.GetCurrentInstant();
            var said = batch.ToDictionary(d => d.Row.Seq);
            List<Delivered> alike = [.. batch.Where(d => composer.SaysTogether(d.Row.Kind))];
            var untouched = RowsTogether.Pays(db, alike.Count) ? await Untouched.Take(db, alike, batch, now) : new Dictionary<long, bool>();
            var (found, more) = await Find(db, [.. batch.Select(d => d.Row).Where(r => !untouched.ContainsKey(r.Seq))], [.. said.Keys], now);
            List<OutboxMessage> first = [.. found.Concat(batch.Select(d => d.Row).Where(r => untouched.ContainsKey(r.Seq))).Where(r => r.Done == 0).OrderBy(r => r.Seq)];
            foreach (var stored in found) Take(stored, said[stored.Seq], now);
            await Reached(db, [.. first.Where(r => !said[r.Seq].IsKnownReached)]);
            if (tells && first is [var only]) await composer.Said(services, db, only);
            else if (tells && first.Count > 0) await composer.SaidTogether(services, db, first);
            return batch.Where(d => untouched.TryGetValue(d.Row.Seq, out var isMore) ? isMore : more.Contains(d.Row.Lane)).ToHashSet();
        });
        foreach (var one in batch) one.Recorded.TrySetResult(leaves.Contains(one));
    }

    /// <summary>
    /// Records messages of any tenants from which nothing follows but a count. The answer is which of them are not recorded by that: those that somebody touched
    /// meanwhile, and those of tenants in whom somebody writes now, for whom the others don't wait.
    /// </summary>
    internal async Task<IReadOnlyList<Delivered>> Counts(IReadOnlyList<Delivered> batch)
    {
        var recorded = await work.Write("", async (_, db) =>
        {
            var now = clock.GetCurrentInstant();
            var free = await TenantLock.TakeFree(db, batch.Select(d => d.Row.Tenant).ToHashSet());
            List<Delivered> ours = [.. batch.Where(d => free.Contains(d.Row.Tenant))];
            if (ours.Count == 0) return new Dictionary<long, bool>();
            var taken = await Untouched.Take(db, ours, batch, now);
            await composer.Count(db, [.. ours.Select(d => d.Row).Where(r => taken.ContainsKey(r.Seq))], now);
            return taken;
        });
        foreach (var one in batch)
            if (recorded.TryGetValue(one.Row.Seq, out var isMore)) one.Recorded.TrySetResult(isMore);
        return [.. batch.Where(d => !recorded.ContainsKey(d.Row.Seq))];
    }

    // The rows, and the lanes in which something else is due. One is mostly the first in its lane, so that with the next tells all that is asked here.
    private static async Task<(List<OutboxMessage> Rows, List<string> More)> Find(BotDb db, List<OutboxMessage> said, List<long> all, Instant now)
    {
        if (said.Count == 0) return ([], []);
        if (said is [var only] && all.Count == 1)
        {
            var first = await Due.List(db, only.Lane, now);
            if (first.Find(r => r.Seq == only.Seq) is { } it) return ([it], first.Count > 1 ? [only.Lane] : []);
        }
        var (numbers, lanes) = (said.ConvertAll(r => r.Seq), said.ConvertAll(r => r.Lane));
        return (await db.Outbox.Where(r => numbers.Contains(r.Seq)).ToListAsync(), await db.Outbox
            .Where(e => lanes.Contains(e.Lane) && e.State == Delivery.Waiting && !all.Contains(e.Seq) && e.NotBefore <= now).Select(e => e.Lane).Distinct().ToListAsync());
    }

    private static void Take(OutboxMessage stored, Delivered delivered, Instant now)
    {
        stored.Done = delivered.Row.Wanted;
        stored.ActivityId = delivered.ActivityId ?? stored.ActivityId ?? delivered.Row.ActivityId;
        stored.SaidAt ??= now;
        stored.State = stored.Wanted > stored.Done ? Delivery.Waiting : Delivery.Said;
        (stored.LeaseUntil, stored.LeaseOwner, stored.Attempts, stored.RetryAt, stored.LastError) = (0, null, 0, 0, null);
    }

    private static async Task Reached(BotDb db, List<OutboxMessage> rows)
    {
        var ids = rows.Select(r => r.PersonId).OfType<string>().Distinct().ToList();
        if (ids.Count == 0) return;
        foreach (var person in await db.People.Where(p => ids.Contains(p.Id) && p.Reach != Reach.Reachable).ToListAsync()) person.Reach = Reach.Reachable;
    }
}
