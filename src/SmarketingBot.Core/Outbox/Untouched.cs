using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Records in one statement, and without reading them, the messages that nobody touched since they were claimed. That is nearly all of them, and reading, tracking
/// and comparing each was a tenth of what a reminder costs.
/// </summary>
internal static class Untouched
{
    /// <summary>People see what was wanted of these messages. The answer is which of them are recorded; all others have to be looked at one by one.</summary>
    internal static async Task<IReadOnlySet<long>> Take(BotDb db, IReadOnlyList<Delivered> said, Instant now)
    {
        if (!RowsTogether.Pays(db, said.Count)) return new HashSet<long>();
        // Not "is waiting": a plan made while hardly anything waited would go through all that does.
        var taken = await db.Database.SqlQueryRaw<long>(
            """
            UPDATE outbox AS t SET done = t.wanted, state = 'Said', activity_id = COALESCE(u.activity, t.activity_id), said_at = COALESCE(t.said_at, {0}),
                lease_until = 0, lease_owner = NULL, attempts = 0, retry_at = 0, last_error = NULL
            FROM unnest({1}, {2}, {3}, {4}, {5}) AS u(seq, activity, wanted, done, owner)
            WHERE t.seq = u.seq AND t.tenant = {6} AND t.state NOT IN ('Said', 'Parked', 'Cancelled', 'Failed') AND t.wanted = u.wanted AND t.done = u.done AND t.lease_owner = u.owner
            RETURNING t.seq AS "Value"
            """,
            BotDb.Ms(now), said.Select(d => d.Row.Seq).ToArray(), said.Select(d => d.ActivityId ?? d.Row.ActivityId).ToArray(), said.Select(d => d.Row.Wanted).ToArray(),
            said.Select(d => d.Row.Done).ToArray(), said.Select(d => d.Row.LeaseOwner ?? "").ToArray(), db.Tenant).ToListAsync();
        return taken.ToHashSet();
    }
}
