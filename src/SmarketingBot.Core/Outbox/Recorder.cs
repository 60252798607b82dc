using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Writes down that messages were said. What comes while one record of the tenant is being written goes into the next, so that many
/// deliveries share a commit and a single one waits for nobody. What the store does not take is kept and tried again: forgotten, it
/// would be said twice.
/// </summary>
internal sealed class Recorder(Work work, IComposer composer, IClock clock, TimeProvider time, StoreTrouble trouble, ILogger log)
{
    private const int Most = 64;
    private const int MostTries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly Dictionary<string, Queue<Delivered>> _waiting = [];

    /// <summary>People see the revision that <paramref name="row"/> wanted. Tells, once that is recorded, whether something else in its lane is due.</summary>
    internal Task<bool> Taken(OutboxMessage row, string? activityId)
    {
        var delivered = new Delivered(row, activityId);
        lock (_waiting)
        {
            if (_waiting.TryGetValue(row.Tenant, out var queue))
            {
                queue.Enqueue(delivered);
                return delivered.Recorded.Task;
            }
            _waiting[row.Tenant] = new Queue<Delivered>([delivered]);
        }
        _ = Task.Run(() => WriteAll(row.Tenant));
        return delivered.Recorded.Task;
    }

    private async Task WriteAll(string tenant)
    {
        while (Next(tenant) is { } batch)
        {
            try
            {
                await Write(tenant, batch);
            }
            catch (Exception e)
            {
                foreach (var one in batch) one.Recorded.TrySetException(e);
            }
        }
    }

    private List<Delivered>? Next(string tenant)
    {
        lock (_waiting)
        {
            var queue = _waiting[tenant];
            if (queue.Count > 0) return [.. Enumerable.Range(0, Math.Min(Most, queue.Count)).Select(_ => queue.Dequeue())];
            _waiting.Remove(tenant);
            return null;
        }
    }

    private async Task Write(string tenant, List<Delivered> batch)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Record(tenant, batch, tells: true);
                return;
            }
            catch (Exception e) when (StoreTrouble.IsOfTheStore(e) || Composed.IsOfTheStore(e) && tries < MostTries)
            {
                trouble.Note();
                if (tries == 1) log.LogError(e, "{Count} messages were said and could not be recorded yet; it is tried again until it works.", batch.Count);
                await Task.Delay(Pause, time);
            }
            catch (Exception e) when (batch.Count > 1 && !Composed.IsOfTheStore(e))
            {
                // What follows from one of them fails; alone, each stands for itself.
                log.LogWarning(e, "Deliveries could not be recorded together; they are recorded one by one.");
                foreach (var one in batch) await Write(tenant, [one]);
                return;
            }
            catch (Exception e) when (!Composed.IsOfTheStore(e))
            {
                // It was said. If that were undone because of a fault in what follows, it would be said for ever.
                log.LogError(e, "Message {Seq} of kind {Kind} was said, but what follows from it failed.", batch[0].Row.Seq, batch[0].Row.Kind);
                await Record(tenant, batch, tells: false);
                return;
            }
        }
    }

    private async Task Record(string tenant, List<Delivered> batch, bool tells)
    {
        var more = await work.Write(tenant, async (services, db) =>
        {
            var now = clock.GetCurrentInstant();
            var said = batch.ToDictionary(d => d.Row.Seq);
            var numbers = said.Keys.ToList();
            var found = await Rows(db, numbers).Select(r => new
            {
                Row = r,
                LeavesMore = db.Outbox.Any(e => e.Lane == r.Lane && e.State == Delivery.Waiting && e.Seq != r.Seq && e.NotBefore <= now),
            }).ToListAsync();
            List<OutboxMessage> first = [.. found.Where(f => f.Row.Done == 0).Select(f => f.Row).OrderBy(r => r.Seq)];
            foreach (var stored in found.Select(f => f.Row)) Take(stored, said[stored.Seq], now);
            await Reached(db, first);
            if (tells && first is [var only]) await composer.Said(services, db, only);
            else if (tells && first.Count > 0) await composer.SaidTogether(services, db, first);
            return found.ToDictionary(f => f.Row.Seq, f => f.LeavesMore);
        });
        foreach (var one in batch) one.Recorded.TrySetResult(more.GetValueOrDefault(one.Row.Seq));
    }

    // One is looked for as one: the statement is shorter, and most are.
    private static IQueryable<OutboxMessage> Rows(BotDb db, List<long> numbers)
    {
        var only = numbers[0];
        return numbers.Count == 1 ? db.Outbox.Where(r => r.Seq == only) : db.Outbox.Where(r => numbers.Contains(r.Seq));
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

    private sealed record Delivered(OutboxMessage Row, string? ActivityId)
    {
        internal TaskCompletionSource<bool> Recorded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
