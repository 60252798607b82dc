using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Finds what a claimed row says now, and to whom, just before it is said.</summary>
internal sealed class Finding : IDisposable
{
    private const int Most = 50, AtOnce = 16;
    private readonly Work _work;
    private readonly IComposer _composer;
    private readonly TimeProvider _time;
    private readonly Lots<OutboxMessage, Found> _lots;

    internal Finding(Work work, IComposer composer, TimeProvider time)
    {
        (_work, _composer, _time) = (work, composer, time);
        _lots = new Lots<OutboxMessage, Found>((_, lot) => Of(lot), Most, AtOnce);
    }

    /// <summary>The words and the address, as of this moment; found together with what else of the tenant is asked for meanwhile.</summary>
    /// <exception cref="DbException">The store is away: nothing is known of the row.</exception>
    internal Task<Found> Of(OutboxMessage claimed) => _lots.Ask(claimed.Tenant, claimed);

    private async Task<IReadOnlyList<Found>> Of(IReadOnlyList<OutboxMessage> lot)
    {
        if (lot is [var only]) return [await OfOne(only)];
        try
        {
            var found = await OfAll(lot);
            return [.. lot.Select(row => found[row.Seq])];
        }
        catch (Exception e) when (e is not OperationCanceledException && !Composed.IsOfTheStore(e))
        {
            // One of them spoils it, and one by one it spoils only itself.
            List<Found> each = [];
            foreach (var row in lot) each.Add(await OfOne(row));
            return each;
        }
    }

    private async Task<Found> OfOne(OutboxMessage claimed)
    {
        OutboxMessage? row = null;
        try
        {
            return await _work.Read(claimed.Tenant, async (services, db) =>
            {
                // Several questions to the store: one connection for all of them.
                await db.Database.OpenConnectionAsync();
                row = await StillOurs(db, claimed);
                if (row is null) return new Found(null);
                if (row.Done == 0 && await _composer.Waits(services, db, row) is { } later) return new Found(row) { Later = later };
                return new Found(row)
                {
                    Speech = await _composer.Compose(services, db, row),
                    Address = await Addresses.Of(db, new Recipient(row.ConversationId, row.PersonId)),
                };
            });
        }
        catch (Exception e) when (row is not null && e is not OperationCanceledException && !Composed.IsOfTheStore(e))
        {
            return new Found(row) { Fault = e };
        }
    }

    /// <summary>The same for many rows of one tenant, in a fixed number of questions to the store.</summary>
    /// <exception cref="DbException">The store is away: nothing is known of any row.</exception>
    internal Task<IReadOnlyDictionary<long, Found>> OfAll(IReadOnlyList<OutboxMessage> claimed) => _work.Read(claimed[0].Tenant, async (services, db) =>
    {
        await db.Database.OpenConnectionAsync();
        var numbers = claimed.Select(r => r.Seq).ToList();
        var owners = claimed.ToDictionary(r => r.Seq, r => r.LeaseOwner);
        List<OutboxMessage> rows = [.. (await db.Outbox.AsNoTracking().Where(r => numbers.Contains(r.Seq)).ToListAsync())
            .Where(r => r.State == Delivery.Waiting && r.LeaseOwner == owners[r.Seq]).OrderBy(r => r.Seq)];
        var at = _time.GetTimestamp();
        var found = rows.Count == 0 ? [] : await OfAll(services, db, rows);
        foreach (var row in claimed) found.TryAdd(row.Seq, new Found(null) { At = at });
        return (IReadOnlyDictionary<long, Found>)found;
    });

    /// <summary>The same for rows that were just made and claimed, by the unit of work that did so: most of what is asked for it has at hand.</summary>
    internal async Task<IReadOnlyDictionary<long, Found>> OfMade(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> rows)
    {
        await db.Database.OpenConnectionAsync();
        return await OfAll(services, db, rows);
    }

    private async Task<Dictionary<long, Found>> OfAll(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> rows)
    {
        var at = _time.GetTimestamp();
        var words = await _composer.ComposeTogether(services, db, rows);
        var addresses = await Addresses.OfAll(db, [.. rows.Select(To)]);
        return rows.Zip(words).ToDictionary(r => r.First.Seq, r => new Found(r.First)
        {
            Speech = r.Second.Speech,
            Later = r.Second.Later,
            Fault = r.Second.Fault,
            Address = addresses[To(r.First)],
            At = at,
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _lots.Dispose();

    private static Recipient To(OutboxMessage row) => new(row.ConversationId, row.PersonId);

    // Withdrawn, parked or taken over since it was claimed: it may have stood in its lane for a while.
    private static async Task<OutboxMessage?> StillOurs(BotDb db, OutboxMessage claimed)
    {
        var row = await db.Outbox.AsNoTracking().FirstOrDefaultAsync(r => r.Seq == claimed.Seq);
        return row is { State: Delivery.Waiting } && row.LeaseOwner == claimed.LeaseOwner ? row : null;
    }
}

/// <summary>What was found of a claimed row.</summary>
/// <param name="Row">As it is stored now; null when it is not ours to say any more.</param>
internal sealed record Found(OutboxMessage? Row)
{
    /// <summary>When it was looked at (a mark of the machine's time), if that may be a while ago.</summary>
    public long At { get; init; }

    /// <summary>It has to wait.</summary>
    public NotYet? Later { get; init; }

    /// <summary>Its words; null when there is nothing left to say.</summary>
    public Speech? Speech { get; init; }

    /// <summary>Where it goes; null when there is no such place.</summary>
    public Address? Address { get; init; }

    /// <summary>A fault of ours, not of the conversation's: the row is put off and its neighbours go on.</summary>
    public Exception? Fault { get; init; }
}
