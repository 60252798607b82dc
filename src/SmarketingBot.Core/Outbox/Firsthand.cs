using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Claims a promise in the very transaction that makes it, when nothing in its lane comes before it: it is on its way from the
/// moment of the commit, and the claim needs no commit of its own. All others are claimed by the next look (<see cref="Claims"/>).
/// </summary>
public sealed class Firsthand(IClock clock, HeldTenants held, StoreClock store, IOptions<OutboxOptions> options)
{
    private readonly string _me = Guid.NewGuid().ToString("N");
    private Start? _start;
    private Func<string, int> _room = _ => 0;

    /// <summary>Takes claimed rows of one tenant once they are committed; does not wait for their delivery.</summary>
    /// <param name="services">The unit of work that made them; it is over, what it read is still at hand.</param>
    /// <param name="db">Its store.</param>
    /// <param name="claimed">The rows.</param>
    internal delegate Task Start(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> claimed);

    /// <summary>Somebody stands ready to say what is claimed here. Between the steps of a rehearsal nobody does.</summary>
    internal bool IsOpen => _start is not null;

    /// <summary>Begins to claim.</summary>
    /// <param name="start">Takes what was claimed.</param>
    /// <param name="room">How many more the tenant's limit allows now.</param>
    internal void Open(Start start, Func<string, int> room) => (_room, _start) = (room, start);

    /// <summary>Claims no more; what was claimed and not started is said after its lease.</summary>
    internal void Close() => _start = null;

    /// <summary>Claims what can be said at once, inside the caller's writing transaction and before its last save.</summary>
    internal async Task<IReadOnlyList<OutboxMessage>> Claim(BotDb db, Promises promises)
    {
        var made = promises.Made;
        // Only whoever holds the tenant speaks for it.
        if (!IsOpen || made.Count == 0 || !held.Holds(db.Tenant)) return [];
        var now = clock.GetCurrentInstant();
        var alone = db.Held<OutboxMessage>().Where(r => r.State == Delivery.Waiting && r.NotBefore <= now).GroupBy(r => r.Lane).Where(l => l.Count() == 1).Select(l => l.Single()).ToHashSet();
        // Another that is due in the same lane, whatever it waits for: the usual claim knows which of them comes first.
        // What goes to many at once is claimed as their tenant's limit allows.
        List<OutboxMessage> first = [.. made.Where(r => r.Priority == 0 && alone.Contains(r))];
        if (made.Count > first.Count) first.AddRange(made.Where(r => r.Priority > 0 && alone.Contains(r)).Take(Math.Max(0, _room(db.Tenant) - first.Count)));
        if (first.Count == 0) return [];
        // Where all that waits for a person is at hand, it is known already that nothing comes before.
        List<OutboxMessage> unsure = [.. first.Where(r => r.PersonId is not { } person || !promises.IsForeseen(person))];
        var (lanes, keys) = (unsure.ConvertAll(r => r.Lane), unsure.ConvertAll(r => r.Key));
        var taken = lanes.Count == 0 ? []
            : await db.Outbox.Where(r => lanes.Contains(r.Lane) && r.State == Delivery.Waiting && r.NotBefore <= now && !keys.Contains(r.Key)).Select(r => r.Lane).Distinct().ToListAsync();
        var stopped = first.Exists(r => r.Kind != Claims.Answer) && (promises.IsStopped ?? await db.Switches.AnyAsync(s => s.SendingStopped));
        var until = store.Now + options.Value.LeaseSeconds * 1000L;
        List<OutboxMessage> claimed = [.. first.Where(r => !taken.Contains(r.Lane) && (r.Kind == Claims.Answer || !stopped))];
        foreach (var row in claimed) (row.LeaseOwner, row.LeaseUntil) = (_me, until);
        return claimed;
    }

    /// <summary>They are committed: off they go.</summary>
    internal Task Begin(IServiceProvider services, BotDb db, IReadOnlyList<OutboxMessage> claimed) =>
        claimed.Count > 0 && _start is { } start ? start(services, db, claimed) : Task.CompletedTask;
}
