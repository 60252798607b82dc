using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Writes rows that are saved in the same way by one statement for all of them. PostgreSQL spends more on taking in a statement than on writing its row;
/// SQLite has no such way to go, so there rows are written one by one.
/// </summary>
internal static class RowsTogether
{
    private const int Fewest = 8;
    private static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, Form>> Forms = [];

    /// <summary>Whether so many rows are better written by one statement that takes in a list: SQLite has none, and for a few what EF does costs no more.</summary>
    internal static bool Pays(BotDb db, int rows) => rows >= Fewest && Direct.IsOffered(db);

    /// <summary>Saves what there are enough of, in the transaction that is open, and marks it as saved. All else is left as it is.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A row that was to be changed is gone.</exception>
    internal static async Task<int> Save(BotDb db, IReadOnlyList<EntityEntry> entries)
    {
        if (!Pays(db, entries.Count) || db.Database.CurrentTransaction is null) return 0;
        var saved = 0;
        foreach (var alike in entries.Where(e => e.State is EntityState.Added or EntityState.Modified).GroupBy(FormOf).Where(g => g.Count() >= Fewest))
        {
            var (form, rows) = (alike.Key, alike.ToList());
            if (form.Numbered is { } number)
            {
                var numbers = await Numbers(form, rows.Count, db);
                for (var i = 0; i < rows.Count; i++) rows[i].Property(number).CurrentValue = numbers[i];
            }
            var written = await Write(form, rows, db);
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

    private static async Task<List<long>> Numbers(Form form, int count, BotDb db)
    {
        var numbers = await Direct.Ask(
            db, $"""
            SELECT nextval(s.name) FROM (SELECT pg_get_serial_sequence('{form.Table}', '{form.Numbered!.GetColumnName()}')::regclass AS name OFFSET 0) AS s, generate_series(1, $1)
            """, row => row.GetInt64(0), count);
        numbers.Sort();
        return numbers;
    }

    // What is the same in all rows, and in most columns it is, is told once.
    private static Task<int> Write(Form form, List<EntityEntry> rows, BotDb db)
    {
        List<object> told = [];
        List<string> values = [], arrays = [], names = [];
        for (var i = 0; i < form.Columns.Count; i++)
        {
            var column = form.Columns[i];
            var stored = column.Of(rows);
            // A row is found by its key, so that is a list however few there are.
            if (i >= form.Keys && Array.TrueForAll(stored, v => Equals(v, stored[0])))
            {
                if (stored[0] is { } same) told.Add(same);
                values.Add(stored[0] is null ? "NULL" : $"${told.Count}");
                continue;
            }
            told.Add(column.Listed(stored));
            arrays.Add($"${told.Count}");
            names.Add(column.Name);
            values.Add("u." + column.Name);
        }
        if (form.Changes) told.Add(db.Tenant);
        return Direct.Do(db, form.Sql(values, arrays, names, told.Count), [.. told]);
    }

    /// <summary>How rows of one table are written, all in the same columns; those of the key, as far as rows are found by it, come first.</summary>
    private sealed record Form(string Table, bool Changes, int Keys, IReadOnlyList<Column> Columns, IProperty? Numbered)
    {
        internal static Form Of(IEntityType type, bool changes, List<IProperty> changed)
        {
            // Of one tenant, so it is told once.
            var keys = type.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(Kernel.ITenantOwned.Tenant)).ToList();
            List<IProperty> properties = changes ? [.. keys, .. changed] : [.. keys, .. type.GetProperties().Except(keys)];
            return new Form(type.GetTableName()!, changes, keys.Count, [.. properties.Select(Column.Of)], changes ? null : keys.Find(k => k.ValueGenerated == ValueGenerated.OnAdd && k.ClrType == typeof(long)));
        }

        internal string Sql(List<string> values, List<string> arrays, List<string> names, int last)
        {
            var rows = $"unnest({string.Join(", ", arrays)}) AS u({string.Join(", ", names)})";
            return Changes
                ? $"UPDATE {Table} AS t SET {string.Join(", ", Columns.Zip(values).Skip(Keys).Select(c => $"{c.First.Name} = {c.Second}"))} FROM {rows} "
                    + $"WHERE t.tenant = ${last} AND {string.Join(" AND ", Columns.Take(Keys).Select(c => $"t.{c.Name} = u.{c.Name}"))}"
                : $"INSERT INTO {Table} ({string.Join(", ", Columns.Select(c => c.Name))}) SELECT {string.Join(", ", values)} FROM {rows}";
        }
    }

    /// <summary>One column of the rows, as the store holds it.</summary>
    private sealed record Column(IProperty Property, string Name, Type Element, ValueConverter? Converter)
    {
        internal static Column Of(IProperty property)
        {
            var converter = property.GetTypeMapping().Converter;
            var stored = converter?.ProviderClrType ?? property.ClrType;
            stored = Nullable.GetUnderlyingType(stored) ?? stored;
            return new Column(property, $"\"{property.GetColumnName()}\"", property.IsNullable && stored.IsValueType ? typeof(Nullable<>).MakeGenericType(stored) : stored, converter);
        }

        internal object?[] Of(List<EntityEntry> rows) => [.. rows.Select(row =>
        {
            var value = Property.GetGetter().GetClrValue(row.Entity);
            return value is null || Converter is null ? value : Converter.ConvertToProvider(value);
        })];

        internal Array Listed(object?[] stored)
        {
            var values = Array.CreateInstance(Element, stored.Length);
            for (var i = 0; i < stored.Length; i++) if (stored[i] is { } value) values.SetValue(value, i);
            return values;
        }
    }
}
