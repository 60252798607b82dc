using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Storage;

internal static class StorageSetup
{
    /// <summary>SQLite unless <c>ConnectionStrings:Smarketing</c> names a host; then PostgreSQL.</summary>
    internal static void AddStorage(this WebApplicationBuilder builder)
    {
        var database = Open(builder.Configuration.GetConnectionString("Smarketing"), builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(_ => database);
        // Making a context costs more than most of the queries it runs; Work gives it back without its tenant.
        builder.Services.AddDbContextPool<BotDb>((_, options) => database.Configure(options));
        builder.Services.AddSingleton<Work>();
        builder.Services.AddSingleton<SchemaUpdater>();
    }

    internal static async Task UpdateSchema(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaUpdater>()
            .Update(scope.ServiceProvider.GetRequiredService<BotDb>(), app.Lifetime.ApplicationStopping);
    }

    internal static bool IsPostgres(string connectionString) => connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that a setting names, in full.</summary>
    internal static SqliteConnectionStringBuilder File(string? connectionString, string contentRoot)
    {
        var sqlite = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(connectionString) ? "Data Source=data/smarketing.db" : connectionString);
        if (!Path.IsPathRooted(sqlite.DataSource)) sqlite.DataSource = Path.Combine(contentRoot, sqlite.DataSource);
        return sqlite;
    }

    private static IDatabase Open(string? connectionString, string contentRoot)
    {
        if (connectionString is not null && IsPostgres(connectionString)) return new PostgresDatabase(connectionString);
        var sqlite = File(connectionString, contentRoot);
        Directory.CreateDirectory(Path.GetDirectoryName(sqlite.DataSource)!);
        return new SqliteDatabase(sqlite.ConnectionString);
    }
}
