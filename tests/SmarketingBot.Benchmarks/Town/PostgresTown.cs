using Npgsql;

namespace SmarketingBot.Benchmarks.Town;

/// <summary>A town in PostgreSQL: filled once, then copied for every run.</summary>
internal static class PostgresTown
{
    /// <summary>Fills a database that has the bot's schema and nothing else.</summary>
    internal static async Task Fill(string database, TownRows town)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false;Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync();
        foreach (var (table, columns, rows) in town.Tables())
        {
            var indexes = table is "action_items" or "alarms" or "people" ? await Indexes(connection, table) : [];
            foreach (var (name, _) in indexes) await Run(connection, $"DROP INDEX {name}");
            await using (var copy = await connection.BeginTextImportAsync($"COPY {table} ({string.Join(',', columns.Split(',').Select(c => $"\"{c}\""))}) FROM STDIN"))
            {
                foreach (var row in rows)
                {
                    for (var i = 0; i < row.Length; i++)
                    {
                        if (i > 0) await copy.WriteAsync('\t');
                        await copy.WriteAsync(Text(row[i]));
                    }
                    await copy.WriteAsync('\n');
                }
            }
            foreach (var (_, again) in indexes) await Run(connection, again);
        }
        if (await Has(connection, "tenant_leases")) await Run(connection, "INSERT INTO tenant_leases (tenant, due_at, lease_until, fence) SELECT tenant, min(at), 0, 0 FROM alarms GROUP BY tenant");
        await Run(connection, "VACUUM ANALYZE");
    }

    /// <summary>A copy of a town in which the chosen people are due at an instant.</summary>
    /// <param name="server">The connection string of any database but the town.</param>
    /// <param name="town">The town's name.</param>
    /// <param name="copy">The copy's name; one of that name is dropped.</param>
    internal static async Task Copy(string server, string town, string copy)
    {
        await using var source = NpgsqlDataSource.Create(server + ";Pooling=false;Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync();
        await Run(connection, $"DROP DATABASE IF EXISTS {copy} WITH (FORCE)");
        await Run(connection, $"CREATE DATABASE {copy} TEMPLATE {town} STRATEGY FILE_COPY");
    }

    /// <summary>
    /// Reads a copy in, where it finds room in the server's memory: there a server that works every day has it, and the first to touch each page would pay for the
    /// reading and for the memory.
    /// </summary>
    internal static async Task Warm(string database)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false;Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync();
        await Run(connection, """
            CREATE EXTENSION IF NOT EXISTS pg_prewarm;
            SELECT sum(pg_prewarm(oid)) FROM pg_class WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace
                AND pg_database_size(current_database()) < pg_size_bytes(current_setting('shared_buffers'))
            """);
    }

    /// <summary>Decides when whom is due.</summary>
    /// <param name="database">The copy.</param>
    /// <param name="warm">When the warm ones are (Unix milliseconds).</param>
    /// <param name="due">When the first of the others is.</param>
    /// <param name="apart">Milliseconds between two of them; 0 is all at once.</param>
    /// <param name="together">So many in a row at the same instant.</param>
    internal static async Task Set(string database, long warm, long due, double apart, int together)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false;Command Timeout=0");
        await using var connection = await source.OpenConnectionAsync();
        await Run(connection, FormattableString.Invariant($"""
            UPDATE alarms SET at = CASE WHEN at >= {TownRows.Placeholder} THEN {due} + floor((at - {TownRows.Placeholder}) / {together} * {together} * {apart}::float8)::bigint ELSE {warm} END
            WHERE at >= {TownRows.WarmPlaceholder}
            """));
        if (await Has(connection, "tenant_leases"))
            await Run(connection, "UPDATE tenant_leases l SET due_at = a.at FROM (SELECT tenant, min(at) AS at FROM alarms GROUP BY tenant) a WHERE a.tenant = l.tenant");
        // As it would be in the course of a day; and what was written belongs to nobody's bill.
        await Run(connection, "VACUUM ANALYZE alarms");
        await Run(connection, "CHECKPOINT");
    }

    /// <summary>How many messages are still to be said or to be recorded as said, and how many reminders still to be looked at.</summary>
    internal static async Task<long> Open(string database)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false;Timeout=5;Command Timeout=10");
        await using var command = source.CreateCommand(
            "SELECT (SELECT count(*) FROM outbox WHERE state = 'Waiting') + (SELECT count(*) FROM alarms WHERE kind = 'nag' AND at <= extract(epoch FROM now()) * 1000)");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Makes an empty database.</summary>
    internal static async Task Make(string server, string name)
    {
        await using var source = NpgsqlDataSource.Create(server + ";Pooling=false");
        await using var connection = await source.OpenConnectionAsync();
        await Run(connection, $"CREATE DATABASE {name}");
    }

    private static async Task<List<(string Name, string Again)>> Indexes(NpgsqlConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1 AND indexdef NOT LIKE '%UNIQUE%'";
        command.Parameters.AddWithValue(table);
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, string)> found = [];
        while (await reader.ReadAsync()) found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    private static async Task<bool> Has(NpgsqlConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_regclass($1) IS NOT NULL";
        command.Parameters.AddWithValue(table);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of names and numbers of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(object? value) => value switch
    {
        null => "\\N",
        bool yes => yes ? "t" : "f",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
