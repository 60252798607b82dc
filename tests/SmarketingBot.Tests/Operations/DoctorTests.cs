using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

/// <summary>The doctor, as an operator calls it: the program itself, its lines and its exit code.</summary>
public class DoctorTests
{
    [Fact]
    public async Task A_machine_where_nothing_was_started_yet_is_well_and_stays_untouched()
    {
        using var folder = new Folder();
        var (code, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Smarketing", folder.Database));
        said.ShouldContain("✓ settings: Development");
        said.ShouldContain("✓ database: there is none yet");
        said.ShouldContain("✓ rights: the file and its folder can be written to.");
        said.ShouldContain("✓ disk: ");
        said.ShouldContain("✓ token: none is needed");
        said.ShouldEndWith("All is well.");
        code.ShouldBe(0);
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Production_without_an_identity_is_told_what_to_set()
    {
        using var folder = new Folder();
        var (code, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Smarketing", folder.Database), ("Outbox__InFlight", "0"));
        said.ShouldContain("✗ settings: MicrosoftAppId is not set.");
        said.ShouldContain("InFlight");
        said.ShouldEndWith("2 things need doing.");
        code.ShouldBe(1);
    }

    [Fact, Proves("pain 16")]
    public async Task A_store_in_use_is_looked_at_without_a_change()
    {
        using var folder = new Folder();
        await using (var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["ConnectionStrings:Smarketing"] = folder.Database }))
            await Use(talk);
        var (code, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Smarketing", folder.Database));
        said.ShouldContain($"✓ schema: version {SchemaUpdater.Scripts("sqlite")[^1].Version}, up to date.");
        said.ShouldContain("✓ reminders: 1 open items, and each has its next look.");
        said.ShouldContain("✓ clock:");
        code.ShouldBe(0, said);

        await Change(folder.Database, "DELETE FROM alarms", "INSERT INTO tick (id, at) VALUES (1, 4102444800000)", "UPDATE outbox SET state = 'Failed'");
        (code, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Smarketing", folder.Database));
        said.ShouldContain("✗ reminders: 1 open items have no next look");
        said.ShouldContain("✗ clock: the store has seen 2100-01-01");
        said.ShouldContain("✗ queue:");
        code.ShouldBe(1);

        await Change(folder.Database, "INSERT INTO schema_versions (version, name) VALUES (99, 'later')");
        (_, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Smarketing", folder.Database));
        said.ShouldContain("✗ schema: version 99 was made by a newer program");
    }

    [Theory, OnPostgres]
    public async Task A_server_is_asked_what_it_is_what_it_allows_and_who_works_on_it(TestDatabase database)
    {
        await using var store = await database.Create();
        var (code, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Smarketing", store.ConnectionString));
        said.ShouldContain("✓ server: PostgreSQL ");
        said.ShouldContain("✓ clocks: this machine and the database agree.");
        said.ShouldContain("✓ rights: the database's user may do all that is needed.");
        said.ShouldContain("✓ schema: empty");
        code.ShouldBe(0, said);

        await using var node = await Running.On(store);
        await Running.Until(async () => await Tables.Ask(node, "SELECT to_regclass('qrtz_scheduler_state') IS NOT NULL") == "True" && await Tables.Ask(node, "SELECT count(*) FROM qrtz_scheduler_state") == "1", "the node");
        (_, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Smarketing", store.ConnectionString));
        said.ShouldContain("✓ due: nothing waits.");
        said.ShouldContain("✓ nodes: 1 is running.");
        said.ShouldEndWith("All is well.");

        // Somebody who may read only, on a machine whose clock is a minute behind, while something is stuck.
        var reader = $"reader_{Guid.NewGuid():N}";
        await Tables.Do(node, $"CREATE ROLE {reader} LOGIN PASSWORD 'reader'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {reader}; REVOKE TEMP ON DATABASE {Name(store)} FROM PUBLIC");
        await Tables.Do(node, "INSERT INTO alarms (tenant, kind, subject, at, failures) VALUES ('t', 'nobody knows', 's', 0, 99)");
        await node.StopAsync();
        await Tables.Do(node, "DELETE FROM tick; INSERT INTO tick (id, at) VALUES (1, (extract(epoch FROM now()) * 1000)::bigint - 60000); UPDATE alarms SET at = 0; UPDATE qrtz_triggers SET trigger_state = 'ERROR'");
        (code, said) = await Doctor(
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("Clock__MachineSkewSeconds", "-60"),
            ("ConnectionStrings__Smarketing", new Npgsql.NpgsqlConnectionStringBuilder(store.ConnectionString) { Username = reader, Password = "reader" }.ConnectionString));
        said.ShouldContain("✗ clocks: this machine is 60 s behind the database.");
        said.ShouldContain("✗ rights: the database's user can't make tables in the schema, nor make temporary tables, nor read, write and change ");
        said.ShouldContain("✗ due: the oldest of what is due has waited since 1970-01-01");
        said.ShouldContain("✗ nodes: none is running, but the daily sweep has stopped.");
        code.ShouldBe(1);
        await Tables.Do(node, $"DROP OWNED BY {reader}; DROP ROLE {reader}");
    }

    private static string Name(FreshDatabase store) => new Npgsql.NpgsqlConnectionStringBuilder(store.ConnectionString).Database!;

    [Fact]
    public async Task A_database_that_does_not_answer_is_named()
    {
        var (code, said) = await Doctor(("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Smarketing", "Host=127.0.0.1;Port=1;Database=none;Timeout=2"));
        said.ShouldContain("✗ database: it does not answer.");
        code.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_nobody_gives_is_a_finding()
    {
        using var folder = new Folder();
        var (code, said) = await Doctor(
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Smarketing", folder.Database),
            ("MicrosoftAppId", "11111111-2222-3333-4444-555555555555"), ("MicrosoftAppTenantId", "66666666-7777-8888-9999-000000000000"), ("MicrosoftAppPassword", "wrong"),
            // Nobody answers there, so that the test needs no network.
            ("HTTPS_PROXY", "http://127.0.0.1:1"));
        said.ShouldContain("✗ token: Entra gave no token.");
        said.ShouldNotContain("wrong)");
        code.ShouldBe(1);
    }

    private static async Task Use(Talk talk)
    {
        var work = talk.Bot.Services.GetRequiredService<Work>();
        await talk.Sam.Says("I'll send the deck by fri");
        await talk.Bot.Services.GetRequiredService<SmarketingBot.Scheduling.Steps>().Settle();
        (await work.Read("", (_, db) => db.ActionItems.IgnoreQueryFilters().CountAsync())).ShouldBe(1);
    }

    private static async Task Change(string database, params string[] statements)
    {
        await using var connection = new SqliteConnection(database + ";Pooling=False");
        await connection.OpenAsync();
        foreach (var sql in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<(int Code, string Said)> Doctor(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotApp).Assembly.Location, "doctor"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(typeof(BotApp).Assembly.Location)!,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Microsoft", StringComparison.Ordinal) || k.StartsWith("OTEL_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        (await errors).ShouldBeEmpty();
        return (process.ExitCode, said.TrimEnd());
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("smarketing-doctor-").FullName;

        public string Database => "Data Source=" + System.IO.Path.Combine(Path, "store.db");

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Path, recursive: true);
        }
    }
}
