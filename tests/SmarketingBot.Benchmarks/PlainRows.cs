using Microsoft.Data.Sqlite;

namespace SmarketingBot.Benchmarks;

/// <summary>
/// The working turn's rows in plain ADO.NET on SQLite, durable as the bot's (WAL, synchronous FULL): who speaks is read; the
/// item, its history, the reminder's date, the promise to speak and the activity's id are written; after the call, that it was said.
/// </summary>
internal sealed class PlainRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _gate = new(1);

    internal PlainRows(string file)
    {
        _connection = new SqliteConnection($"Data Source={file}");
        _connection.Open();
        Execute("""
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
            CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT, last_seen INTEGER);
            CREATE TABLE counters (id INTEGER PRIMARY KEY, last INTEGER);
            CREATE TABLE items (number INTEGER PRIMARY KEY, owner TEXT, what TEXT, due TEXT);
            CREATE INDEX items_owner ON items (owner);
            CREATE TABLE events (id INTEGER PRIMARY KEY, number INTEGER, what TEXT);
            CREATE TABLE alarms (kind TEXT, subject TEXT, at INTEGER, PRIMARY KEY (kind, subject));
            CREATE TABLE inbox (key TEXT PRIMARY KEY, at INTEGER);
            CREATE TABLE outbox (seq INTEGER PRIMARY KEY, key TEXT UNIQUE, lane TEXT, state TEXT, activity TEXT);
            INSERT INTO counters VALUES (1, 0);
            """);
    }

    internal async Task<long> Write(string activity, string person, string conversation, string text)
    {
        await _gate.WaitAsync();
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            Execute("INSERT INTO people VALUES ($a, $a, 1) ON CONFLICT (id) DO UPDATE SET last_seen = 1", person);
            var number = Execute("UPDATE counters SET last = last + 1 RETURNING last");
            Execute("SELECT count(*) FROM items WHERE owner = $a", person);
            Execute("INSERT INTO items VALUES ($a, $b, $c, '2026-12-04')", number, person, text);
            Execute("INSERT INTO events (number, what) VALUES ($a, 'recorded')", number);
            Execute("INSERT INTO alarms VALUES ('nag', $a, 1) ON CONFLICT DO UPDATE SET at = 1", person);
            Execute("INSERT INTO inbox VALUES ($a, 1)", activity);
            var row = Execute("INSERT INTO outbox (key, lane, state) VALUES ($a, $b, 'Waiting') RETURNING seq", "item/" + number, conversation);
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
            Execute("UPDATE outbox SET state = 'Said', activity = $b WHERE seq = $a", row, answer);
            transaction.Commit();
        }
        finally
        {
            _gate.Release();
        }
    }

    private long Execute(string sql, params object[] values)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the constants above.
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
