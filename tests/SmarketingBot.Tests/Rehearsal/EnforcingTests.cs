using System.Net;
using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>A Teams that enforces what it publishes, in the eyes of a bot that takes no care.</summary>
public class EnforcingTests
{
    private static readonly SimulatedTeamsOptions Enforcing = new() { InstalledForAll = true, InstalledInAll = true, EnforcesRateLimits = true };

    [Fact]
    public async Task The_eighth_message_within_a_second_is_told_when_to_come_back()
    {
        var clock = new MachineClock();
        await using var stage = await RehearsalStage.Open(Enforcing with { MachineTime = clock });
        for (var i = 0; i < 7; i++) (await Send(stage)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var refused = await Send(stage);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["code"]!.ToString().ShouldBe("Throttled");
        stage.Chat.Count.ShouldBe(7);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(stage)).StatusCode.ShouldBe(HttpStatusCode.Created);
        // Eight in two seconds are all there are, and an edit counts like a message.
        (await Call(stage, "PUT", $"v3/conversations/{stage.Chat.Id}/activities/{stage.Chat.Messages[0].Id}", FakeBot.Text("y"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Members_may_be_asked_for_twice_as_often_and_chats_opened_as_often_as_written_to()
    {
        await using var stage = await RehearsalStage.Open(Enforcing with { MachineTime = new MachineClock() });
        (await Statuses(15, () => Call(stage, "GET", $"v3/conversations/{stage.Chat.Id}/pagedmembers"))).ShouldBe([.. Enumerable.Repeat(200, 14), 429]);
        (await Statuses(8, () => Open(stage, stage.Mia))).ShouldBe([.. Enumerable.Repeat(201, 7), 429]);
        (await Open(stage, stage.Ben)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task All_calls_of_a_tenant_together_are_fifty_a_second()
    {
        await using var stage = await RehearsalStage.Open(Enforcing with { MachineTime = new MachineClock() });
        var chats = Enumerable.Range(0, 10).Select(i => stage.Teams.AddGroupChat($"Chat {i}", stage.Mia, stage.Ben)).ToList();
        var statuses = new List<int>();
        foreach (var chat in chats)
            for (var i = 0; i < 5; i++)
                statuses.Add((int)(await (i % 2 == 0 ? Send(stage, chat) : Call(stage, "GET", $"v3/conversations/{chat.Id}/members"))).StatusCode);
        statuses.ShouldAllBe(s => s == 200 || s == 201);
        (await Send(stage)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Call(stage, "GET", "v1/meetings/unknown")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_share_of_the_refusals_keeps_silent_about_when_to_come_back()
    {
        await using var stage = await RehearsalStage.Open(Enforcing with { MachineTime = new MachineClock(), SilentThrottleShare = 0.5, Seed = 7 });
        for (var i = 0; i < 7; i++) await Send(stage);
        var told = 0;
        for (var i = 0; i < 40; i++) told += (await Send(stage)).Headers.RetryAfter is null ? 0 : 1;
        told.ShouldBeInRange(8, 32);
    }

    [Fact]
    public async Task Two_writes_to_one_conversation_at_the_same_time_are_one_too_many()
    {
        var clock = new MachineClock();
        await using var stage = await RehearsalStage.Open(new() { InstalledForAll = true, InstalledInAll = true, RefusesOverlappingWrites = true, MachineTime = clock });
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Teams.Faults.Delay(TimeSpan.FromSeconds(1), calls: 1, when: _ => arrived.TrySetResult());
        var slow = Send(stage);
        await arrived.Task;

        var overlapping = await Send(stage);
        (await Send(stage, stage.Mia.Personal)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Call(stage, "GET", $"v3/conversations/{stage.Chat.Id}/members")).StatusCode.ShouldBe(HttpStatusCode.OK);
        while (!slow.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        overlapping.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await slow).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Send(stage)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static async Task<List<int>> Statuses(int times, Func<Task<HttpResponseMessage>> call)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++) statuses.Add((int)(await call()).StatusCode);
        return statuses;
    }

    private static Task<HttpResponseMessage> Send(RehearsalStage stage, SimConversation? to = null) =>
        Call(stage, "POST", $"v3/conversations/{(to ?? stage.Chat).Id}/activities", FakeBot.Text("x"));

    private static Task<HttpResponseMessage> Open(RehearsalStage stage, SimPerson with) => Call(stage, "POST", "v3/conversations", new JsonObject
    {
        ["isGroup"] = false,
        ["tenantId"] = stage.Teams.Options.TenantId,
        ["members"] = new JsonArray(new JsonObject { ["id"] = with.Mri }),
    });

    private static async Task<HttpResponseMessage> Call(RehearsalStage stage, string method, string path, JsonNode? body = null) =>
        (await stage.Bot.Call(stage.Teams, method, path, body)).Response;
}
