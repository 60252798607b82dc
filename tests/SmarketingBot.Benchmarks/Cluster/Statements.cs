using Npgsql;

namespace SmarketingBot.Benchmarks.Cluster;

/// <summary>Which statements PostgreSQL spent its time on; for whoever looks for the cause of a figure (--statements 20).</summary>
internal static class Statements
{
    /// <summary>Begins to count anew.</summary>
    internal static async Task Begin(Postgres postgres)
    {
        await using var source = NpgsqlDataSource.Create(postgres.Database("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand("CREATE EXTENSION IF NOT EXISTS pg_stat_statements; SELECT pg_stat_statements_reset()");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes the dearest ones.</summary>
    internal static async Task Tell(Postgres postgres, int most)
    {
        await using var source = NpgsqlDataSource.Create(postgres.Database("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand("""
            SELECT s.calls, s.total_exec_time, s.mean_exec_time, s.rows, s.wal_fpi, s.wal_bytes::bigint / 1024, left(regexp_replace(s.query, '\s+', ' ', 'g'), 260)
            FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = 'round' ORDER BY s.total_exec_time DESC LIMIT $1
            """);
        command.Parameters.AddWithValue(most);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            await Console.Error.WriteLineAsync($"{reader.GetInt64(0),8} calls {reader.GetDouble(1),10:F0} ms {reader.GetDouble(2),9:F3} each {reader.GetInt64(3),9} rows {reader.GetInt64(4),7} whole pages in {reader.GetInt64(5),8} KiB of log  {reader.GetString(6)}");
    }
}
