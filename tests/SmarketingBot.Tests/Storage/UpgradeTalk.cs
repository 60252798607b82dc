using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;
using IDatabase = SmarketingBot.Core.Storage.IDatabase;
using PostgresDatabase = SmarketingBot.Storage.PostgresDatabase;
using SqliteDatabase = SmarketingBot.Storage.SqliteDatabase;

namespace SmarketingBot.Tests.Storage;

/// <summary>A later release comes to a store on which an earlier one is at work.</summary>
public class UpgradeTalk
{
    // What the next release may do: add. The tables are those that every turn and every reminder writes.
    private const string Additive = """
        ALTER TABLE outbox ADD COLUMN later_words text;

        ALTER TABLE action_items ADD COLUMN later_weight integer NOT NULL DEFAULT 0;

        ALTER TABLE people ADD COLUMN later_nickname text;

        ALTER TABLE alarms ADD COLUMN later_reason text;

        CREATE INDEX later_items ON action_items (tenant, later_weight);

        CREATE TABLE later_things (tenant varchar(64) NOT NULL, id integer NOT NULL, PRIMARY KEY (tenant, id));

        """;

    [Theory, OnPostgres]
    public async Task Three_new_nodes_update_once_while_an_old_one_works(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        var people = Enumerable.Range(1, 8).Select(i => talk.Teams.AddPerson($"Person {i}", "Europe/Berlin")).ToList();
        foreach (var person in people) await talk.Says(person, "I'll send the deck by wed");

        using var enough = new CancellationTokenSource();
        var said = Task.WhenAll(people.Select(async person =>
        {
            var count = 1;
            while (!enough.IsCancellationRequested)
            {
                (await person.Says($"I'll send offer {++count} by wed")).Status.ShouldBe(200);
                await talk.Bot.Get<SmarketingBot.Scheduling.Steps>().Settle();
            }
            return count;
        }));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Update(database, talk.Store, Later(database))));
        // The old node works on, on what is newer than it.
        foreach (var person in people) (await person.Says("my items")).Status.ShouldBe(200);
        await enough.CancelAsync();
        var promised = await said;
        await talk.Settle();

        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM schema_versions WHERE name = 'later'")).ShouldBe("1");
        (await Tables.Ask(talk.Bot, "SELECT count(*) FROM action_items")).ShouldBe(promised.Sum().ToString(CultureInfo.InvariantCulture));
        await talk.Until("2026-11-25T09:00:00Z");
        foreach (var person in people) talk.CardTo(person).ShouldShow("Due today");

        // Once it ends, it doesn't come back: what the later release promised to keep is unknown to it.
        (await Should.ThrowAsync<InvalidOperationException>(talk.Restart)).Message.ShouldBe(
            $"The database has schema version {Next(database)}, this program knows up to {Next(database) - 1}. Start the newer program, or restore the backup made before the upgrade.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_update_that_fails_leaves_nothing_of_itself(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Sam, "I'll send the deck by wed");
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Update(database, talk.Store,
            [.. SchemaUpdater.Scripts(Dialect(database)), (Next(database), "torn", "CREATE TABLE later_things (id integer NOT NULL PRIMARY KEY);\n\nINSERT INTO nowhere VALUES (1);\n")]));
        await talk.Restart();
        await talk.Says(talk.Sam, "done 1");
        talk.LastTo(talk.Sam).ShouldContain("Done");
        await Update(database, talk.Store, [.. SchemaUpdater.Scripts(Dialect(database)), (Next(database), "mended", "CREATE TABLE later_things (id integer NOT NULL PRIMARY KEY);\n")]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_first_release_wrote_is_all_there_in_the_second(TestDatabase database)
    {
        await using var store = await database.Create();
        await Update(database, store, [SchemaUpdater.Scripts(Dialect(database))[0]]);
        await using (var connection = await store.Open())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"""
                INSERT INTO people (tenant, id, name, outside, reach, last_seen, zone_by_hand, language_by_hand, reminders_off, last_nag_on) VALUES
                    ('t', 'p1', 'Pia', false, 'Unknown', 0, false, false, false, '2026-11-23'), ('t', 'p2', 'Quinn', false, 'Unknown', 0, false, false, false, NULL),
                    ('u', 'p1', 'Other', false, 'Unknown', 0, false, false, false, '2026-11-20');
                INSERT INTO alarms (tenant, kind, subject, at, failures) VALUES ('t', 'nag', 'p1', 5, 0), ('t', 'nag', 'p2', 6, 0), ('t', 'away', 'p1', 7, 0), ('u', 'nag', 'p1', 8, 0);
                INSERT INTO item_events (tenant, id, number, at, person_id, what, detail) VALUES
                    ('t', '{Guid.Empty}', 1, 2, 'p1', 'recorded', 'by fri'), ('u', '{Guid.Empty}', 1, 1, NULL, 'reminded', NULL), ('t', '{Guid.AllBitsSet}', 1, 2, NULL, 'reminded', 'Overdue2');
                """;
            await command.ExecuteNonQueryAsync();
        }
        await Update(database, store, SchemaUpdater.Scripts(Dialect(database)));

        (await Ask(store, "SELECT tenant || ' ' || kind || ' ' || subject || ' ' || at || ' ' || coalesce(last_on, '-') FROM alarms ORDER BY at"))
            .ShouldBe(["t nag p1 5 2026-11-23", "t nag p2 6 -", "t away p1 7 -", "u nag p1 8 2026-11-20"]);
        (await Ask(store, "SELECT tenant || ' ' || number || ' ' || at || ' ' || what || ' ' || coalesce(person_id, '-') || ' ' || coalesce(detail, '-') FROM item_events ORDER BY tenant, at, what"))
            .ShouldBe(["t 1 2 recorded p1 by fri", "t 1 2 reminded - Overdue2", "u 1 1 reminded - -"]);
    }

    private static async Task<List<string>> Ask(FreshDatabase store, string sql)
    {
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        List<string> rows = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    private static IReadOnlyList<(int, string, string)> Later(TestDatabase database) => [.. SchemaUpdater.Scripts(Dialect(database)), (Next(database), "later", Additive)];

    private static string Dialect(TestDatabase database) => database.IsPostgres ? "postgres" : "sqlite";

    private static int Next(TestDatabase database) => SchemaUpdater.Scripts(Dialect(database))[^1].Version + 1;

    private static async Task Update(TestDatabase kind, FreshDatabase store, IReadOnlyList<(int, string, string)> scripts)
    {
        IDatabase provider = kind.IsPostgres ? new PostgresDatabase(store.ConnectionString) : new SqliteDatabase(store.ConnectionString);
        using (provider as IDisposable)
        {
            var options = new DbContextOptionsBuilder<BotDb>();
            provider.Configure(options);
            await using var db = new BotDb(options.Options);
            await new SchemaUpdater(provider, scripts).Update(db, default);
        }
    }
}
