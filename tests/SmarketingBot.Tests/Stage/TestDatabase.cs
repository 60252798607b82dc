using Xunit.Abstractions;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// The kind of database that a test runs on. A class instead of an enum, because xunit must carry it from discovery to
/// the run and print it in the test's name, and because each kind knows how to make a fresh one.
/// </summary>
public sealed class TestDatabase : IXunitSerializable
{
    /// <summary>A file, as on somebody's own machine.</summary>
    public static readonly TestDatabase Sqlite = new() { name = "Sqlite" };

    /// <summary>A server, as in production.</summary>
    public static readonly TestDatabase Postgres = new() { name = "Postgres" };

    private string name = "";

    /// <summary>
    /// What tests run on that don't ask for a kind: SQLite, or what <c>SMARKETING_TESTS_ON</c> says (sqlite or postgres).
    /// </summary>
    public static TestDatabase Default { get; } = Named(Environment.GetEnvironmentVariable("SMARKETING_TESTS_ON"));

    /// <summary>Whether this is PostgreSQL.</summary>
    public bool IsPostgres => name == Postgres.name;

    /// <summary>A new, empty database, gone when it is disposed.</summary>
    public async Task<FreshDatabase> Create() => IsPostgres
        ? await PostgresDatabase.Create(await PostgresServer.Current)
        : new SqliteDatabase();

    /// <summary>A new database with the schema in it: a copy of one that the program made once in this run, as every start would make it.</summary>
    public async Task<FreshDatabase> CreateReady() => IsPostgres
        ? await PostgresDatabase.Create(await PostgresServer.Current, (PostgresDatabase)await ReadyDatabase.Of(this))
        : new SqliteDatabase((SqliteDatabase)await ReadyDatabase.Of(this));

    /// <inheritdoc/>
    public override string ToString() => name;

    void IXunitSerializable.Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(name), name);

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info) => name = info.GetValue<string>(nameof(name));

    internal static TestDatabase Named(string? wish) => wish switch
    {
        null or "" or "sqlite" => Sqlite,
        "postgres" => Postgres,
        _ => throw new ArgumentException($"SMARKETING_TESTS_ON is '{wish}': say sqlite or postgres."),
    };
}
