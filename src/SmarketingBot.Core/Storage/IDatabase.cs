using Microsoft.EntityFrameworkCore;

namespace SmarketingBot.Core.Storage;

/// <summary>What differs between SQLite and PostgreSQL; everything else is written once.</summary>
public interface IDatabase
{
    /// <summary>Folder of its numbered scripts below <c>Storage/Schema</c>.</summary>
    string Dialect { get; }

    /// <summary>Whether other processes may work on the same store.</summary>
    bool IsShared { get; }

    /// <summary>Adds the provider and its connection to a context.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>
    /// Begins the one writing transaction of a tenant. Writers of the same tenant come one after the other, on SQLite
    /// those of all tenants, so a use case may read, decide and write without anything slipping in between.
    /// </summary>
    Task<IWriting> BeginWriting(BotDb db, string tenant, CancellationToken ct);

    /// <summary>
    /// Holds off every other process that wants to update the schema until the answer is disposed. On PostgreSQL whoever holds it gives way
    /// to other writers: waiting for a table ends with an error before they would have to wait for each other.
    /// </summary>
    Task<IWriting> LockSchema(BotDb db, CancellationToken ct);

    /// <summary>The store's own clock as an SQL expression: Unix milliseconds, not that of the transaction's begin.</summary>
    string NowMs { get; }

    /// <summary>Tells other nodes that something of these tenants is due at these instants; nobody listening is no error.</summary>
    Task Announce(IReadOnlyList<(string Tenant, NodaTime.Instant At)> due, CancellationToken ct);

    /// <summary>Hears what other nodes announce until cancelled; where nobody else can be, never.</summary>
    /// <param name="heard">Called for each.</param>
    /// <param name="begun">Called whenever listening begins (again): what was said before may have been missed.</param>
    /// <param name="ct">Ends it.</param>
    Task Listen(Action<string, NodaTime.Instant> heard, Action begun, CancellationToken ct);

    /// <summary>Appended to the sub-select that claims outbox rows; lets other nodes skip what one is claiming.</summary>
    string SkipLocked { get; }
}

/// <summary>A writing transaction; disposing it without <see cref="Commit"/> undoes everything.</summary>
public interface IWriting : IAsyncDisposable
{
    /// <summary>Makes what was saved durable and lets the next writer in.</summary>
    Task Commit(CancellationToken ct);
}
