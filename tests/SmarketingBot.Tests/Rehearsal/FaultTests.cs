using System.Diagnostics;
using System.Net;
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

    [Fact]
    public async Task The_documented_limit_of_seven_in_a_second_can_be_enforced()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, EnforcesRateLimits = true });

        var statuses = new List<int>();
        for (var i = 0; i < 9; i++) statuses.Add((int)(await Post(stage)).StatusCode);

        // However slowly these nine went, two seconds have not passed: eight at most were let through.
        statuses.Count(s => s == 201).ShouldBeInRange(7, 8);
        statuses[^1].ShouldBe(429);
    }

    private static async Task<HttpResponseMessage> Post(RehearsalStage stage, SimConversation? to = null) =>
        (await stage.Bot.Call(stage.Teams, "POST", $"v3/conversations/{(to ?? stage.Chat).Id}/activities", FakeBot.Text("x"))).Response;
}
