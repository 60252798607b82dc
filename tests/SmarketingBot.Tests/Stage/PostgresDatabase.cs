using System.Data.Common;
using Npgsql;

namespace SmarketingBot.Tests.Stage;

/// <summary>A database on the test server, under a name that nobody else has.</summary>
internal sealed class PostgresDatabase : FreshDatabase
{
    private readonly PostgresServer server;
    private readonly string name;

    private PostgresDatabase(PostgresServer server, string name)
    {
        this.server = server;
        this.name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
    }

    public override string ConnectionString { get; }

    internal static async Task<PostgresDatabase> Create(PostgresServer server, PostgresDatabase? like = null)
    {
        var name = $"smarketing_test_{Guid.NewGuid():N}";
        await server.Do(like is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {like.name}");
        return new(server, name);
    }

    internal override Task Rest()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        return Task.CompletedTask;
    }

    private protected override DbConnection Connect() => new NpgsqlConnection(ConnectionString);

    private protected override async Task Remove()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        // FORCE: a test about a frozen node leaves its connections open, and the database must go all the same.
        await server.Do($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }
}
