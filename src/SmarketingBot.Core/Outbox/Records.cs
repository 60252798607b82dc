using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Writes down what came of a message that was not said, and what follows from it for others.</summary>
internal sealed class Records(Work work, IComposer composer, IClock clock)
{
    /// <summary>It was not said and won't be by itself.</summary>
    /// <param name="row">The message.</param>
    /// <param name="state">Where it stays.</param>
    /// <param name="code">Why, as a code.</param>
    /// <param name="leaves">The person or the place can't be reached at all: nothing else is tried there until they act.</param>
    internal Task NotSaid(OutboxMessage row, Delivery state, string? code, bool leaves = false) => work.Write(row.Tenant, async (services, db) =>
    {
        var stored = await db.Outbox.FirstAsync(r => r.Seq == row.Seq);
        // A message that people see stays as they see it and may follow again later.
        stored.State = state == Delivery.Cancelled && stored.Done > 0 ? Delivery.Said : state;
        (stored.LeaseUntil, stored.LeaseOwner, stored.LastError) = (0, null, code);
        await composer.NotSaid(services, db, stored);
        if (!leaves) return;
        if (stored.PersonId is { } person) await Lost(services, db, person, code);
        else await Left(services, db, stored.ConversationId!);
    });

    /// <summary>Nothing is left to say: it ends unsaid, or stays as people see it.</summary>
    internal Task NothingLeft(OutboxMessage row) => work.Write(row.Tenant, async (services, db) =>
    {
        if (await StillOurs(db, row) is not { } stored) return;
        stored.State = stored.Done == 0 ? Delivery.Cancelled : stored.Wanted > row.Wanted ? Delivery.Waiting : Delivery.Said;
        if (stored.State == Delivery.Cancelled) await composer.NotSaid(services, db, stored);
    });

    /// <summary>The personal chat is not there any more: the message waits for a new one, which is opened at once.</summary>
    internal Task ForgetChat(OutboxMessage row, string? code) => work.Write(row.Tenant, async (_, db) =>
    {
        var stored = await db.Outbox.FirstAsync(r => r.Seq == row.Seq);
        (stored.LeaseUntil, stored.LeaseOwner, stored.ActivityId, stored.LastError) = (0, null, null, code);
        if (await db.People.FirstOrDefaultAsync(p => p.Id == row.PersonId) is { } person) person.PersonalChat = null;
    }, wakes: false);

    /// <summary>Changes the row and gives it back.</summary>
    internal Task Change(OutboxMessage row, Action<OutboxMessage> change) => work.Write(row.Tenant, async (_, db) =>
    {
        if (await StillOurs(db, row) is { } stored) change(stored);
    }, wakes: false);

    /// <summary>Gives back, all at once, what was claimed behind a message that has to wait.</summary>
    internal Task PutBack(IReadOnlyList<OutboxMessage> rows, long until) => work.Write(rows[0].Tenant, async (_, db) =>
    {
        var numbers = rows.Select(r => r.Seq).ToList();
        foreach (var stored in await db.Outbox.Where(r => numbers.Contains(r.Seq) && r.State == Delivery.Waiting && r.LeaseOwner == rows[0].LeaseOwner).ToListAsync())
            (stored.RetryAt, stored.LeaseUntil, stored.LeaseOwner) = (until, 0, null);
    }, wakes: false);

    // Given back; null when it is somebody else's by now, or nobody's: then it is theirs to record.
    private static async Task<OutboxMessage?> StillOurs(BotDb db, OutboxMessage row)
    {
        var stored = await db.Outbox.FirstAsync(r => r.Seq == row.Seq);
        if (stored.State != Delivery.Waiting || stored.LeaseOwner != row.LeaseOwner) return null;
        (stored.LeaseUntil, stored.LeaseOwner) = (0, null);
        return stored;
    }

    // One refusal speaks for all that waits for this person, and whoever answers for their items hears of it once.
    private async Task Lost(IServiceProvider services, BotDb db, string personId, string? code)
    {
        if (await db.People.FirstOrDefaultAsync(p => p.Id == personId) is { } person) person.Reach = Reach.NotInstalled;
        var lane = Recipient.LaneOf(personId);
        foreach (var other in await db.Outbox.Where(r => r.Lane == lane && r.State == Delivery.Waiting).ToListAsync())
        {
            // What is not due yet waits for its time; it learns then whether the person is back.
            if (other.NotBefore > clock.GetCurrentInstant()) continue;
            (other.State, other.LeaseUntil, other.LeaseOwner, other.LastError) = (Delivery.Parked, 0, null, code);
            await composer.NotSaid(services, db, other);
        }
        await services.GetRequiredService<Reachability>().Lost(personId);
    }

    // Removed while nobody told: the same follows as if somebody had, also that everything is deleted after a while.
    private static async Task Left(IServiceProvider services, BotDb db, string conversationId)
    {
        var root = ConversationIds.Root(conversationId);
        if (await db.Places.FirstOrDefaultAsync(p => p.ConversationId == root) is { } place) await services.GetRequiredService<LeavePlace>().Run(place);
    }
}
