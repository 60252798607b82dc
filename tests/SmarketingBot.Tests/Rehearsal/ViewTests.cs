using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class ViewTests
{
    [Fact]
    public async Task Each_listed_person_gets_a_view_of_their_own_and_the_others_keep_the_base()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Answers("adaptiveCard/action", a => Answer($"for {a["from"]!["name"]}"));

        var message = await stage.Post(Refreshing("everybody", stage.Mia));
        await stage.Teams.WaitFor(() => message.HasOwnView(stage.Mia));

        message.ViewOf(stage.Mia).ShouldShow("for Mia Novak");
        message.ViewOf(stage.Ben).ShouldShow("everybody");
        var asked = stage.Bot.Received.ShouldHaveSingleItem();
        ((string?)asked["value"]!["trigger"]).ShouldBe("automatic");
        ((string?)asked["value"]!["action"]!["verb"]).ShouldBe("look");
        ((string?)asked["replyToId"]).ShouldBe(message.Id);
    }

    [Fact]
    public async Task An_edit_puts_the_base_back_and_asks_the_listed_people_again()
    {
        await using var stage = await RehearsalStage.Open();
        var times = 0;
        stage.Answers("adaptiveCard/action", _ => Answer($"look {Interlocked.Increment(ref times)}"));
        var message = await stage.Post(Refreshing("first", stage.Mia));
        await stage.Teams.WaitFor(() => message.HasOwnView(stage.Mia));

        await stage.Bot.Edit(stage.Teams, stage.Chat.Id, message.Id, Refreshing("second", stage.Ben));
        await stage.Teams.WaitFor(() => message.HasOwnView(stage.Ben));

        message.ViewOf(stage.Ben).ShouldShow("look 2");
        message.ViewOf(stage.Mia).ShouldShow("second");
    }

    [Fact]
    public async Task Who_is_away_sees_the_base_until_they_look()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Answers("adaptiveCard/action", _ => Answer("mine"));
        stage.Mia.IsPresent = false;
        var message = await stage.Post(Refreshing("base", stage.Mia));
        await stage.Teams.Settle();
        message.HasOwnView(stage.Mia).ShouldBeFalse();

        (await stage.Mia.LooksAt(message)).ShouldNotBeNull().Ok.ShouldBeTrue();
        (await stage.Ben.LooksAt(message)).ShouldBeNull();

        message.ViewOf(stage.Mia).ShouldShow("mine");
    }

    [Fact]
    public async Task A_click_changes_the_card_for_the_one_who_clicked()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Answers("adaptiveCard/action", _ => Answer("done"));
        var message = await stage.Post(FakeBot.Card("""[{"type":"TextBlock","text":"open"}]""", Execute("Done", "item.done", """{"item":12}""")));

        var outcome = await stage.Ben.Clicks(message, "Done");

        outcome.Card!.ShouldShow("done");
        message.ViewOf(stage.Ben).ShouldShow("done");
        message.ViewOf(stage.Mia).ShouldShow("open");
        ((int?)outcome.Activity["value"]!["action"]!["data"]!["item"]).ShouldBe(12);
        ((string?)outcome.Activity["value"]!["trigger"]).ShouldBe("manual");
    }

    [Fact]
    public async Task Short_texts_errors_and_failures_are_told_apart()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Card("[]", Execute("Go", "go", "{}")));

        stage.Answers("adaptiveCard/action", _ => Body("application/vnd.microsoft.activity.message", "Thanks"));
        (await stage.Ben.Clicks(message, "Go")).Toast.ShouldBe("Thanks");

        stage.Answers("adaptiveCard/action", _ => Body("application/vnd.microsoft.error", new JsonObject { ["code"] = "NotYours", ["message"] = "Only Mia can." }));
        var refused = await stage.Ben.Clicks("Go");
        (refused.Ok, refused.ErrorCode, refused.Error).ShouldBe((false, "NotYours", "Only Mia can."));

        stage.Bot.OnActivity = _ => Task.FromResult((500, (JsonNode?)null));
        (await stage.Ben.Clicks("Go")).Error!.ShouldStartWith("Unable to reach app");
    }

    [Fact]
    public async Task A_button_that_is_not_there_is_told_with_those_that_are()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, Patience = TimeSpan.FromMilliseconds(50) });
        var message = await stage.Post(FakeBot.Card("[]", Execute("Vote", "vote", "{}")));

        var problem = await Should.ThrowAsync<RehearsalException>(() => stage.Ben.Clicks(message, "Start"));

        problem.Message.ShouldContain("only: Vote");
    }

    [Fact]
    public async Task A_click_waits_for_a_card_that_is_still_on_its_way()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Answers("adaptiveCard/action", _ => Answer("voted"));

        var click = stage.Ben.Clicks("Vote");
        click.IsCompleted.ShouldBeFalse();
        await stage.Post(FakeBot.Card("[]", Execute("Vote", "vote", "{}")));

        (await click).Card!.ShouldShow("voted");
    }

    [Fact]
    public async Task An_edit_that_comes_before_the_answer_of_a_click_wins_over_it()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Card("[]", Execute("Vote", "vote", "{}")));
        stage.Bot.OnActivity = async _ =>
        {
            await stage.Bot.Edit(stage.Teams, stage.Chat.Id, message.Id, FakeBot.Card("""[{"type":"TextBlock","text":"for all"}]"""));
            return (200, Answer("for Ben"));
        };

        (await stage.Ben.Clicks(message, "Vote")).Card!.ShouldShow("for Ben");

        message.ViewOf(stage.Ben).ShouldShow("for all");
    }

    [Fact]
    public async Task Settling_right_after_a_post_includes_its_refreshes()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Bot.OnActivity = async _ =>
        {
            await Task.Yield();
            return (200, Answer("mine"));
        };

        var message = await stage.Post(Refreshing("base", stage.Mia));
        await stage.Teams.Settle();

        message.HasOwnView(stage.Mia).ShouldBeTrue();
    }

    [Fact]
    public async Task An_old_client_sends_the_fallback_as_a_message_with_a_value()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Card("""
            [{"type":"Input.Text","id":"note","label":"Note"},
             {"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Done","verb":"done","fallback":{"type":"Action.Submit","title":"Done","data":{"verb":"done"}}}]}]
            """));

        var outcome = await stage.Ben.ClicksAsSubmit(message, "Done", new { note = "sent" });

        ((string?)outcome.Activity["type"]).ShouldBe("message");
        outcome.Activity["value"]!.ToJsonString().ShouldBe("""{"verb":"done","note":"sent"}""");
        ((string?)outcome.Activity["replyToId"]).ShouldBe(message.Id);
    }

    [Fact]
    public async Task Waiting_in_vain_tells_what_was_there_instead()
    {
        await using var stage = await RehearsalStage.Open();
        await stage.Post(FakeBot.Card("""[{"type":"TextBlock","text":"Due today"}]"""), stage.Mia.Personal);

        var problem = await Should.ThrowAsync<RehearsalException>(() =>
            stage.Teams.WaitFor(() => stage.Teams.LastCardTo(stage.Mia).ShouldShow("Overdue"), TimeSpan.FromMilliseconds(50)));

        problem.Message.ShouldContain("Overdue");
        problem.Message.ShouldContain("Due today");
    }

    private static JsonObject Refreshing(string text, SimPerson listed) => FakeBot.Card(
        $$"""[{"type":"TextBlock","text":"{{text}}"}]""",
        refresh: $$$"""{"action":{"type":"Action.Execute","verb":"look"},"userIds":["{{{listed.Mri}}}"]}""");

    private static string Execute(string title, string verb, string data) =>
        $$"""[{"type":"Action.Execute","title":"{{title}}","verb":"{{verb}}","data":{{data}}}]""";

    private static JsonObject Answer(string text) => Body(
        "application/vnd.microsoft.card.adaptive",
        JsonNode.Parse($$"""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{text}}"}]}"""));

    private static JsonObject Body(string type, JsonNode? value) => new() { ["statusCode"] = 200, ["type"] = type, ["value"] = value };
}
