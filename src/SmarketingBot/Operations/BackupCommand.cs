using Microsoft.Data.Sqlite;
using SmarketingBot.Storage;

namespace SmarketingBot.Operations;

/// <summary>
/// <c>backup --to copy.db</c>: a copy of the file as of one moment, while the bot works on it. A container has no shell in which
/// another program could do so. For PostgreSQL it says which program of PostgreSQL's does.
/// </summary>
internal static class BackupCommand
{
    internal const string Name = "backup";

    /// <summary>Writes the copy, or says in one sentence what is missing. Returns the exit code.</summary>
    internal static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ["--to", { Length: > 0 } to])
        {
            await errors.WriteLineAsync("It goes like this: backup --to copy.db");
            return 2;
        }
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        if (settings.GetConnectionString("Smarketing") is { } server && StorageSetup.IsPostgres(server))
        {
            await errors.WriteLineAsync("PostgreSQL has a program for it: pg_dump --format=custom --file=copy.dump, and pg_restore into a new database.");
            return 2;
        }
        var from = StorageSetup.File(settings.GetConnectionString("Smarketing"), Directory.GetCurrentDirectory());
        to = Path.GetFullPath(to);
        if (!File.Exists(from.DataSource) || File.Exists(to))
        {
            await errors.WriteLineAsync(File.Exists(to) ? $"{to} is there already." : $"There is no database at {from.DataSource}.");
            return 1;
        }
        try
        {
            await Copy(from, to);
            await output.WriteLineAsync($"{to} is the database as of now. To go back to it, stop the bot, put it in the place of the database, and remove the files ending in -wal and -shm there.");
            return 0;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The copy could not be written: {e.Message}");
            return 1;
        }
    }

    // One statement and one snapshot: whoever writes meanwhile waits for nothing, and half of nothing is in it.
    private static async Task Copy(SqliteConnectionStringBuilder from, string to)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(from.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; VACUUM INTO $to";
        command.Parameters.AddWithValue("$to", to);
        await command.ExecuteNonQueryAsync();
    }
}
