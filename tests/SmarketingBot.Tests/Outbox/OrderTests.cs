using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>In one conversation nothing overtakes; between conversations nobody waits for another.</summary>
public class OrderTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_promised_while_an_earlier_message_waits_comes_after_it(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromSeconds(5), when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "I'll write the post by fri");
        await talk.Says(talk.Max, "I'll call Acme by fri");

        talk.Shown(talk.Room).ShouldBeEmpty();
        talk.CardTo(talk.Max).ShouldShow("call Acme");
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(2));
        talk.Shown(talk.Room).Select(m => m.BaseView.Text.Contains("send the deck", StringComparison.Ordinal)).ShouldBe([true, false]);
        talk.Posts(talk.Room).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_answer_in_passing_does_not_overtake_what_waits()
    {
        await using var talk = await Delivering.Begin();
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromSeconds(1), when: c => c.IsSend);
        await talk.Sam.Says(talk.Room, "I'll send the deck by fri");
        await talk.Mia.Says(talk.Room, "items");
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(2));
        talk.Shown(talk.Room)[0].BaseView.ShouldShow("#1");
    }

    [Theory, OnSqlite, OnPostgres, Proves("pain 20")]
    public async Task What_a_dead_process_had_taken_is_said_after_its_lease_and_before_what_came_later(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        await Promise(talk, "first");
        var until = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + 2500;
        await Tables.Do(talk.Bot, $"UPDATE outbox SET lease_owner = 'dead', lease_until = {until} WHERE key = 'first'");
        await Promise(talk, "second");
        await talk.Settle();
        talk.Shown(talk.Room).ShouldBeEmpty();
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(2));
        talk.Shown(talk.Room).Select(m => m.Text).ShouldBe(["first", "second"]);
        talk.Posts(talk.Room)[0].At.ToUnixTimeMilliseconds().ShouldBeGreaterThanOrEqualTo(until);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_without_words_harms_nobody_but_itself(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        using var log = LogLines.Of(talk.Bot);
        await Promise(talk, "poison", payload: "{");
        await Promise(talk, "after");
        await Promise(talk, "elsewhere", Recipient.Person(talk.Max.AadObjectId!));
        await talk.Says(talk.Max, "hi");
        talk.Shown(talk.Room).Select(m => m.Text).ShouldBe(["after"]);

        // Looked at again and again, it is tried only after pauses, and those who come later are not held up.
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed.TotalSeconds < 2.5; i++)
        {
            await Promise(talk, $"later {i}", Recipient.Person(talk.Max.AadObjectId!));
            await talk.Eventually(() => talk.LastTo(talk.Max).ShouldBe($"later {i}"), seconds: 2);
            await Task.Delay(300);
        }
        log.Loud.Count.ShouldBeInRange(1, 4);
        (await Tables.Ask(talk.Bot, "SELECT state FROM outbox WHERE key = 'poison'")).ShouldBe("Waiting");
    }

    [Fact]
    public async Task A_message_that_never_finds_words_is_given_up()
    {
        await using var talk = await Delivering.Begin(more: [("Outbox:MaxAttempts", "2")]);
        await Promise(talk, "poison", payload: "{");
        await talk.Eventually(() => Tables.Ask(talk.Bot, "SELECT state FROM outbox WHERE key = 'poison'").GetAwaiter().GetResult().ShouldBe("Failed"));
    }

    [Fact, Proves("pitfall 3", "pain 20")]
    public async Task Teams_limits_are_kept_and_the_order_too()
    {
        await using var talk = await Delivering.Begin(
            options: o => o with { EnforcesRateLimits = true }, more: [("Outbox:PerSecond", "7"), ("Outbox:PerTwoSeconds", "8"), ("Outbox:PerThirtySeconds", "60")]);
        for (var i = 0; i < 16; i++) await Promise(talk, $"message {i:00}");
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(16));
        talk.Posts(talk.Room).Count(c => c.Status == 429).ShouldBe(0, string.Join(", ", talk.Posts(talk.Room).Select(c => $"{c.At:ss.fff} {c.Status}")));
        talk.Shown(talk.Room).Select(m => m.Text).ShouldBe(Enumerable.Range(0, 16).Select(i => $"message {i:00}"));
        var posts = talk.Posts(talk.Room);
        (posts[7].At - posts[0].At).TotalSeconds.ShouldBeGreaterThanOrEqualTo(1);
        (posts[8].At - posts[0].At).TotalSeconds.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Many_people_are_told_at_the_same_time()
    {
        await using var talk = await Delivering.Begin();
        var people = Enumerable.Range(0, 40).Select(i => talk.Teams.AddPerson($"Person {i:00}")).ToList();
        foreach (var person in people) await person.Says("hi");
        await talk.Settle();
        talk.Teams.Faults.Delay(TimeSpan.FromMilliseconds(300), when: c => c.IsSend);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var person in people) await Promise(talk, "news for " + person.Name, Recipient.Person(person.AadObjectId!));
        await talk.Eventually(() => people.ShouldAllBe(p => p.Personal.Messages.Last(m => m.FromBot).Text.StartsWith("news", StringComparison.Ordinal)));
        // One after the other it would take twelve.
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(8);
    }

    private static Task Promise(Talk talk, string text, Recipient? to = null, string? payload = null) =>
        talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, async (services, db) =>
        {
            if (!db.Places.Any(p => p.ConversationId == talk.Room.Id))
                db.Add(new Core.People.Place { ConversationId = talk.Room.Id, Kind = Core.People.PlaceKind.Group, ServiceUrl = talk.Teams.ServiceUrl.ToString(), BotId = talk.Teams.BotMri });
            await services.GetRequiredService<Promises>().Make(Answers.Kind, text, to ?? Recipient.Conversation(talk.Room.Id), payload: payload ?? Answers.Pack(Speech.Says(text)));
        });
}
