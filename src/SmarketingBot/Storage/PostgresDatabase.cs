using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;
using SmarketingBot.Core.Storage;
using IDatabase = SmarketingBot.Core.Storage.IDatabase;

namespace SmarketingBot.Storage;

/// <summary>PostgreSQL. Writers of one tenant follow one another by an advisory lock, on whichever node they run; those of one node wait for their turn in it.</summary>
public sealed class PostgresDatabase(string connectionString) : IDatabase, IDisposable
{
    private const string Channel = "smarketing_due";
    private const long SchemaKey = 0x536D61726B657401;
    private readonly TenantLock _lock = new();
    // Half of the connections are left to those who read, renew leases and claim.
    private readonly Turns _turns = new(Math.Max(1, new NpgsqlConnectionStringBuilder(connectionString).MaxPoolSize / 2));
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Tuned(connectionString));

    public string Dialect => "postgres";

    public bool IsShared => true;

    public string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public string NowMs => "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    public async Task Announce(IReadOnlyList<(string Tenant, Instant At)> due, CancellationToken ct)
    {
        await using var command = _source.CreateCommand("SELECT pg_notify($1, word) FROM unnest($2) AS word");
        command.Parameters.AddWithValue(Channel);
        command.Parameters.AddWithValue(due.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.At.ToUnixTimeMilliseconds()} {d.Tenant}")).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task Listen(Action<string, Instant> heard, Action begun, CancellationToken ct)
    {
        // Of its own, so that nobody else ever gets what listens; asked now and then, or nobody would notice that the other end is gone.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 }.ConnectionString);
        await connection.OpenAsync(ct);
        connection.Notification += (_, e) =>
        {
            if (e.Payload.Split(' ', 2) is [var at, var tenant] && long.TryParse(at, NumberStyles.Integer, CultureInfo.InvariantCulture, out var ms))
                heard(tenant, Instant.FromUnixTimeMilliseconds(ms));
        };
        await using (var listen = new NpgsqlCommand("LISTEN " + Channel, connection)) await listen.ExecuteNonQueryAsync(ct);
        begun();
        while (true) await connection.WaitAsync(ct);
    }

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_source).AddInterceptors(_lock);

    public async Task<IWriting> BeginWriting(BotDb db, string tenant, CancellationToken ct)
    {
        if (tenant.Length == 0) return new Writing(await db.Database.BeginTransactionAsync(ct), null);
        var turn = await _turns.Take(tenant, ct);
        try
        {
            var writing = new Writing(await db.Database.BeginTransactionAsync(ct), turn);
            TenantLock.Await(db, tenant);
            return writing;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public async Task<IWriting> LockSchema(BotDb db, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({SchemaKey})", ct);
            // Less than the second after which the server looks for deadlocks: somebody's turn on another node might be chosen to end one.
            await db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '900ms'", ct);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
        return new Writing(transaction, null);
    }

    public void Dispose()
    {
        _source.Dispose();
        _turns.Dispose();
    }

    private static string Tuned(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        // What is asked again and again is taken in and planned once a connection. What somebody set stays.
        if (given.MaxAutoPrepare == 0) (given.MaxAutoPrepare, given.AutoPrepareMinUsages) = (200, 3);
        // A plan that was made while a table was empty reads all of it ever after; a table without a fitting index is read whole in any case.
        // What is read whole counts as dear beyond measure then, and would be compiled before it runs: tenths of a second for a few rows.
        // Nothing is left on a connection that the next user would mind: settings are set for a transaction, locks are taken in one, and what listens is closed.
        given.NoResetOnClose = true;
        // Connections are used in turn, so each that a busy minute left behind takes its share of the work with cold caches: those that are not needed go soon.
        if (!given.ContainsKey("Connection Idle Lifetime")) (given.ConnectionIdleLifetime, given.ConnectionPruningInterval) = (20, 2);
        if (given.Options is null) given.Options = "-c enable_seqscan=off -c jit=off -c plan_cache_mode=force_generic_plan";
        return given.ConnectionString;
    }

    private sealed class Writing(IDbContextTransaction transaction, IDisposable? turn) : IWriting
    {
        public Task Commit(CancellationToken ct) => transaction.CommitAsync(ct);

        public async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync();
            }
            finally
            {
                turn?.Dispose();
            }
        }
    }
}
