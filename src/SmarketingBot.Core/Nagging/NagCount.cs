using System.Text.Json;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// Counts on many items at once that they were reminded of, in one statement and without reading them: of most reminders nothing else follows. What it adds
/// is asked of <see cref="NagPlan.Adds"/>, so that there is one rule.
/// </summary>
public static class NagCount
{
    // Found by its number alone: what else is asked of the owner must not look like a way to find it.
    private const string Sql =
        """
        WITH counted AS (
            UPDATE action_items AS t SET last_asked_on = u.day, heads_up_sent = t.heads_up_sent OR u.heads_up, due_today_sent = t.due_today_sent OR u.due_today,
                overdue_sent = t.overdue_sent + u.overdue
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS u(tenant, number, owner, day, heads_up, due_today, overdue, event, rung)
            WHERE t.tenant = u.tenant AND t.number = u.number AND t.owner_id || '' = u.owner AND t.state IN ('Open', 'Blocked')
            RETURNING t.tenant, t.number, u.event, u.rung)
        INSERT INTO item_events (tenant, number, at, id, what, detail) SELECT tenant, number, $10, event, 'reminded', rung FROM counted
        RETURNING tenant, number
        """;

    /// <summary>Whether nothing follows from the delivery of this reminder but that its items count.</summary>
    public static bool IsAll(OutboxMessage row)
    {
        try
        {
            return NagOwner.Read(row).TrueForAll(IsAll);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Counts reminders from which nothing else follows; of any tenants, whose locks are held.</summary>
    public static Task Of(BotDb db, IReadOnlyList<OutboxMessage> rows, Instant now) =>
        Write(db, [.. rows.SelectMany(row => NagOwner.Read(row).Select(line => (Row: row, Line: line)))], now);

    /// <summary>
    /// Counts of these lines all from which nothing else follows, and notes it in the history of their items. The answer is what is done with: all others have to be
    /// looked at one by one, because more follows from them, or because there are too few.
    /// </summary>
    internal static async Task<IReadOnlySet<(OutboxMessage Row, NagLine Line)>> Count(BotDb db, IReadOnlyList<(OutboxMessage Row, NagLine Line)> lines, Instant now)
    {
        List<(OutboxMessage Row, NagLine Line)> plain = [.. lines.Where(l => IsAll(l.Line)).DistinctBy(l => l.Line.Number)];
        if (!RowsTogether.Pays(db, plain.Count)) return new HashSet<(OutboxMessage, NagLine)>();
        await Write(db, plain, now);
        // What was not counted is finished, or somebody else's by now: nothing follows from it.
        return plain.ToHashSet();
    }

    /// <summary>What the history of an item says of it.</summary>
    internal static string Rung(NagLine line) => line.Step > 0 ? FormattableString.Invariant($"{line.Kind}{line.Step}") : line.Kind.ToString();

    private static bool IsAll(NagLine line) => line is { TellsModerator: false } and not { Kind: NagKind.Weekly };

    private static async Task Write(BotDb db, IReadOnlyList<(OutboxMessage Row, NagLine Line)> lines, Instant now)
    {
        if (lines.Count == 0) return;
        var added = lines.Select(l => NagPlan.Adds(l.Line)).ToList();
        await Direct.Ask(
            db, Sql, row => row.GetInt32(1),
            lines.Select(l => l.Row.Tenant).ToArray(), lines.Select(l => l.Line.Number).ToArray(), lines.Select(l => l.Row.PersonId!).ToArray(), lines.Select(l => l.Row.Subject).ToArray(),
            added.Select(a => a.HeadsUp).ToArray(), added.Select(a => a.DueToday).ToArray(), added.Select(a => a.Overdue).ToArray(),
            lines.Select(_ => Guid.CreateVersion7()).ToArray(), lines.Select(l => Rung(l.Line)).ToArray(), BotDb.Ms(now));
    }
}
