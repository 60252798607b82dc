using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Statements that go around EF because they take in a list, which only PostgreSQL does, and because they are asked so often that what EF does around them would
/// cost as much as they do. The tenant's lock, where it is not taken yet, goes before them on the same way.
/// </summary>
internal static class Direct
{
    /// <summary>Whether the store takes in lists.</summary>
    internal static bool IsOffered(BotDb db) => db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true;

    /// <summary>Asks in the writing transaction that is open.</summary>
    /// <param name="db">Its context.</param>
    /// <param name="sql">One statement; its values are $1, $2 …</param>
    /// <param name="read">Reads one row of the answer.</param>
    /// <param name="values">The values; none is null, lists may hold nulls.</param>
    internal static async Task<List<TRow>> Ask<TRow>(BotDb db, string sql, Func<DbDataReader, TRow> read, params object[] values)
    {
        await using var batch = Batch(db, sql, values);
        await using var reader = await batch.ExecuteReaderAsync();
        if (batch.BatchCommands.Count > 1) await reader.NextResultAsync();
        List<TRow> rows = [];
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>As <see cref="Ask"/>, for a statement that only writes. The answer is how many rows it wrote.</summary>
    internal static async Task<int> Do(BotDb db, string sql, params object[] values)
    {
        await using var batch = Batch(db, sql, values);
        await batch.ExecuteNonQueryAsync();
        return batch.BatchCommands[^1].RecordsAffected;
    }

    internal static void Add(DbBatch batch, string sql, params object[] values)
    {
        var command = batch.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        batch.BatchCommands.Add(command);
    }

    private static DbBatch Batch(BotDb db, string sql, object[] values)
    {
        var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        TenantLock.Before(db, batch);
        Add(batch, sql, values);
        return batch;
    }
}
