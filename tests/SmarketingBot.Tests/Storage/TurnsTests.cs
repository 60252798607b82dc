using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Storage;

/// <summary>Many write for one tenant while another node holds its lock.</summary>
public class TurnsTests
{
    private const int Writers = 20;

    [Theory, OnPostgres]
    public async Task They_take_no_connections_from_those_who_write_for_others(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var bot = await Running.On(store, ("ConnectionStrings:Smarketing", store.ConnectionString + ";Maximum Pool Size=4;Timeout=5"));
        var work = bot.Get<Work>();
        var order = new List<int>();
        Task[] waiting;
        await using (var node = await store.Open())
        {
            await Tables.Do(node, "BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('busy', 0))");
            waiting = [.. Enumerable.Range(0, Writers).Select(n => work.Write("busy", async (_, db) =>
            {
                await Read(db);
                lock (order) order.Add(n);
            }))];

            await work.Write("other", (_, db) => Read(db));

            // The first of them may still be on its way to the store.
            await Running.Until(async () => await Waiting() != "0", "the first asks for the lock");
            (await Waiting()).ShouldBe("1");
            order.ShouldBeEmpty();
            await Tables.Do(node, "COMMIT");
        }
        await Task.WhenAll(waiting);
        order.ShouldBe([.. Enumerable.Range(0, Writers)]);

        Task<string> Waiting() => Tables.Ask(bot, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'");
    }

    [Theory, OnPostgres]
    public async Task Who_gives_up_waiting_leaves_their_turn_to_the_next(TestDatabase database)
    {
        await using var store = await database.Create();
        await using var bot = await Running.On(store);
        var work = bot.Get<Work>();
        using var patience = new CancellationTokenSource();
        var first = new TaskCompletionSource();
        var holder = work.Write("busy", (_, _) => first.Task);
        var impatient = work.Write("busy", (_, db) => Read(db), ct: patience.Token);
        var next = work.Write("busy", (_, db) => Read(db));

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        next.IsCompleted.ShouldBeFalse();
        first.SetResult();
        await Task.WhenAll(holder, next);
    }

    private static async Task Read(BotDb db) => await db.People.CountAsync();
}
