using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Finds what a claimed row says now, and to whom, just before it is said.</summary>
internal sealed class Finding(Work work, IComposer composer)
{
    /// <summary>The words and the address, as of this moment.</summary>
    /// <exception cref="DbException">The store is away: nothing is known of the row.</exception>
    internal async Task<Found> Of(OutboxMessage claimed, CancellationToken ct)
    {
        OutboxMessage? row = null;
        try
        {
            return await work.Read(claimed.Tenant, async (services, db) =>
            {
                // Several questions to the store: one connection for all of them.
                await db.Database.OpenConnectionAsync(ct);
                row = await StillOurs(db, claimed);
                if (row is null) return new Found(null);
                if (row.Done == 0 && await composer.Waits(services, db, row) is { } later) return new Found(row) { Later = later };
                return new Found(row)
                {
                    Speech = await composer.Compose(services, db, row),
                    Address = await Addresses.Of(db, new Recipient(row.ConversationId, row.PersonId)),
                };
            });
        }
        catch (Exception e) when (row is not null && e is not OperationCanceledException && !IsOfTheStore(e))
        {
            return new Found(row) { Fault = e };
        }
    }

    // Withdrawn, parked or taken over since it was claimed: it may have stood in its lane for a while.
    private static async Task<OutboxMessage?> StillOurs(BotDb db, OutboxMessage claimed)
    {
        var row = await db.Outbox.AsNoTracking().FirstOrDefaultAsync(r => r.Seq == claimed.Seq);
        return row is { State: Delivery.Waiting } && row.LeaseOwner == claimed.LeaseOwner ? row : null;
    }

    private static bool IsOfTheStore(Exception e)
    {
        for (Exception? one = e; one is not null; one = one.InnerException)
            if (one is DbException or TimeoutException) return true;
        return false;
    }
}

/// <summary>What was found of a claimed row.</summary>
/// <param name="Row">As it is stored now; null when it is not ours to say any more.</param>
internal sealed record Found(OutboxMessage? Row)
{
    /// <summary>It has to wait.</summary>
    public NotYet? Later { get; init; }

    /// <summary>Its words; null when there is nothing left to say.</summary>
    public Speech? Speech { get; init; }

    /// <summary>Where it goes; null when there is no such place.</summary>
    public Address? Address { get; init; }

    /// <summary>A fault of ours, not of the conversation's: the row is put off and its neighbours go on.</summary>
    public Exception? Fault { get; init; }
}
