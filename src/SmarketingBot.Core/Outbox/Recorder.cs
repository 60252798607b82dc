using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Writes down that messages were said. Those of a tenant that are on their way together are recorded together, as far as the slowest
/// does not keep the others waiting; a single one waits for nobody. What the store does not take is kept and tried again: forgotten, it
/// would be said twice.
/// </summary>
internal sealed class Recorder(Work work, IComposer composer, IClock clock, TimeProvider time, StoreTrouble trouble, ILogger log) : IDisposable
{
    private const int MostTries = 5;
    private const int AtOnce = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    // A record costs about as much for fifty as for one. Longer than answers usually take, shorter than anybody would notice.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly Compiled<string, Instant, OutboxMessage> Due = new((db, lane, now) => db.Outbox
        .Where(r => r.Lane == lane && r.State == Delivery.Waiting && r.NotBefore <= now).OrderBy(r => r.Seq).Take(2));
    // After the store was away everybody's records come at once: each over a connection of its own, they would all wait for connections to be made.
    private readonly SemaphoreSlim _atOnce = new(AtOnce);
    private readonly Dictionary<string, Unrecorded> _homes = [];

    /// <summary>The message is about to be said: the record of its neighbours waits a little for it, unless the answer is disposed before.</summary>
    internal IDisposable Expect(OutboxMessage row)
    {
        lock (_homes)
        {
            if (!_homes.TryGetValue(row.Tenant, out var home)) _homes[row.Tenant] = home = new Unrecorded();
            home.Expected.Add(row.Seq);
            return new Expectation(this, row);
        }
    }

    /// <summary>People see the revision that <paramref name="row"/> wanted. Tells, once that is recorded, whether something else in its lane is due.</summary>
    internal Task<bool> Taken(OutboxMessage row, string? activityId, bool isKnownReached)
    {
        var delivered = new Delivered(row, activityId, isKnownReached);
        lock (_homes)
        {
            if (!_homes.TryGetValue(row.Tenant, out var home)) _homes[row.Tenant] = home = new Unrecorded();
            home.Expected.Remove(row.Seq);
            home.Waiting.Enqueue(delivered);
            home.Look();
            if (!home.IsWriting)
            {
                home.IsWriting = true;
                _ = Task.Run(() => WriteAll(row.Tenant, home));
            }
        }
        return delivered.Recorded.Task;
    }

    private void Forget(OutboxMessage row)
    {
        lock (_homes)
        {
            if (!_homes.TryGetValue(row.Tenant, out var home) || !home.Expected.Remove(row.Seq)) return;
            home.Look();
            if (home.IsOver) _homes.Remove(row.Tenant);
        }
    }

    private async Task WriteAll(string tenant, Unrecorded home)
    {
        while (await Next(tenant, home) is { } batch)
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

    private async Task<List<Delivered>?> Next(string tenant, Unrecorded home)
    {
        Task together;
        lock (_homes) together = home.Together();
        if (!together.IsCompleted) await together.WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_homes)
        {
            if (home.Waiting.Count > 0) return [.. Enumerable.Range(0, Math.Min(Unrecorded.Most, home.Waiting.Count)).Select(_ => home.Waiting.Dequeue())];
            home.IsWriting = false;
            if (home.IsOver) _homes.Remove(tenant);
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
                if (tries == 1) log.Log(trouble.Loudness(e), e, "{Count} messages were said and could not be recorded yet; it is tried again until it works.", batch.Count);
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
        await _atOnce.WaitAsync();
        try
        {
            await RecordNow(tenant, batch, tells);
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private async Task RecordNow(string tenant, List<Delivered> batch, bool tells)
    {
        var leaves = await work.Write(tenant, async (services, db) =>
        {
            var now = clock.GetCurrentInstant();
            var said = batch.ToDictionary(d => d.Row.Seq);
            var untouched = await Untouched.Take(db, [.. batch.Where(d => composer.SaysTogether(d.Row.Kind))], now);
            var (found, more) = await Find(db, [.. batch.Select(d => d.Row)], untouched, now);
            List<OutboxMessage> first = [.. found.Concat(batch.Select(d => d.Row).Where(r => untouched.Contains(r.Seq))).Where(r => r.Done == 0).OrderBy(r => r.Seq)];
            foreach (var stored in found) Take(stored, said[stored.Seq], now);
            await Reached(db, [.. first.Where(r => !said[r.Seq].IsKnownReached)]);
            if (tells && first is [var only]) await composer.Said(services, db, only);
            else if (tells && first.Count > 0) await composer.SaidTogether(services, db, first);
            return more;
        });
        foreach (var one in batch) one.Recorded.TrySetResult(leaves.Contains(one.Row.Lane));
    }

    // The rows, and the lanes in which something else is due. One is mostly the first in its lane, so that with the next tells all that is asked here.
    private static async Task<(List<OutboxMessage> Rows, List<string> More)> Find(BotDb db, List<OutboxMessage> said, IReadOnlySet<long> untouched, Instant now)
    {
        if (said is [var only])
        {
            var first = await Due.List(db, only.Lane, now);
            if (first.Find(r => r.Seq == only.Seq) is { } it) return ([it], first.Count > 1 ? [only.Lane] : []);
        }
        var numbers = said.ConvertAll(r => r.Seq);
        var unknown = numbers.FindAll(n => !untouched.Contains(n));
        var found = unknown.Count == 0 ? [] : await db.Outbox.Where(r => unknown.Contains(r.Seq)).ToListAsync();
        var lanes = said.ConvertAll(r => r.Lane);
        return (found, await db.Outbox
            .Where(e => lanes.Contains(e.Lane) && e.State == Delivery.Waiting && !numbers.Contains(e.Seq) && e.NotBefore <= now).Select(e => e.Lane).Distinct().ToListAsync());
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

    /// <inheritdoc/>
    public void Dispose() => _atOnce.Dispose();

    private sealed class Expectation(Recorder recorder, OutboxMessage row) : IDisposable
    {
        public void Dispose() => recorder.Forget(row);
    }
}
