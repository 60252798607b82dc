using System.Data.Common;
using Npgsql;

namespace SmarketingBot.Tests.Stage;

public sealed class TestDatabaseTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_fresh_database_takes_rows(TestDatabase database)
    {
        await using var fresh = await database.Create();
        await using var connection = await fresh.Open();
        await Do(connection, "CREATE TABLE promise (what TEXT); INSERT INTO promise VALUES ('call Acme')");
        (await Ask(connection, "SELECT what FROM promise")).ShouldBe("call Acme");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_fresh_databases_know_nothing_of_each_other(TestDatabase database)
    {
        await using var first = await database.Create();
        await using var second = await database.Create();
        await using (var connection = await first.Open())
            await Do(connection, "CREATE TABLE promise (what TEXT)");
        await using var other = await second.Open();
        await Should.ThrowAsync<DbException>(() => Ask(other, "SELECT what FROM promise"));
    }

    [Fact]
    public async Task A_removed_file_takes_its_write_ahead_files_along()
    {
        string folder;
        await using (var fresh = await TestDatabase.Sqlite.Create())
        {
            folder = Path.GetDirectoryName(fresh.ConnectionString["Data Source=".Length..])!;
            await using var connection = await fresh.Open();
            await Do(connection, "PRAGMA journal_mode = WAL; CREATE TABLE promise (what TEXT)");
            Directory.GetFiles(folder).Select(Path.GetExtension).ShouldBe([".db", ".db-wal", ".db-shm"], ignoreOrder: true);
        }
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Theory, OnPostgres]
    public async Task A_forgotten_connection_does_not_keep_a_database(TestDatabase database)
    {
        var fresh = await database.Create();
        var name = new NpgsqlConnectionStringBuilder(fresh.ConnectionString).Database;
        await using var forgotten = await fresh.Open();
        await fresh.DisposeAsync();

        await using var another = await database.Create();
        await using var connection = await another.Open();
        (await Ask(connection, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'")).ShouldBe(0L);
    }

    [Theory, OnPostgres]
    public async Task The_server_of_a_run_is_shared_and_reached_on_this_machine_only(TestDatabase database)
    {
        var server = await PostgresServer.Current;
        (await PostgresServer.Current).ShouldBeSameAs(server);
        if (!server.IsOurs)
            return; // somebody else's server is set up as they like
        await using var fresh = await database.Create();
        await using var connection = await fresh.Open();
        (await Ask(connection, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
        (await Ask(connection, "SHOW fsync")).ShouldBe("off");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_that_is_ready_has_what_a_start_makes_and_nothing_of_anybody_elses(TestDatabase database)
    {
        const string query = "SELECT count(*) FROM tenant_switches";
        await using var first = await database.CreateReady();
        await using var one = await first.Open();
        await Do(one, "INSERT INTO tenant_switches (tenant, sending_stopped) VALUES ('t', TRUE)");
        await using var second = await database.CreateReady();
        await using var other = await second.Open();
        (await Ask(one, query)).ShouldBe(1L);
        (await Ask(other, query)).ShouldBe(0L);
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, "true", false)]
    [InlineData(true, null, false)]
    [InlineData(true, "true", false)]
    public void Only_a_machine_of_ones_own_may_do_without_a_server(bool isAvailable, string? ci, bool isSkipped) =>
        (OnPostgresAttribute.ReasonToSkip(isAvailable, ci) is not null).ShouldBe(isSkipped);

    [Theory]
    [InlineData(null, "Sqlite")]
    [InlineData("sqlite", "Sqlite")]
    [InlineData("postgres", "Postgres")]
    public void The_default_can_be_chosen_from_outside(string? wish, string name) =>
        TestDatabase.Named(wish).ToString().ShouldBe(name);

    [Fact]
    public void A_misspelt_wish_is_refused_instead_of_quietly_testing_something_else() =>
        Should.Throw<ArgumentException>(() => TestDatabase.Named("postgress")).Message.ShouldContain("postgress");

    private static async Task Do(DbConnection connection, string statements)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Ask(DbConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync();
    }
}
