using System.Data.Common;

namespace SmarketingBot.Tests.Stage;

/// <summary>A database of one test: empty when made, removed when disposed, whoever still has connections to it.</summary>
public abstract class FreshDatabase : IAsyncDisposable
{
    /// <summary>What the app gets as <c>ConnectionStrings__Smarketing</c>.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>A connection past the app, for tests that look into tables themselves. Already open; dispose it.</summary>
    public async Task<DbConnection> Open()
    {
        var connection = Connect();
        await connection.OpenAsync();
        return connection;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Remove();
    }

    /// <summary>Nobody has it open any more, and all of it is where a copy takes it from.</summary>
    internal abstract Task Rest();

    private protected abstract DbConnection Connect();

    private protected abstract Task Remove();
}
