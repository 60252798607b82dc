using Microsoft.Extensions.Logging;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Has it written down that messages were said. Those of a tenant that are on their way together are recorded together, as far as the slowest
/// does not keep the others waiting; a single one waits for nobody. Those from which nothing follows but a count, which most reminders are, are recorded together
/// with those of all other tenants: alone in its tenant, each would cost a transaction of its own. What the store does not take is kept and tried again: forgotten,
/// it would be said twice.
/// </summary>
/// <param name="recording">Does it.</param>
/// <param name="onlyCounts">Whether nothing follows from a message but a count, and the store takes those of all tenants at once.</param>
/// <param name="time">The machine's.</param>
/// <param name="trouble">Hears of the store's.</param>
/// <param name="log">Hears of all others.</param>
internal sealed class Recorder(Recording recording, Predicate<OutboxMessage> onlyCounts, TimeProvider time, StoreTrouble trouble, ILogger log) : IDisposable
{
    private const int MostTries = 5;
    private const int AtOnce = 16;
    // Where those wait that only count. No tenant has this name.
    private const string AllTenants = "";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    // A record costs about as much for fifty as for one. Longer than answers usually take, shorter than anybody would notice.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    // There is always somebody on the way: no longer than a message of the same chat behind it may wait.
    private static readonly TimeSpan PatienceForAll = TimeSpan.FromMilliseconds(50);
    // After the store was away everybody's records come at once: each over a connection of its own, they would all wait for connections to be made.
    private readonly SemaphoreSlim _atOnce = new(AtOnce);
    private readonly Dictionary<string, Unrecorded> _homes = [];

    /// <summary>The message is about to be said: the record of its neighbours waits a little for it, unless the answer is disposed before.</summary>
    internal IDisposable Expect(OutboxMessage row)
    {
        var home = HomeOf(row);
        lock (_homes)
        {
            if (!_homes.TryGetValue(home, out var there)) _homes[home] = there = new Unrecorded();
            there.Expect(row);
        }
        return new Expectation(this, home, row);
    }

    /// <summary>People see the revision that <paramref name="row"/> wanted. Tells, once that is recorded, whether something else in its lane is due.</summary>
    internal Task<bool> Taken(OutboxMessage row, string? activityId, bool isKnownReached)
    {
        var delivered = new Delivered(row, activityId, isKnownReached);
        var home = HomeOf(row);
        lock (_homes)
        {
            Put(isKnownReached ? home : row.Tenant, delivered);
            Forget(home, row);
        }
        return delivered.Recorded.Task;
    }

    private string HomeOf(OutboxMessage row) => row.Done == 0 && onlyCounts(row) ? AllTenants : row.Tenant;

    private void Put(string home, Delivered delivered)
    {
        if (!_homes.TryGetValue(home, out var there)) _homes[home] = there = new Unrecorded();
        there.Put(delivered);
        if (there.IsWriting) return;
        there.IsWriting = true;
        _ = Task.Run(() => WriteAll(home, there));
    }

    private void Forget(string home, OutboxMessage row)
    {
        if (_homes.TryGetValue(home, out var there) && there.Forget(row) && there.IsOver) _homes.Remove(home);
    }

    private async Task WriteAll(string home, Unrecorded there)
    {
        while (await Next(home, there) is { } batch)
        {
            try
            {
                // Tenants don't wait for each other, each tenant's follow one another.
                if (home == AllTenants) _ = WriteCounts(batch);
                else await Write(home, batch);
            }
            catch (Exception e)
            {
                foreach (var one in batch) one.Recorded.TrySetException(e);
            }
        }
    }

    private async Task<List<Delivered>?> Next(string home, Unrecorded there)
    {
        Task together;
        lock (_homes) together = there.Together();
        if (!together.IsCompleted)
            await together.WaitAsync(home == AllTenants ? PatienceForAll : Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_homes)
        {
            if (there.Take() is { Count: > 0 } batch) return batch;
            there.IsWriting = false;
            if (there.IsOver) _homes.Remove(home);
            return null;
        }
    }

    // Whatever is left over, or goes wrong, goes the way of all others, which tries again and finds out who spoils it.
    private async Task WriteCounts(List<Delivered> batch)
    {
        IReadOnlyList<Delivered> left = batch;
        await _atOnce.WaitAsync();
        try
        {
            left = await recording.Counts(batch);
        }
        catch (Exception e)
        {

            if (StoreTrouble.IsOfTheStore(e)) trouble.Note();
            log.Log(trouble.Loudness(e), e, "{Count} messages were said and could not be recorded with those of other tenants; each tenant's are recorded by themselves.", batch.Count);
        }
        finally
        {
            _atOnce.Release();
        }
        lock (_homes)
            foreach (var one in left) Put(one.Row.Tenant, one);
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
            await recording.Of(tenant, batch, tells);
        }
        finally
        {
            _atOnce.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _atOnce.Dispose();

    private sealed class Expectation(Recorder recorder, string home, OutboxMessage row) : IDisposable
    {
        public void Dispose()
        {
            lock (recorder._homes) recorder.Forget(home, row);
        }
    }
}
