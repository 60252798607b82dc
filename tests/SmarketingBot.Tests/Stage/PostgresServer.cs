using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// The PostgreSQL server of this test run: the one that <c>SMARKETING_TEST_POSTGRES</c> names (an Npgsql connection string
/// whose user may create databases), else one of our own, started when the first test needs it.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(Find);

    // Held for the whole run: once it is collected, its pipe closes and the server stops.
    private readonly PostgresProcess? process;

    private PostgresServer(string connectionString, PostgresProcess? process = null)
    {
        ConnectionString = connectionString;
        this.process = process;
    }

    /// <summary>One server for the whole run; it fails with what initdb or the server said.</summary>
    internal static Task<PostgresServer> Current => Started.Value;

    /// <summary>Whether there is a server to use or a program to start, without starting it.</summary>
    internal static bool IsAvailable => Given is not null || PostgresPrograms.Folder is not null;

    /// <summary>Leads to a database from which others are made; never written to.</summary>
    internal string ConnectionString { get; }

    /// <summary>Whether this run started the server and will stop it.</summary>
    internal bool IsOurs => process?.IsRunning == true;

    private static string? Given => Environment.GetEnvironmentVariable("SMARKETING_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    internal async Task Do(string statement)
    {
        // Unpooled: CREATE DATABASE copies, and an idle connection would stand in the way of later ones.
        var unpooled = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgresServer> Find()
    {
        if (Given is { } given)
            return new(given);
        for (var attempt = 1; ; attempt++)
        {
            var (port, password) = (FreePort(), Guid.NewGuid().ToString("N"));
            try
            {
                var process = await PostgresProcess.Start(port, password);
                return new($"Host=127.0.0.1;Port={port};Username=smarketing;Password={password};Database=postgres", process);
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                // Somebody took the port between our asking for it and the server's start: ask for another.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
