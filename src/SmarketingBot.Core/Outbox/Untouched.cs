using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>
/// Records in one statement, and without reading them, the messages that nobody touched since they were claimed. That is nearly all of them, and reading, tracking
/// and comparing each was a tenth of what a reminder costs.
/// </summary>
internal static class Untouched
{
    // Not "is waiting" and not 'Waiting': a plan made while hardly anything waited would go through all that does, and in a busy tenant that is many. Asked for by a
    // value, it goes by the lane.
    private const string Sql =
        """
        UPDATE outbox AS t SET done = t.wanted, state = 'Said', activity_id = COALESCE(u.activity, t.activity_id), said_at = COALESCE(t.said_at, $1),
            lease_until = 0, lease_owner = NULL, attempts = 0, retry_at = 0, last_error = NULL
        FROM unnest($2, $3, $4, $5, $6, $7) AS u(tenant, seq, activity, wanted, done, owner)
        WHERE t.seq = u.seq AND t.tenant = u.tenant AND t.state NOT IN ('Said', 'Parked', 'Cancelled', 'Failed') AND t.wanted = u.wanted AND t.done = u.done AND t.lease_owner = u.owner
        RETURNING t.seq, EXISTS (
            SELECT 1 FROM outbox AS e WHERE e.tenant = t.tenant AND e.lane = t.lane AND e.state = $9 AND e.not_before <= $1 AND e.seq <> ALL ($8))
        """;

    /// <summary>
    /// People see what was wanted of these messages, which may be of several tenants, whose locks are held. The answer is which of them are recorded, and whether
    /// something else in the lane of each is due; all others have to be looked at one by one.
    /// </summary>
    /// <param name="db">The transaction.</param>
    /// <param name="said">The messages.</param>
    /// <param name="all">These and what else is recorded in the same transaction: none of it counts as something else that is due.</param>
    /// <param name="now">People's time.</param>
    internal static async Task<IReadOnlyDictionary<long, bool>> Take(BotDb db, IReadOnlyList<Delivered> said, IReadOnlyList<Delivered> all, Instant now) =>
        (await Direct.Ask(
            db, Sql, row => (Seq: row.GetInt64(0), Leaves: row.GetBoolean(1)), BotDb.Ms(now),
            said.Select(d => d.Row.Tenant).ToArray(), said.Select(d => d.Row.Seq).ToArray(), said.Select(d => d.ActivityId ?? d.Row.ActivityId).ToArray(),
            said.Select(d => d.Row.Wanted).ToArray(), said.Select(d => d.Row.Done).ToArray(), said.Select(d => d.Row.LeaseOwner ?? "").ToArray(),
            all.Select(d => d.Row.Seq).ToArray(), nameof(Delivery.Waiting))).ToDictionary(r => r.Seq, r => r.Leaves);
}
