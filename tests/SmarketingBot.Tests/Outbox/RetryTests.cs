using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>What Teams answers decides whether, when and how often something is tried again.</summary>
public class RetryTests
{
    [Theory, OnSqlite, OnPostgres, Proves("play 6", "pitfall 3")]
    public async Task Who_is_told_how_long_to_wait_waits_as_long(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromSeconds(2), when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(1));
        talk.Posts(talk.Room).Select(c => c.Status).ShouldBe([429, 201]);
        Pause(talk).ShouldBeInRange(1.9, 6);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_only_the_next_release_has_words_for_is_put_off_and_holds_up_nobody(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await Tables.Do(
            talk.Bot, "UPDATE outbox SET kind = 'of the next release', state = 'Waiting', done = 0, activity_id = NULL, said_at = NULL WHERE key = 'item/1'");
        await talk.Says(talk.Mia, talk.Room, "I'll write the post by fri");
        await talk.Eventually(() => talk.CardIn(talk.Room).ShouldShow("write the post"));
        (await Tables.Ask(talk.Bot, "SELECT state || ' ' || last_error || ' ' || attempts FROM outbox WHERE key = 'item/1'")).ShouldBe("Waiting NoWords 1");
    }

    [Fact]
    public async Task Who_is_throttled_without_a_word_backs_off_by_itself()
    {
        await using var talk = await Delivering.Begin();
        talk.Teams.Faults.Throttle(calls: 1, when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(1));
        Pause(talk).ShouldBeInRange(0.75, 5);
    }

    [Theory, Proves("pitfall 3")]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again_but_not_at_once(int status)
    {
        await using var talk = await Delivering.Begin();
        talk.Teams.Faults.Fail(status, calls: 1, when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        talk.Posts(talk.Room).Count.ShouldBe(1);
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(1));
        talk.Posts(talk.Room).Select(c => c.Status).ShouldBe([status, 201]);
        Pause(talk).ShouldBeInRange(0.75, 5);
    }

    [Theory, Proves("pitfall 3")]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_will_not_pass_is_given_up_aloud_and_holds_up_nobody(int status)
    {
        await using var talk = await Delivering.Begin();
        using var log = LogLines.Of(talk.Bot);
        talk.Teams.Faults.Fail(status, calls: 1, when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "I'll write the post by fri");
        talk.Posts(talk.Room).Select(c => c.Status).ShouldBe([status, 201]);
        talk.CardIn(talk.Room).ShouldShow("write the post");
        (await Tables.Ask(talk.Bot, "SELECT state FROM outbox WHERE key = 'item/1'")).ShouldBe("Failed");
        log.Loud.Count(l => l.Contains("refused message", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_is_given_up_after_its_attempts()
    {
        await using var talk = await Delivering.Begin(more: [("Outbox:MaxAttempts", "2")]);
        talk.Teams.Faults.Fail(503, when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Eventually(() => talk.Posts(talk.Room).Count.ShouldBe(2));
        (await Tables.Ask(talk.Bot, "SELECT state FROM outbox WHERE key = 'item/1'")).ShouldBe("Failed");
    }

    [Fact]
    public async Task A_connection_that_breaks_before_Teams_took_it_costs_nothing()
    {
        await using var talk = await Delivering.Begin();
        talk.Teams.Faults.DropBefore(calls: 1, when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(1));
        talk.Posts(talk.Room).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_Teams_took_it_may_cost_one_repetition_and_never_a_loss()
    {
        await using var talk = await Delivering.Begin();
        talk.Teams.Faults.DropAfterAccepting(calls: 1, when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Eventually(() => talk.Posts(talk.Room).Count.ShouldBe(2));
        talk.Shown(talk.Room).Count.ShouldBe(2);
        // The one that is known follows what happens.
        await talk.Clicks(talk.Sam, talk.Room.Messages.Last(m => m.FromBot), "Done");
        talk.CardIn(talk.Room).ShouldShow("done");
        (await Tables.Ask(talk.Bot, "SELECT COUNT(*) FROM outbox WHERE state <> 'Said'")).ShouldBe("0");
    }

    [Fact]
    public async Task An_answer_in_passing_waits_its_turn_too()
    {
        await using var talk = await Delivering.Begin();
        talk.Teams.Faults.Throttle(calls: 1, retryAfter: TimeSpan.FromSeconds(1), when: c => c.IsSend);
        await talk.Says(talk.Sam, talk.Room, "items");
        await talk.Eventually(() => talk.Shown(talk.Room).Count.ShouldBe(1));
        Pause(talk).ShouldBeInRange(0.95, 5);
    }

    private static double Pause(Talk talk)
    {
        var posts = talk.Posts(talk.Room);
        return (posts[1].At - posts[0].At).TotalSeconds;
    }
}
