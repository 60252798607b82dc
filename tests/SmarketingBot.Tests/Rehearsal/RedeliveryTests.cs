using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>Teams delivers at least once: what each delivery looks like.</summary>
public class RedeliveryTests
{
    private static readonly SimulatedTeamsOptions Short = new() { InstalledForAll = true, InstalledInAll = true, AnswerTimeout = TimeSpan.FromMilliseconds(200), RedeliversUnanswered = true };

    [Fact]
    public async Task What_was_not_answered_in_time_comes_again_with_the_same_id()
    {
        await using var stage = await RehearsalStage.Open(Short);
        Answers(stage, late: 1);
        (await stage.Mia.Says(stage.Chat, "help")).Status.ShouldBe(200);
        Ids(stage).Count.ShouldBe(2);
        Ids(stage).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_invoke_comes_a_third_time_under_a_new_id_and_with_a_new_time()
    {
        await using var stage = await RehearsalStage.Open(Short);
        Answers(stage, late: 2);
        (await stage.Mia.Invokes(stage.Chat, "task/submit", new JsonObject { ["data"] = new JsonObject() })).Status.ShouldBe(200);
        var ids = Ids(stage);
        ids.Count.ShouldBe(3);
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
    }

    [Fact]
    public async Task What_the_bot_refused_to_take_comes_again_too()
    {
        await using var stage = await RehearsalStage.Open(Short);
        var left = 1;
        stage.Bot.OnActivity = _ => Task.FromResult((left-- > 0 ? 503 : 200, (JsonNode?)null));
        (await stage.Mia.Says(stage.Chat, "help")).Status.ShouldBe(200);
        Ids(stage).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_taken_may_come_again_all_the_same()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledForAll = true, InstalledInAll = true, RedeliversShare = 1 });
        await stage.Mia.Says(stage.Chat, "help");
        Ids(stage).Distinct().Count().ShouldBe(1);
        Ids(stage).Count.ShouldBe(2);
        stage.Bot.Received.Clear();
        await stage.Mia.Invokes(stage.Chat, "task/submit", new JsonObject { ["data"] = new JsonObject() });
        Ids(stage).Count.ShouldBe(3);
        Ids(stage).Distinct().Count().ShouldBe(2);
    }

    private static List<string?> Ids(RehearsalStage stage) => [.. stage.Bot.Received.Select(a => (string?)a["id"])];

    // Longer than Teams waits, by far: a slow machine makes it only more certain.
    private static void Answers(RehearsalStage stage, int late) => stage.Bot.OnActivity = async _ =>
    {
        if (Interlocked.Decrement(ref late) >= 0) await Task.Delay(TimeSpan.FromSeconds(3));
        return (200, null);
    };
}
