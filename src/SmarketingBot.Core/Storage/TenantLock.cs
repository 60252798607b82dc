using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Takes a tenant's lock on PostgreSQL on the way of the first statement of its writing transaction: asked for by itself it would be one of some fifteen
/// questions of a reminder. What follows it is a statement of its own, so it sees what whoever held the lock before has committed.
/// </summary>
public sealed class TenantLock : DbCommandInterceptor
{
    private const string Name = "tenant_lock";
    private const string Sql = $"SELECT pg_advisory_xact_lock(hashtextextended(@{Name}, 0))";
    private const string Numbered = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
    private const string Free = "SELECT tenant FROM unnest($1) AS t(tenant) WHERE pg_try_advisory_xact_lock(hashtextextended(tenant, 0))";

    /// <summary>The transaction of this unit of work has begun: its first statement takes the lock.</summary>
    public static void Await(BotDb db, string tenant) => db.LockFirst = tenant;

    // Now; nothing where it is taken, or not asked for.
    private static async Task Take(BotDb db, CancellationToken ct)
    {
        if (db.LockFirst is not { } tenant) return;
        await using var command = Command(db, tenant);
        await command.ExecuteNonQueryAsync(ct);
        db.LockFirst = null;
    }

    /// <summary>Puts it before statements that go around EF, on the same way; nothing where it is taken, or not asked for.</summary>
    internal static void Before(BotDb db, DbBatch batch)
    {
        if (db.LockFirst is not { } tenant) return;
        Direct.Add(batch, Numbered, tenant);
        db.LockFirst = null;
    }

    /// <summary>
    /// Takes the locks of those of these tenants in whom nobody writes now, until the end of the transaction, and tells which: whoever waited for one while holding
    /// another might wait for ever.
    /// </summary>
    internal static async Task<IReadOnlySet<string>> TakeFree(BotDb db, IReadOnlyCollection<string> tenants) =>
        (await Direct.Ask(db, Free, row => row.GetString(0), (object)tenants.ToArray())).ToHashSet();

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not BotDb { LockFirst: { } tenant } db) return result;
        // What is saved is counted by the place of its statement: nothing may stand before it.
        if (eventData.CommandSource == CommandSource.SaveChanges) await Take(db, cancellationToken);
        else
        {
            command.CommandText = $"{Sql}; {command.CommandText}";
            Say(command, tenant);
            db.LockFirst = null;
        }
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith(Sql, StringComparison.Ordinal)) await result.NextResultAsync(cancellationToken);
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is BotDb db) await Take(db, cancellationToken);
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is BotDb db) await Take(db, cancellationToken);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Take(eventData, result);

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Take(eventData, result);

    /// <inheritdoc/>
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Take(eventData, result);

    // Hardly anybody asks in this way, so it goes by itself.
    private static T Take<T>(CommandEventData eventData, T result)
    {
        if (eventData.Context is not BotDb { LockFirst: { } tenant } db) return result;
        using var command = Command(db, tenant);
        command.ExecuteNonQuery();
        db.LockFirst = null;
        return result;
    }

    private static DbCommand Command(BotDb db, string tenant)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (Sql, db.Database.CurrentTransaction!.GetDbTransaction());
        Say(command, tenant);
        return command;
    }

    private static void Say(DbCommand command, string tenant)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (Name, tenant);
        command.Parameters.Add(parameter);
    }
}
