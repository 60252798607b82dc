using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Writes rows that are saved in the same way by one statement for all of them. PostgreSQL spends more on taking in a statement than on writing its row;
/// SQLite has no such way to go, so there rows are written one by one.
/// </summary>
internal static class RowsTogether
{
    // Below this what EF does costs no more.
    private const int Fewest = 8;
    private static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, Form>> Forms = [];

    /// <summary>Saves what there are enough of, in the transaction that is open, and marks it as saved. All else is left as it is.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A row that was to be changed is gone.</exception>
    internal static async Task<int> Save(BotDb db, IReadOnlyList<EntityEntry> entries, CancellationToken ct)
    {
        if (entries.Count < Fewest || db.Database.CurrentTransaction is not { } transaction || db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) != true) return 0;
        var saved = 0;
        await TenantLock.Take(db, ct);
        foreach (var alike in entries.Where(e => e.State is EntityState.Added or EntityState.Modified).GroupBy(FormOf).Where(g => g.Count() >= Fewest))
        {
            var (form, rows) = (alike.Key, alike.ToList());
            if (form.Numbered is { } number)
            {
                var numbers = await Numbers(form, rows.Count, db, transaction, ct);
                for (var i = 0; i < rows.Count; i++) rows[i].Property(number).CurrentValue = numbers[i];
            }
            await using var command = Command(db, transaction, form.Sql);
            foreach (var column in form.Columns) Add(command, column.Of(rows));
            if (form.Changes) Add(command, db.Tenant);
            var written = await command.ExecuteNonQueryAsync(ct);
            if (written != rows.Count) throw new DbUpdateConcurrencyException($"{written} of {rows.Count} rows of {form.Table} were there to be written.");
            foreach (var row in rows) row.State = EntityState.Unchanged;
            saved += rows.Count;
        }
        return saved;
    }

    private static Form FormOf(EntityEntry entry)
    {
        var changes = entry.State == EntityState.Modified;
        var changed = changes ? entry.Properties.Where(p => p.IsModified).Select(p => (IProperty)p.Metadata).ToList() : [];
        return Forms.GetOrCreateValue((IEntityType)entry.Metadata).GetOrAdd(
            changes ? string.Join(',', changed.Select(p => p.Name)) : "+", _ => Form.Of((IEntityType)entry.Metadata, changes, changed));
    }

    private static async Task<List<long>> Numbers(Form form, int count, BotDb db, IDbContextTransaction transaction, CancellationToken ct)
    {
        await using var command = Command(db, transaction, $"""
            SELECT nextval(s.name) FROM (SELECT pg_get_serial_sequence('{form.Table}', '{form.Numbered!.GetColumnName()}')::regclass AS name OFFSET 0) AS s, generate_series(1, $1)
            """);
        Add(command, count);
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<long> numbers = [];
        while (await reader.ReadAsync(ct)) numbers.Add(reader.GetInt64(0));
        numbers.Sort();
        return numbers;
    }

    private static DbCommand Command(BotDb db, IDbContextTransaction transaction, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction.GetDbTransaction());
        return command;
    }

    private static void Add(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    /// <summary>How rows of one table are written, all in the same columns.</summary>
    private sealed record Form(string Table, bool Changes, string Sql, IReadOnlyList<Column> Columns, IProperty? Numbered)
    {
        internal static Form Of(IEntityType type, bool changes, List<IProperty> changed)
        {
            var table = type.GetTableName()!;
            // Of one tenant, so it is told once.
            var keys = type.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(Kernel.ITenantOwned.Tenant)).ToList();
            List<IProperty> properties = changes ? [.. keys, .. changed] : [.. type.GetProperties()];
            var names = properties.Select(p => $"\"{p.GetColumnName()}\"").ToList();
            var arrays = string.Join(", ", Enumerable.Range(1, properties.Count).Select(i => $"${i}"));
            var sql = changes
                ? $"UPDATE {table} AS t SET {string.Join(", ", names.Skip(keys.Count).Select(n => $"{n} = u.{n}"))} FROM unnest({arrays}) AS u({string.Join(", ", names)}) "
                    + $"WHERE t.tenant = ${properties.Count + 1} AND {string.Join(" AND ", names.Take(keys.Count).Select(n => $"t.{n} = u.{n}"))}"
                : $"INSERT INTO {table} ({string.Join(", ", names)}) SELECT * FROM unnest({arrays})";
            return new Form(table, changes, sql, [.. properties.Select(Column.Of)], changes ? null : keys.Find(k => k.ValueGenerated == ValueGenerated.OnAdd && k.ClrType == typeof(long)));
        }
    }

    /// <summary>One column of the rows, as the store holds it.</summary>
    private sealed record Column(IProperty Property, Type Element, ValueConverter? Converter)
    {
        internal static Column Of(IProperty property)
        {
            var converter = property.GetTypeMapping().Converter;
            var stored = converter?.ProviderClrType ?? property.ClrType;
            stored = Nullable.GetUnderlyingType(stored) ?? stored;
            return new Column(property, property.IsNullable && stored.IsValueType ? typeof(Nullable<>).MakeGenericType(stored) : stored, converter);
        }

        internal Array Of(List<EntityEntry> rows)
        {
            var values = Array.CreateInstance(Element, rows.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                var value = Property.GetGetter().GetClrValue(rows[i].Entity);
                if (value is not null) values.SetValue(Converter is null ? value : Converter.ConvertToProvider(value), i);
            }
            return values;
        }
    }
}
