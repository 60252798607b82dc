using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.House;

/// <summary>No query forgets whose data it reads.</summary>
public partial class TenantTests
{
    // These serve all tenants at once: the clock's look at what is due, the dispatcher's claim, the record of a row by its number
    // (read under the tenant's filter just before), the tables that belong to nobody, and the making of tables beside this test.
    private static readonly string[] Everybodys = ["FROM \"alarms\" AS", "UPDATE outbox SET lease_until", "WHERE \"seq\" =", "\"state\" = 'Waiting' AND \"o\".\"not_before\"", "\"tick\"", "schema_versions", "PRAGMA", "CREATE INDEX"];

    [Fact]
    public async Task Every_statement_of_a_whole_play_names_the_tenant()
    {
        var heard = new ConcurrentBag<(string Store, string Sql)>();
        using var listening = System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new Listening(heard));
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "@Sam will call Acme by fri");
        await talk.Says(talk.Sam, talk.Room, "items");
        await talk.Until("2026-11-26T12:00:00Z");
        await talk.Clicks(talk.Sam, "Done", new { item = "1" });
        await talk.Says(talk.Sam, "my items");

        // Other plays run beside this one, in the same process and on stores of their own.
        var store = await talk.Bot.Services.GetRequiredService<Work>().Read("", (_, db) => Task.FromResult(Name(db.Database.GetDbConnection())));
        var seen = heard.Where(h => h.Store == store).Select(h => h.Sql).ToList();
        var tables = Tables();
        seen.Count.ShouldBeGreaterThan(100);
        foreach (var sql in seen.Distinct().Where(sql => tables.Any(t => sql.Contains($"\"{t}\"", StringComparison.Ordinal)) && !Everybodys.Any(sql.Contains)))
            Named().IsMatch(sql).ShouldBeTrue($"This statement serves any tenant:\n{sql}");
    }

    [Fact]
    public void Every_table_but_the_clocks_begins_with_the_tenant()
    {
        using var db = new BotDb(new DbContextOptionsBuilder<BotDb>().UseSqlite("Data Source=:memory:").Options);
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.ClrType.Name != "Tick"))
        {
            typeof(ITenantOwned).IsAssignableFrom(entity.ClrType).ShouldBeTrue(entity.ClrType.Name);
            entity.GetDeclaredQueryFilters().ShouldNotBeEmpty(entity.ClrType.Name);
        }
    }

    private static List<string> Tables()
    {
        using var db = new BotDb(new DbContextOptionsBuilder<BotDb>().UseSqlite("Data Source=:memory:").Options);
        return [.. db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Where(t => t != "tick")];
    }

    [GeneratedRegex("\"tenant\"")]
    private static partial Regex Named();

    // SQLite calls every database main and every file by its path; on PostgreSQL the database has a name of its own.
    private static string Name(DbConnection store) => store.Database == "main" ? store.DataSource : store.Database;

    private sealed class Listening(ConcurrentBag<(string Store, string Sql)> heard) : IObserver<System.Diagnostics.DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(System.Diagnostics.DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandEventData { Command.Connection: { } connection } data) heard.Add((Name(connection), data.Command.CommandText));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
