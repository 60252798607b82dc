using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Nagging;

/// <summary>Many owners in one stroke: the same comes of it as one by one, at a cost that doesn't grow with them.</summary>
public class TogetherTests
{
    private const int Owners = 60;

    [Theory, OnSqlite, OnPostgres]
    public async Task In_one_stroke_or_one_by_one_the_rows_the_counts_and_the_cards_are_the_same(TestDatabase database)
    {
        var (said, stuck) = (0, 0);
        for (var seed = 1; seed <= 3; seed++)
        {
            var lives = new List<(List<string> Rung, IReadOnlyList<Composed> Words, List<string> Told)>();
            foreach (var atOnce in new[] { 1, Owners })
            {
                await using var talk = await Talk.Begin(database, at: "2026-11-24T14:40:00Z");
                var town = new Town(talk);
                await town.Settle(seed, Owners);
                await town.Ring(atOnce);
                var rung = await town.Rows();
                var words = await town.Compose(atOnce);
                await town.Record(atOnce);
                lives.Add((rung, words, await town.Rows()));
            }
            lives[1].Rung.ShouldBe(lives[0].Rung);
            lives[1].Words.ShouldBe(lives[0].Words);
            lives[1].Words.ShouldAllBe(w => w.Fault == null);
            lives[1].Told.ShouldBe(lives[0].Told);
            said += lives[1].Words.Count(w => w.Speech is not null);
            stuck += lives[1].Told.Count(r => r.StartsWith("row stuck/", StringComparison.Ordinal));
        }
        said.ShouldBeGreaterThan(10, "a town in which nobody is reminded proves nothing");
        stuck.ShouldBeGreaterThan(0, "a town in which no moderator is told proves less");
    }

    [Theory, OnPostgres]
    public async Task Sixty_owners_take_no_more_commands_than_two_and_one_takes_fewest(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database, at: "2026-11-24T14:40:00Z");
        var town = new Town(talk);
        await town.Settle(1, Owners);
        await town.Ring(Owners);
        // Of all that can come of a reminder most happens to this one.
        var full = (await Fresh(town)).First(r => r.Payload!.Contains("true", StringComparison.Ordinal)).PersonId!;
        var (one, two) = (await Commands(database, [full]), await Commands(database, [full, full == "p0" ? "p1" : "p0"]));
        var sixty = await Commands(database, [.. Enumerable.Range(0, Owners).Select(p => $"p{p}")]);
        one.Ring.ShouldBeInRange(1, 10);
        (one.Ring <= two.Ring, one.Compose <= two.Compose, one.Record <= two.Record).ShouldBe((true, true, true), $"{one} and {two}");
        // What only some reminders need is asked once for all of those.
        (sixty.Ring <= two.Ring + 1, sixty.Compose <= two.Compose + 1, sixty.Record <= two.Record + 1).ShouldBe((true, true, true), $"{two} and {sixty}");
    }

    [Fact]
    public async Task A_reminder_that_nobody_can_read_leaves_its_neighbours_their_words()
    {
        await using var talk = await Talk.Begin(at: "2026-11-24T14:40:00Z");
        var town = new Town(talk);
        await town.Settle(1, Owners);
        await town.Ring(Owners);
        var whole = await town.Compose(Owners);
        await town.Work.Write(town.Tenant, (_, db) =>
        {
            var first = db.Outbox.Where(r => r.Kind == "nag" && r.State == Delivery.Waiting).OrderBy(r => r.Key).First();
            first.Payload = "no lines";
            return Task.CompletedTask;
        }, wakes: false);
        var spoilt = await town.Compose(Owners);
        spoilt[0].Fault.ShouldNotBeNull();
        spoilt.Skip(1).ShouldBe(whole.Skip(1));
    }

    private static async Task<(int Ring, int Compose, int Record)> Commands(TestDatabase database, string[] people)
    {
        await using var talk = await Talk.Begin(database, at: "2026-11-24T14:40:00Z");
        var town = new Town(talk);
        await town.Settle(1, Owners);
        var ring = await Counted(talk, town, (services, db) => Town.Ring(services, db, people));
        var fresh = await Fresh(town);
        fresh.ShouldNotBeEmpty();
        var compose = (await Queries.Of(talk, (services, db) => services.GetRequiredService<IComposer>().ComposeTogether(services, db, fresh))).Count;
        return (ring, compose, await Counted(talk, town, (services, db) => Town.Record(services, db, [.. fresh.Select(r => r.Seq)])));
    }

    private static async Task<List<OutboxMessage>> Fresh(Town town) =>
        [.. (await town.Unsaid()).Where(r => !r.Key.EndsWith("/old", StringComparison.Ordinal))];

    private static async Task<int> Counted(Talk talk, Town town, Func<IServiceProvider, BotDb, Task> body) =>
        (await Queries.Of(talk, async (_, _) =>
        {
            await town.Work.Write(town.Tenant, body, wakes: false);
            return true;
        })).Count;
}
