using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SmarketingBot.Tests.Stage;

/// <summary>A file in a folder of its own, so that the write-ahead files beside it go with it.</summary>
internal sealed class SqliteDatabase : FreshDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smarketing-sqlite-");

    public override string ConnectionString => $"Data Source={Path.Combine(folder.FullName, "smarketing.db")}";

    private protected override DbConnection Connect() => new SqliteConnection(ConnectionString);

    private protected override Task Remove()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection); // a pooled connection keeps the file open, which Windows doesn't let go
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
