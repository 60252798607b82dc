using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SmarketingBot.Benchmarks;

/// <summary>
/// The working turn's rows in plain ADO.NET, in the bot's own tables with all their indexes, durable as the bot's (WAL,
/// synchronous FULL): the speaker, whether the activity was seen, and their open items are read; item, history, undo, reminder
/// date, promise to speak, what it shows, counter and activity id are written; after the call, that it was said.
/// </summary>
internal sealed class PlainRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _gate = new(1);

    internal PlainRows(string folder)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
        Execute(File.ReadAllText(Path.Combine(folder, SchemaFile)));
    }

    /// <summary>The bot's schema, beside the answers.</summary>
    internal static string SchemaFile => "schema.sql";

    internal async Task<long> Write(string activity, string person, string conversation, string text)
    {
        await _gate.WaitAsync();
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            Execute("SELECT 1 FROM inbox WHERE tenant = 't' AND key = $a", activity);
            if (Execute("SELECT last_seen FROM people WHERE tenant = 't' AND id = $a", person) == 0)
                Execute("INSERT INTO people (tenant, id, name, outside, reach, last_seen, zone_by_hand, language_by_hand, reminders_off) VALUES ('t', $a, $a, 0, 'Reachable', 1, 0, 0, 0)", person);
            var number = Execute("INSERT INTO tenant_counters VALUES ('t', 1) ON CONFLICT (tenant) DO UPDATE SET last_item = last_item + 1 RETURNING last_item");
            var open = Open(person);
            Execute(
                "INSERT INTO action_items (tenant, number, owner_id, what, due, first_accepted_due, state, recorder_id, created_at, moves, snoozes, touched_at, heads_up_sent, due_today_sent, overdue_sent) "
                + "VALUES ('t', $a, $b, $c, '2026-12-04', '2026-12-04', 'Open', $b, 1795000000000, 0, 0, 1795000000000, 0, 0, 0)", number, person, text);
            Execute("INSERT INTO item_events (tenant, id, number, at, person_id, what, detail) VALUES ('t', $a, $b, 1795000000000, $c, 'recorded', '2026-12-04')", Guid.NewGuid().ToString(), number, person);
            Execute("INSERT INTO deeds (tenant, id, person_id, kind, subject, conversation_id, at) VALUES ('t', $a, $b, 'recorded', $c, NULL, 1795000000000)", Guid.NewGuid().ToString(), person, number.ToString(CultureInfo.InvariantCulture));
            Execute("INSERT INTO alarms (tenant, kind, subject, at, failures) VALUES ('t', 'nag', $a, $b, 0) ON CONFLICT DO UPDATE SET at = $b", person, 1796000000000L + open);
            Execute("INSERT INTO inbox (tenant, key, at) VALUES ('t', $a, 1795000000000)", activity);
            var row = Execute(
                "INSERT INTO outbox (tenant, key, kind, subject, person_id, lane, wanted, done, state, not_before, retry_at, lease_until, lease_owner, attempts, created_at) "
                + "VALUES ('t', $a, 'item', $b, $c, $d, 1, 0, 'Waiting', 1795000000000, 0, 1795000030000, 'me', 0, 1795000000000) RETURNING seq",
                "item/" + number, number.ToString(CultureInfo.InvariantCulture), person, "person/" + person);
            Execute("INSERT INTO shown_items (tenant, key, number) VALUES ('t', $a, $b)", "item/" + number, number);
            transaction.Commit();
            return row;
        }
        finally
        {
            _gate.Release();
        }
    }

    internal async Task Said(long row, string answer)
    {
        await _gate.WaitAsync();
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            Execute("UPDATE outbox SET state = 'Said', done = wanted, activity_id = $b, said_at = 1795000000001, lease_until = 0, lease_owner = NULL WHERE seq = $a", row, answer);
            transaction.Commit();
        }
        finally
        {
            _gate.Release();
        }
    }

    private int Open(string person)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT number, due, state, snoozed_until, touched_at, created_at FROM action_items WHERE tenant = 't' AND owner_id = $a AND state IN ('Open', 'Blocked') ORDER BY due, number";
        command.Parameters.AddWithValue("$a", person);
        using var reader = command.ExecuteReader();
        var count = 0;
        while (reader.Read()) count++;
        return count;
    }

    private long Execute(string sql, params object[] values)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the constants above, and the bot's schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + (char)('a' + i), values[i]);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _gate.Dispose();
    }
}
