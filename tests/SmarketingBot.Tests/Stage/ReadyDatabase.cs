using System.Collections.Concurrent;
using System.Data.Common;
using NodaTime;
using SmarketingBot.Scheduling;

namespace SmarketingBot.Tests.Stage;

/// <summary>
/// One database of each kind, in which the program has made its schema. Plays get copies of it, because making a hundred tables
/// anew costs each of them more than most of what it plays. How the schema is made has tests of its own, on empty databases.
/// </summary>
internal static class ReadyDatabase
{
    private static readonly ConcurrentDictionary<bool, Lazy<Task<FreshDatabase>>> Made = new();

    internal static Task<FreshDatabase> Of(TestDatabase database) => Made.GetOrAdd(database.IsPostgres, _ => new(() => Make(database))).Value;

    private static async Task<FreshDatabase> Make(TestDatabase database)
    {
        var store = await database.Create();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(store);
        await using (var bot = BotApp.Build([], new SteppedClock(Instant.FromUtc(2026, 11, 23, 8, 0)), new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Smarketing"] = store.ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        }))
            await bot.Prepare();
        await store.Rest();
        return store;
    }

    // A server that was lent to us must not keep it, nor the folder for temporary files; a server of our own is gone by now.
    private static void Remove(FreshDatabase store)
    {
        try
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            Console.Error.WriteLine($"The database that plays were copied from was not removed: {e.Message}");
        }
    }
}
