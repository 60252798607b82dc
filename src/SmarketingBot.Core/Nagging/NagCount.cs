using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Counts on many items at once that they were reminded of, in one statement and without reading them: of most reminders nothing else follows. What it adds
/// is asked of <see cref="NagPlan.Adds"/>, so that there is one rule.
/// </summary>
public sealed class NagCount(BotDb db)
{
    /// <summary>
    /// Counts these lines on their items. The answer is what is done with: all others have to be looked at one by one, because more follows from them, because
    /// the item is no longer theirs or open, or because there are too few.
    /// </summary>
    public async Task<IReadOnlySet<(OutboxMessage Row, NagLine Line)>> Count(IReadOnlyList<(OutboxMessage Row, NagLine Line)> lines)
    {
        List<(OutboxMessage Row, NagLine Line)> plain = [.. lines.Where(l => l.Line is { TellsModerator: false } and not { Kind: NagKind.Weekly }).DistinctBy(l => l.Line.Number)];
        if (!RowsTogether.Pays(db, plain.Count)) return new HashSet<(OutboxMessage, NagLine)>();
        // Found by its number alone: what else is asked of the owner must not look like a way to find it.
        var added = plain.ConvertAll(l => NagPlan.Adds(l.Line));
        var counted = (await db.Database.SqlQueryRaw<int>(
            """
            UPDATE action_items AS t SET last_asked_on = u.day, heads_up_sent = t.heads_up_sent OR u.heads_up, due_today_sent = t.due_today_sent OR u.due_today,
                overdue_sent = t.overdue_sent + u.overdue
            FROM unnest({0}, {1}, {2}, {3}, {4}, {5}) AS u(number, owner, day, heads_up, due_today, overdue)
            WHERE t.tenant = {6} AND t.number = u.number AND t.owner_id || '' = u.owner AND t.state IN ('Open', 'Blocked')
            RETURNING t.number AS "Value"
            """,
            plain.Select(l => l.Line.Number).ToArray(), plain.Select(l => l.Row.PersonId!).ToArray(), plain.Select(l => l.Row.Subject).ToArray(),
            added.Select(a => a.HeadsUp).ToArray(), added.Select(a => a.DueToday).ToArray(), added.Select(a => a.Overdue).ToArray(), db.Tenant).ToListAsync()).ToHashSet();
        return plain.Where(l => counted.Contains(l.Line.Number)).ToHashSet();
    }
}
