using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace SmarketingBot.Core.Storage;

/// <summary>
/// Brings the schema up to date: numbered scripts, each once, in order, under a lock, all or nothing. EF's own
/// migrations are not used because their SQLite lock can hang for ever after a crash (decisions/0003).
/// </summary>
/// <param name="database">The store.</param>
/// <param name="scripts">Oldest first; those of this program, unless another release is meant.</param>
public sealed class SchemaUpdater(IDatabase database, IReadOnlyList<(int Version, string Name, string Sql)>? scripts = null)
{
    // Other nodes work while one updates: it gives way to them, and tries for as long as this together.
    private const int Tries = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <summary>Applies what is missing. A store that this program can't work with stops the start.</summary>
    /// <exception cref="SchemaException">The store was written by a newer version, or made by one whose tables were others.</exception>
    public async Task Update(BotDb db, CancellationToken ct)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await Once(db, ct);
                return;
            }
            catch (DbException e) when (e.SqlState is LockNotAvailable or Deadlock && tried < Tries)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }

    private const string LockNotAvailable = "55P03";
    private const string Deadlock = "40P01";

    private async Task Once(BotDb db, CancellationToken ct)
    {
        await using var held = await database.LockSchema(db, ct);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL)", ct);
        var present = await db.Database.SqlQueryRaw<int>("SELECT version AS \"Value\" FROM schema_versions").ToListAsync(ct);
        var known = scripts ?? Scripts(database.Dialect);
        if (present.Count > 0 && present.Max() > known[^1].Version)
            throw new SchemaException(
                $"The database has schema version {present.Max()}, this program knows up to {known[^1].Version}. Start the newer program, or restore the backup made before the upgrade.");
        foreach (var script in known.Where(s => !present.Contains(s.Version)))
        {
            foreach (var statement in script.Sql.Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                await Execute(db, statement, ct);
            await db.Database.ExecuteSqlAsync($"INSERT INTO schema_versions (version, name) VALUES ({script.Version}, {script.Name})", ct);
        }
        if (present.Count > 0 && scripts is null) await Check(db, ct);
        await held.Commit(ct);
    }

    // Versions before the first release changed their first script. What they made has its number and lacks tables; each look at the schedule would fail.
    private static async Task Check(BotDb db, CancellationToken ct)
    {
        foreach (var type in db.Model.GetEntityTypes())
        {
            var columns = string.Join(", ", type.GetProperties().Select(p => $"\"{p.GetColumnName()}\""));
            try
            {
                await Execute(db, $"SELECT {columns} FROM {type.GetTableName()} WHERE 1 = 0", ct);
            }
            catch (DbException e) when (!e.IsTransient)
            {
                throw new SchemaException(
                    $"The database was made by another program, or by a version before the first release: its table {type.GetTableName()} is not as it should be. Name another database, or start the program that made it.", e);
            }
        }
    }

    /// <summary>The scripts of a dialect, oldest first.</summary>
    public static IReadOnlyList<(int Version, string Name, string Sql)> Scripts(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = $".Storage.Schema.{dialect}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal))
            .Select(name => (File: name[(name.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..], Resource: name))
            .Select(found => (int.Parse(found.File[..4], CultureInfo.InvariantCulture), found.File, Read(assembly, found.Resource)))
            .OrderBy(script => script.Item1)];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // Not ExecuteSqlRaw: it would read braces in a script as parameters.
    private static async Task Execute(BotDb db, string sql, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction is { } transaction
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction)
            : null;
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>The tables are not those that this program works with.</summary>
public sealed class SchemaException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
