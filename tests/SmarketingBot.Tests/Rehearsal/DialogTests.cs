using System.Text.Json.Nodes;
using NodaTime;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class DialogTests
{
    private const string Opener = """[{"type":"Action.Submit","title":"Record","data":{"msteams":{"type":"task/fetch"},"meeting":7}}]""";

    private const string Form = """
        {"type":"AdaptiveCard","version":"1.5",
         "body":[
           {"type":"Input.Text","id":"what","label":"What","isRequired":true,"errorMessage":"Say what"},
           {"type":"Input.Date","id":"due","label":"Due date","value":"2026-11-30"},
           {"type":"Input.Toggle","id":"urgent","title":"Urgent","valueOn":"yes","valueOff":"no"},
           {"type":"Input.ChoiceSet","id":"side","label":"Side","choices":[{"title":"Sales","value":"s"},{"title":"Marketing","value":"m"}]},
           {"type":"Input.ChoiceSet","id":"owner","label":"Owner","choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users?scope=currentContext"}}],
         "actions":[{"type":"Action.Submit","title":"Save","data":{"verb":"record"}}]}
        """;

    [Fact]
    public async Task A_dialog_opens_is_filled_in_by_label_and_closes()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Card("[]", Opener));
        stage.Answers("task/fetch", _ => Continue(Form));
        var opened = await stage.Ben.Clicks(message, "Record");
        stage.Answers("task/submit", _ => null);

        var done = await opened.OpenDialog.Submits(new { What = "the deck", DueDate = new LocalDate(2026, 12, 3), Urgent = true, Side = "Marketing", Owner = stage.Mia });

        opened.OpenDialog.Title.ShouldBe("Commitment");
        ((int?)opened.Activity["value"]!["data"]!["meeting"]).ShouldBe(7);
        (done.Ok, done.Dialog).ShouldBe((true, null));
        done.Activity["value"]!["data"]!.ToJsonString().ShouldBe(
            $$"""{"verb":"record","what":"the deck","due":"2026-12-03","urgent":"yes","side":"m","owner":"{{stage.Mia.AadObjectId}}"}""");
    }

    [Fact]
    public async Task Presets_travel_along_and_empty_inputs_stay_out()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Card("[]", Opener));
        stage.Answers("task/fetch", _ => Continue(Form));
        var dialog = (await stage.Ben.Clicks(message, "Record")).OpenDialog;

        var done = await dialog.Clicks("Save", new Dictionary<string, object?> { ["what"] = "x" });

        done.Activity["value"]!["data"]!.ToJsonString().ShouldBe("""{"verb":"record","what":"x","due":"2026-11-30","urgent":"no"}""");
    }

    [Fact]
    public async Task The_client_refuses_what_a_person_could_not_send()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Card("[]", Opener));
        stage.Answers("task/fetch", _ => Continue(Form));
        var dialog = (await stage.Ben.Clicks(message, "Record")).OpenDialog;

        (await Should.ThrowAsync<RehearsalException>(() => dialog.Submits())).Message.ShouldContain("\"What\" is required");
        (await Should.ThrowAsync<RehearsalException>(() => dialog.Submits(new { What = "x", Side = "Legal" }))).Message.ShouldContain("Sales, Marketing");
        (await Should.ThrowAsync<RehearsalException>(() => dialog.Submits(new { Colour = "red" }))).Message.ShouldContain("What (what)");
    }

    [Fact]
    public async Task A_submit_may_be_answered_with_another_dialog_and_then_a_text()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Card("[]", Opener));
        stage.Answers("task/fetch", _ => Continue(Form));
        var first = (await stage.Ben.Clicks(message, "Record")).OpenDialog;
        stage.Answers("task/submit", _ => Continue("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Sure?"}],"actions":[{"type":"Action.Submit","title":"Yes"}]}"""));

        var second = (await first.Submits(new { What = "x" })).OpenDialog;
        stage.Answers("task/submit", _ => JsonNode.Parse("""{"task":{"type":"message","value":"Recorded"}}"""));

        second.Card.ShouldShow("Sure?").ShouldOffer("Yes");
        (await second.Submits()).Toast.ShouldBe("Recorded");
    }

    [Fact]
    public async Task The_menu_of_a_message_opens_a_dialog_that_knows_the_message()
    {
        await using var stage = await RehearsalStage.Open();
        var said = (await stage.Mia.Says(stage.Chat, "We need <b>leads</b>", mentionBot: false)).Message!;
        stage.Answers("composeExtension/fetchTask", _ => Continue(Form));
        var opened = await stage.Ben.UsesMessageAction(said, "createActionItem");
        stage.Answers("composeExtension/submitAction", _ => null);

        var done = await opened.OpenDialog.Submits(new { What = "get leads" });

        var payload = opened.Activity["value"]!["messagePayload"]!;
        ((string?)payload["id"]).ShouldBe(said.Id);
        ((string?)payload["body"]!["content"]).ShouldBe("<p>We need &lt;b&gt;leads&lt;/b&gt;</p>");
        ((string?)done.Activity["name"]).ShouldBe("composeExtension/submitAction");
        ((string?)done.Activity["value"]!["commandId"]).ShouldBe("createActionItem");
        ((string?)done.Activity["value"]!["data"]!["what"]).ShouldBe("get leads");
    }

    [Fact]
    public async Task A_search_finds_cards()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Answers("composeExtension/query", _ => JsonNode.Parse("""
            {"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[
              {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"#12 the deck"}]}}]}}
            """));

        var found = await stage.Ben.Searches(stage.Chat, "searchItems", "deck");

        found.Results.ShouldHaveSingleItem().ShouldShow("#12 the deck");
        ((string?)found.Activity["value"]!["parameters"]![0]!["value"]).ShouldBe("deck");
    }

    private static JsonObject Continue(string card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = "Commitment",
                ["card"] = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = JsonNode.Parse(card) },
            },
        },
    };
}
