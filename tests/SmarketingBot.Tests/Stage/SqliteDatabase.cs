using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SmarketingBot.Tests.Stage;

/// <summary>A file in a folder of its own, so that the write-ahead files beside it go with it.</summary>
internal sealed class SqliteDatabase : FreshDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smarketing-sqlite-");

    internal SqliteDatabase(SqliteDatabase? like = null)
    {
        if (like is not null) File.Copy(like.Path, Path);
    }

    private string Path => System.IO.Path.Combine(folder.FullName, "smarketing.db");

    public override string ConnectionString => $"Data Source={Path}";

    internal override async Task Rest()
    {
        // All of it into the one file that is copied.
        await using (var connection = await Open())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
            SqliteConnection.ClearPool((SqliteConnection)connection);
        }
    }

    private protected override DbConnection Connect() => new SqliteConnection(ConnectionString);

    private protected override Task Remove()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection); // a pooled connection keeps the file open, which Windows doesn't let go
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
