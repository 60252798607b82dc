using Microsoft.Data.Sqlite;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Operations;

public class HealthTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_running_bot_is_alive_and_ready_though_Teams_and_the_login_are_away(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database, options: o => o with { Signed = true, RequireToken = true });
        (talk.Teams.Issuer.MetadataDown, talk.Teams.Issuer.LoginDown) = (true, true);
        talk.Teams.Faults.DropBefore();
        (await Status(talk, "/health/live")).ShouldBe(200);
        (await Status(talk, "/health/ready")).ShouldBe(200);
        talk.Teams.Issuer.MetadataCalls.ShouldBe(0);
        talk.Teams.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_its_store_it_is_alive_but_not_ready_and_recovers()
    {
        var folder = Directory.CreateTempSubdirectory("smarketing-health-");
        try
        {
            var inside = Directory.CreateDirectory(Path.Combine(folder.FullName, "store")).FullName;
            var connectionString = $"Data Source={Path.Combine(inside, "smarketing.db")}";
            await using var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["ConnectionStrings:Smarketing"] = connectionString });
            (await Status(talk, "/health/ready")).ShouldBe(200);

            Forget(connectionString);
            Directory.Move(inside, inside + "-away");
            (await Status(talk, "/health/ready")).ShouldBe(503);
            (await Status(talk, "/health/live")).ShouldBe(200);

            Directory.Move(inside + "-away", inside);
            (await Status(talk, "/health/ready")).ShouldBe(200);
            Forget(connectionString);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Idle connections hold the file open and would go on answering.
    private static void Forget(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<int> Status(Talk talk, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var response = await http.GetAsync(new Uri(talk.Teams.Bot!, path));
        return (int)response.StatusCode;
    }
}
