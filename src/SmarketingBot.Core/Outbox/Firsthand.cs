using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Claims a promise in the very transaction that makes it, when nothing in its lane comes before it: it is on its way from the
/// moment of the commit, and the claim needs no commit of its own. All others are claimed by the next look (<see cref="Claims"/>).
/// </summary>
public sealed class Firsthand(IClock clock, TimeProvider time, IOptions<OutboxOptions> options)
{
    private readonly string _me = Guid.NewGuid().ToString("N");
    private Action<OutboxMessage>? _start;

    /// <summary>Somebody stands ready to say what is claimed here. Between the steps of a rehearsal nobody does.</summary>
    internal bool IsOpen => _start is not null;

    /// <summary>Begins to claim.</summary>
    /// <param name="start">Takes a claimed row once it is committed; does not wait for its delivery.</param>
    internal void Open(Action<OutboxMessage> start) => _start = start;

    /// <summary>Claims no more; what was claimed and not started is said after its lease.</summary>
    internal void Close() => _start = null;

    /// <summary>Claims what can be said at once, inside the caller's writing transaction and before its last save.</summary>
    internal async Task<IReadOnlyList<OutboxMessage>> Claim(BotDb db, IReadOnlyList<OutboxMessage> made)
    {
        if (!IsOpen || made.Count == 0) return [];
        var now = clock.GetCurrentInstant();
        var local = db.Outbox.Local.Where(r => r.State == Delivery.Waiting && r.NotBefore <= now).ToList();
        List<OutboxMessage> claimed = [];
        foreach (var row in made.Where(local.Contains))
        {
            // Another that is due in the same lane, whatever it waits for: the usual claim knows which of them comes first.
            if (local.Exists(r => r != row && r.Lane == row.Lane)) continue;
            if (await db.Outbox.AnyAsync(r => r.Lane == row.Lane && r.State == Delivery.Waiting && r.NotBefore <= now && r.Key != row.Key)) continue;
            if (row.Kind != Claims.Answer && await db.Switches.AnyAsync(s => s.SendingStopped)) continue;
            (row.LeaseOwner, row.LeaseUntil) = (_me, time.GetUtcNow().ToUnixTimeMilliseconds() + options.Value.LeaseSeconds * 1000L);
            claimed.Add(row);
        }
        return claimed;
    }

    /// <summary>They are committed: off they go.</summary>
    internal void Start(IReadOnlyList<OutboxMessage> claimed)
    {
        foreach (var row in claimed) _start?.Invoke(row);
    }
}
