using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class FaultTests
{
    [Fact]
    public async Task Throttling_hits_the_next_calls_that_fit_and_says_when_to_come_back()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Faults.Throttle(calls: 2, retryAfter: TimeSpan.FromSeconds(3), when: c => c.IsSend && c.Conversation == stage.Chat.Id);

        var elsewhere = await Post(stage, stage.Mia.Personal);
        var first = await Post(stage);
        var second = await Post(stage);
        var third = await Post(stage);

        new[] { elsewhere, first, second, third }.Select(r => (int)r.StatusCode).ShouldBe([201, 429, 429, 201]);
        first.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        stage.Teams.Calls.Count(c => c.Faulted).ShouldBe(2);
        stage.Chat.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Throttling_can_keep_silent_about_when_to_come_back()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Faults.Throttle();

        (await Post(stage)).Headers.RetryAfter.ShouldBeNull();
    }

    [Theory]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Any_status_can_be_answered_without_accepting_the_message(int status)
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Faults.Fail(status, calls: 1);

        ((int)(await Post(stage)).StatusCode).ShouldBe(status);
        stage.Chat.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_after_accepting_leaves_the_message_standing()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Faults.Fail(504, calls: 1, accepted: true);
        stage.Teams.Faults.DropAfterAccepting(calls: 1);

        (await Post(stage)).StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        await Should.ThrowAsync<HttpRequestException>(() => Post(stage));
        stage.Chat.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_dropped_before_leaves_nothing()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Faults.DropBefore(calls: 1);

        await Should.ThrowAsync<HttpRequestException>(() => Post(stage));
        stage.Chat.Count.ShouldBe(0);
        stage.Teams.Calls.Single().Status.ShouldBe(0);
    }

    [Fact]
    public async Task A_delay_holds_the_answer_and_a_disposed_fault_is_over()
    {
        await using var stage = await RehearsalStage.Open();
        var begun = Stopwatch.GetTimestamp();
        using (stage.Teams.Faults.Delay(TimeSpan.FromMilliseconds(150)))
            (await Post(stage)).StatusCode.ShouldBe(HttpStatusCode.Created);
        Stopwatch.GetElapsedTime(begun).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(140));

        using (stage.Teams.Faults.Fail(500))
        {
        }

        (await Post(stage)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", 403)]
    [InlineData("BotNotInConversationRoster", 403)]
    [InlineData("ConversationBlockedByUser", 403)]
    [InlineData("ForbiddenOperationException", 403)]
    [InlineData("InvalidBotApiHost", 403)]
    [InlineData("NotEnoughPermissions", 403)]
    [InlineData("BotNotRegistered", 401)]
    [InlineData("ConversationNotFound", 404)]
    [InlineData("ActivityNotFoundInConversation", 404)]
    [InlineData("RequestEntityTooLarge", 413)]
    public async Task A_refusal_bears_the_code_of_Microsofts_table(string code, int status)
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Faults.Refuse(code, calls: 1);

        var refused = await Post(stage);
        ((int)refused.StatusCode).ShouldBe(status);
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["code"]!.ToString().ShouldBe(code);
        stage.Chat.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_block_hides_its_code_in_a_text_that_is_itself_JSON()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Faults.Refuse("MessageWritesBlocked");

        var body = JsonNode.Parse(await (await Post(stage)).Content.ReadAsStringAsync())!;
        body["errorCode"]!.GetValue<int>().ShouldBe(209);
        body["error"].ShouldBeNull();
        JsonNode.Parse((string)body["message"]!)!["subCode"]!.ToString().ShouldBe("MessageWritesBlocked");
    }

    [Fact]
    public async Task A_share_is_hit_by_chance_and_the_same_seed_draws_the_same()
    {
        var first = await Hit(seed: 1);
        var again = await Hit(seed: 1);
        var other = await Hit(seed: 2);

        first.ShouldBe(again);
        first.ShouldNotBe(other);
        // A tenth is cut off, and of the rest a tenth is refused: of 200 some twenty and eighteen.
        first.Count(s => s == 0).ShouldBeInRange(6, 40);
        first.Count(s => s == 502).ShouldBeInRange(6, 40);

        static async Task<List<int>> Hit(int seed)
        {
            await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, Seed = seed });
            stage.Teams.Faults.DropBefore(share: 0.1);
            stage.Teams.Faults.Fail(502, share: 0.1);
            for (var i = 0; i < 200; i++) await Record.ExceptionAsync(() => Post(stage));
            stage.Teams.Faults.Seed.ShouldBe(seed);
            return [.. stage.Teams.Calls.Select(c => c.Status)];
        }
    }

    private static async Task<HttpResponseMessage> Post(RehearsalStage stage, SimConversation? to = null) =>
        (await stage.Bot.Call(stage.Teams, "POST", $"v3/conversations/{(to ?? stage.Chat).Id}/activities", FakeBot.Text("x"))).Response;
}
