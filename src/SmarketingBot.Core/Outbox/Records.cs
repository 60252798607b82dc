using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Writes down what came of a message that was not said, and what follows from it for others.</summary>
internal sealed class Records : IDisposable
{
    private const int Most = 50, AtOnce = 16;
    private readonly Work _work;
    private readonly IComposer _composer;
    private readonly IClock _clock;
    private readonly Lots<Changed, bool> _changes;

    internal Records(Work work, IComposer composer, IClock clock)
    {
        (_work, _composer, _clock) = (work, composer, clock);
        _changes = new Lots<Changed, bool>(Change, Most, AtOnce);
    }

    /// <summary>It was not said and won't be by itself.</summary>
    /// <param name="row">The message.</param>
    /// <param name="state">Where it stays.</param>
    /// <param name="code">Why, as a code.</param>
    /// <param name="leaves">The person or the place can't be reached at all: nothing else is tried there until they act.</param>
    internal Task NotSaid(OutboxMessage row, Delivery state, string? code, bool leaves = false) => _work.Write(row.Tenant, async (services, db) =>
    {
        var stored = await db.Outbox.FirstAsync(r => r.Seq == row.Seq);
        // A message that people see stays as they see it and may follow again later.
        stored.State = state == Delivery.Cancelled && stored.Done > 0 ? Delivery.Said : state;
        (stored.LeaseUntil, stored.LeaseOwner, stored.LastError) = (0, null, code);
        await _composer.NotSaid(services, db, stored);
        if (!leaves) return;
        if (stored.PersonId is { } person) await Lost(services, db, person, code);
        else await Left(services, db, stored.ConversationId!);
    });

    /// <summary>Nothing is left to say: it ends unsaid, or stays as people see it.</summary>
    internal Task NothingLeft(OutboxMessage row) => _work.Write(row.Tenant, async (services, db) =>
    {
        var stored = await db.Outbox.FirstAsync(r => r.Seq == row.Seq);
        if (!GiveBack(stored, row)) return;
        stored.State = stored.Done == 0 ? Delivery.Cancelled : stored.Wanted > row.Wanted ? Delivery.Waiting : Delivery.Said;
        if (stored.State == Delivery.Cancelled) await _composer.NotSaid(services, db, stored);
    });

    /// <summary>The personal chat is not there any more: the message waits for a new one, which is opened at once.</summary>
    internal Task ForgetChat(OutboxMessage row, string? code) => _work.Write(row.Tenant, async (_, db) =>
    {
        var stored = await db.Outbox.FirstAsync(r => r.Seq == row.Seq);
        (stored.LeaseUntil, stored.LeaseOwner, stored.ActivityId, stored.LastError) = (0, null, null, code);
        if (await db.People.FirstOrDefaultAsync(p => p.Id == row.PersonId) is { } person) person.PersonalChat = null;
    }, wakes: false);

    /// <summary>Changes the row and gives it back, together with others of its tenant.</summary>
    internal Task Change(OutboxMessage row, Action<OutboxMessage> change) => _changes.Ask(row.Tenant, new Changed(row, change));

    /// <summary>Gives back, all at once, what was claimed behind a message that has to wait.</summary>
    internal Task PutBack(IReadOnlyList<OutboxMessage> rows, long until) => _work.Write(rows[0].Tenant, async (_, db) =>
    {
        var numbers = rows.Select(r => r.Seq).ToList();
        foreach (var stored in await db.Outbox.Where(r => numbers.Contains(r.Seq) && r.State == Delivery.Waiting && r.LeaseOwner == rows[0].LeaseOwner).ToListAsync())
            (stored.RetryAt, stored.LeaseUntil, stored.LeaseOwner) = (until, 0, null);
    }, wakes: false);

    private async Task<IReadOnlyList<bool>> Change(string tenant, IReadOnlyList<Changed> lot)
    {
        await _work.Write(tenant, (_, db) => Change(db, lot), wakes: false);
        return [.. lot.Select(_ => true)];
    }

    private static async Task Change(BotDb db, IReadOnlyList<Changed> lot)
    {
        var numbers = lot.Select(c => c.Row.Seq).ToList();
        var all = await db.Outbox.Where(r => numbers.Contains(r.Seq)).ToDictionaryAsync(r => r.Seq);
        foreach (var (row, change) in lot)
            if (all.TryGetValue(row.Seq, out var stored) && GiveBack(stored, row)) change(stored);
    }

    // False when it is somebody else's by now, or nobody's: then it is theirs to record.
    private static bool GiveBack(OutboxMessage stored, OutboxMessage row)
    {
        if (stored.State != Delivery.Waiting || stored.LeaseOwner != row.LeaseOwner) return false;
        (stored.LeaseUntil, stored.LeaseOwner) = (0, null);
        return true;
    }

    // One refusal speaks for all that waits for this person, and whoever answers for their items hears of it once.
    private async Task Lost(IServiceProvider services, BotDb db, string personId, string? code)
    {
        if (await db.People.FirstOrDefaultAsync(p => p.Id == personId) is { } person) person.Reach = Reach.NotInstalled;
        var lane = Recipient.LaneOf(personId);
        foreach (var other in await db.Outbox.Where(r => r.Lane == lane && r.State == Delivery.Waiting).ToListAsync())
        {
            // What is not due yet waits for its time; it learns then whether the person is back.
            if (other.NotBefore > _clock.GetCurrentInstant()) continue;
            (other.State, other.LeaseUntil, other.LeaseOwner, other.LastError) = (Delivery.Parked, 0, null, code);
            await _composer.NotSaid(services, db, other);
        }
        await services.GetRequiredService<Reachability>().Lost(personId);
    }

    // Removed while nobody told: the same follows as if somebody had, also that everything is deleted after a while.
    private static async Task Left(IServiceProvider services, BotDb db, string conversationId)
    {
        var root = ConversationIds.Root(conversationId);
        if (await db.Places.FirstOrDefaultAsync(p => p.ConversationId == root) is { } place) await services.GetRequiredService<LeavePlace>().Run(place);
    }

    /// <inheritdoc/>
    public void Dispose() => _changes.Dispose();

    private sealed record Changed(OutboxMessage Row, Action<OutboxMessage> Change);
}
