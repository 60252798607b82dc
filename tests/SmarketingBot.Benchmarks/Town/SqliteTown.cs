using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SmarketingBot.Benchmarks.Town;

/// <summary>A town in a file, for the bot as one process.</summary>
internal static class SqliteTown
{
    /// <summary>Fills a file that has the bot's schema and nothing else; the warm and the others are due at these instants.</summary>
    internal static void Fill(string file, TownRows town, long warm, long due)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var (table, columns, rows) in town.Tables())
        {
            using var command = connection.CreateCommand();
            var names = columns.Split(',');
#pragma warning disable CA2100 // Made of names of this program.
            command.CommandText = $"INSERT INTO {table} ({string.Join(',', names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(',', names.Select((_, i) => "$" + i))})";
#pragma warning restore CA2100
            for (var i = 0; i < names.Length; i++) command.Parameters.Add(new SqliteParameter("$" + i, null));
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = Value(row[i]);
                command.ExecuteNonQuery();
            }
        }
        Run(connection, $"UPDATE alarms SET at = CASE WHEN at >= {TownRows.Placeholder} THEN {due} ELSE {warm} END WHERE at >= {TownRows.WarmPlaceholder}");
        if (Count(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'tenant_leases'") > 0)
            Run(connection, "INSERT INTO tenant_leases (tenant, due_at, lease_until, fence) SELECT tenant, min(at), 0, 0 FROM alarms GROUP BY tenant");
        transaction.Commit();
    }

    /// <inheritdoc cref="PostgresTown.Open"/>
    internal static long Open(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false;Default Timeout=10");
        connection.Open();
        return Count(connection, "SELECT (SELECT count(*) FROM outbox WHERE state = 'Waiting') + (SELECT count(*) FROM alarms WHERE kind = 'nag' AND at <= unixepoch() * 1000)");
    }

    /// <summary>What the file's own check says: “ok”.</summary>
    internal static string Check(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check";
        return (string)command.ExecuteScalar()!;
    }

    private static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        bool yes => yes ? 1 : 0,
        Guid id => id.ToString().ToUpperInvariant(),
        _ => value,
    };

    private static void Run(SqliteConnection connection, FormattableString sql) => Run(connection, sql.ToString(CultureInfo.InvariantCulture));

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names and numbers of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
