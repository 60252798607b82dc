using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;
using SmarketingBot.Scheduling;
using SmarketingBot.Tests.Stage;
using IDatabase = SmarketingBot.Core.Storage.IDatabase;
using PostgresDatabase = SmarketingBot.Storage.PostgresDatabase;
using SqliteDatabase = SmarketingBot.Storage.SqliteDatabase;

namespace SmarketingBot.Tests.Storage;

/// <summary>
/// The numbered scripts make exactly the tables that the model means. After a change of the model write the next numbered script, for both stores.
/// </summary>
public class SchemaTests
{
    // Releases before the second script read it; to be dropped once nobody comes from them any more.
    private const string LeftForOlderNodes = "people.last_nag_on ";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_scripts_and_the_model_make_the_same_tables(TestDatabase database)
    {
        await using var scripted = await database.Create();
        await using var modelled = await database.Create();
        await WithModel(database, scripted.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default));
        await WithModel(database, modelled.ConnectionString, async (_, db) => await db.Database.EnsureCreatedAsync());

        var expected = await Catalog(database, modelled);
        expected.ShouldNotBeEmpty();
        (await Catalog(database, scripted))
            .Where(line => !line.Contains("schema_versions", StringComparison.Ordinal) && !line.StartsWith(LeftForOlderNodes, StringComparison.Ordinal)).ShouldBe(expected);
    }

    [Theory, OnPostgres]
    public async Task A_cluster_adds_tables_of_its_own_and_touches_none_of_ours(TestDatabase database)
    {
        await using var store = await database.Create();
        await WithModel(database, store.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default));
        var ours = await Catalog(database, store);
        await using var node = await Running.On(store);
        await Running.Until(async () => (await Catalog(database, store, foreign: true)).Count > ours.Count, "the cluster's tables");
        await node.StopAsync();
        (await Catalog(database, store)).ShouldBe(ours);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Updating_twice_changes_nothing(TestDatabase database)
    {
        await using var store = await database.Create();
        await WithModel(database, store.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default));
        var before = await Catalog(database, store);
        await WithModel(database, store.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default));
        (await Catalog(database, store)).ShouldBe(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_store_of_a_newer_program_stops_the_start(TestDatabase database)
    {
        await using var store = await database.Create();
        await WithModel(database, store.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default));
        await using (var connection = await store.Open())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "INSERT INTO schema_versions (version, name) VALUES (9999, 'from the future')";
            await command.ExecuteNonQueryAsync();
        }
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() =>
            WithModel(database, store.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default)));
        refusal.Message.ShouldContain("9999");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_store_that_lacks_a_table_stops_the_start_with_a_sentence(TestDatabase database)
    {
        await using var store = await database.Create();
        await WithModel(database, store.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default));
        await using (var connection = await store.Open())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "ALTER TABLE tenant_leases RENAME TO older_leases";
            await command.ExecuteNonQueryAsync();
        }
        var refusal = await Should.ThrowAsync<SchemaException>(() =>
            WithModel(database, store.ConnectionString, async (provider, db) => await new SchemaUpdater(provider).Update(db, default)));
        refusal.Message.ShouldContain("its table tenant_leases is not as it should be");
    }

    [Theory]
    [InlineData("sqlite", "76b4133e9959033f9fbae5d8b37f5337a2e8159d891a7a32bb47154c1d9898cf")]
    [InlineData("postgres", "2511124c95a288175b72dd18b54a517b553a75f8697edba028b0c51740ef8fe3")]
    public void What_somebody_runs_by_now_is_never_rewritten(string dialect, string hash) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(SchemaUpdater.Scripts(dialect)[0].Sql)))
            .ShouldBe(hash, "write the next numbered script");

    private static async Task WithModel(TestDatabase kind, string connectionString, Func<IDatabase, BotDb, Task> act)
    {
        IDatabase provider = kind.IsPostgres ? new PostgresDatabase(connectionString) : new SqliteDatabase(connectionString);
        using (provider as IDisposable)
        {
            var options = new DbContextOptionsBuilder<BotDb>();
            provider.Configure(options);
            await using var db = new BotDb(options.Options);
            await act(provider, db);
        }
    }

    private static async Task<List<string>> Catalog(TestDatabase kind, FreshDatabase store, bool foreign = false)
    {
        // What membership of the cluster needs is Quartz's own: it makes it, and no script of ours.
        var theirs = foreign ? "-" : Nodes.Tables;
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = kind.IsPostgres
            ? $"""
              SELECT table_name || '.' || column_name || ' ' || data_type || coalesce(character_maximum_length::text, '') || ' ' || is_nullable || ' ' || is_identity
              FROM information_schema.columns WHERE table_schema = 'public' AND NOT starts_with(table_name, '{theirs}')
              UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND NOT starts_with(tablename, '{theirs}') ORDER BY 1
              """
            : """
              SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
              UNION ALL SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1
              """;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return lines;
    }
}
