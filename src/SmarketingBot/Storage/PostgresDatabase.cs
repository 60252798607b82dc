using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SmarketingBot.Core.Storage;
using IDatabase = SmarketingBot.Core.Storage.IDatabase;

namespace SmarketingBot.Storage;

/// <summary>PostgreSQL. Writers of one tenant follow one another by an advisory lock, on whichever node they run.</summary>
public sealed class PostgresDatabase(string connectionString) : IDatabase, IDisposable
{
    private const long SchemaKey = 0x536D61726B657401;
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public string Dialect => "postgres";

    public bool IsShared => true;

    public string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_source);

    public async Task<IWriting> BeginWriting(BotDb db, string tenant, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            if (tenant.Length > 0)
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({tenant}, 0))", ct);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
        return new Writing(transaction);
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
        return new Writing(transaction);
    }

    public void Dispose() => _source.Dispose();

    private sealed class Writing(IDbContextTransaction transaction) : IWriting
    {
        public Task Commit(CancellationToken ct) => transaction.CommitAsync(ct);

        public ValueTask DisposeAsync() => transaction.DisposeAsync();
    }
}
