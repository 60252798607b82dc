using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>Any message becomes an action item, where the bot is at home and where it is not.</summary>
public class CreateItemTalk
{
    private const string Command = "item.create";

    [Fact, Proves("store 9")]
    public async Task A_message_becomes_an_item_of_its_author_who_is_asked()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "help");
        var said = await talk.Mia.Says(talk.Room, "Sam will send Acme the price list by fri", mentionBot: false);
        var opened = await talk.Noa.UsesMessageAction(said.Message!, Command);
        opened.OpenDialog.Card.Input("What").Value.ShouldBe("send Acme the price list");
        opened.OpenDialog.Card.Input("Who").Value.ShouldBe(talk.Sam.AadObjectId);
        opened.OpenDialog.Card.Input("When").Value.ShouldBe("2026-11-27");

        (await opened.OpenDialog.Submits()).Ok.ShouldBeTrue();
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("#1", "send Acme the price list", "Sam Porter", "Fri 27 Nov");
        await talk.Until("2026-11-23T10:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Can you take this on?", "Noa Levi");
    }

    [Fact]
    public async Task A_message_that_is_no_promise_fills_in_its_words_its_author_and_a_week()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "help");
        var said = await talk.Mia.Says(talk.Room, "Somebody should compare <the> churn & win rates", mentionBot: false);
        var form = (await talk.Noa.UsesMessageAction(said.Message!, Command)).OpenDialog;
        form.Card.Input("What").Value.ShouldBe("Somebody should compare <the> churn & win rates");
        form.Card.Input("Who").Value.ShouldBe(talk.Mia.AadObjectId);
        form.Card.Input("When").Value.ShouldBe("2026-11-30");
    }

    [Fact]
    public async Task Where_the_bot_is_not_at_home_the_item_is_personal_and_nothing_is_said_there()
    {
        await using var talk = await Talk.Begin(options: o => o with { InstalledInAll = false });
        await talk.Teams.InstallIn(talk.Room, talk.Noa);
        var elsewhere = talk.Teams.AddGroupChat("Lunch", talk.Sam, talk.Mia);
        var said = await talk.Mia.Says(elsewhere, "the menu needs a new picture");
        var form = (await talk.Sam.UsesMessageAction(said.Message!, Command)).OpenDialog;
        form.Card.Input("Who").Choices.Select(c => c.Title).ShouldBe(["Sam Porter (me)", "Max Weber", "Mia Novak", "Noa Levi", "Sia Anand"]);

        var sent = await form.Submits(new { Who = "Sam Porter", What = "draw a new picture", When = "2026-11-26" });
        sent.Toast!.ShouldContain("#1 is on your list");
        await talk.Settle();
        elsewhere.Messages.ShouldAllBe(m => !m.FromBot);
        talk.CardTo(talk.Sam).ShouldShow("#1", "draw a new picture");
        await talk.Until("2026-11-26T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Due today", "draw a new picture");
        // Hearing of the chat did not make it a place of the bot's.
        await talk.Says(talk.Sam, "my items");
        talk.CardTo(talk.Sam).ShouldShow("Your own list").ShouldNotShow("Lunch");
    }

    [Fact]
    public async Task Of_a_personal_item_its_recorder_stands_in_for_the_moderator()
    {
        await using var talk = await Talk.Begin(options: o => o with { InstalledInAll = false });
        await talk.Teams.InstallIn(talk.Room, talk.Noa);
        var elsewhere = talk.Teams.AddGroupChat("Lunch", talk.Sam, talk.Mia);
        var said = await talk.Mia.Says(elsewhere, "the menu needs a new picture");
        var form = (await talk.Sam.UsesMessageAction(said.Message!, Command)).OpenDialog;
        (await form.Submits(new { Who = "Mia Novak", When = "2026-11-26" })).Toast!.ShouldContain("I'm asking Mia Novak");
        await talk.Until("2026-11-23T10:00:00Z");
        talk.CardTo(talk.Mia).ShouldShow("Can you take this on?", "Sam Porter wrote down");
        await talk.Clicks(talk.Mia, "Accept");
        await talk.Says(talk.Sia, "done 1");
        talk.LastTo(talk.Sia).ShouldContain("I can't find #1 here.");
        await talk.Says(talk.Sam, "done 1");
        talk.LastTo(talk.Sam).ShouldContain("Done – thank you!");
    }

    [Fact, Proves("pitfall 1")]
    public async Task Sending_the_form_twice_makes_one_item()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "help");
        var said = await talk.Noa.Says(talk.Room, "call Acme", mentionBot: false);
        var form = (await talk.Noa.UsesMessageAction(said.Message!, Command)).OpenDialog;
        var first = await form.Submits();
        await talk.Teams.Redeliver(first.Activity);
        await form.Submits();
        await talk.Settle();
        await talk.Says(talk.Noa, "my items");
        talk.CardTo(talk.Noa).ShouldShow("#1").ShouldNotShow("#2").Message!.Summary.ShouldBe("You have 1 open item");
    }

    [Fact]
    public async Task A_form_that_cannot_be_taken_comes_back_with_what_was_typed()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "help");
        var said = await talk.Noa.Says(talk.Room, "call Acme", mentionBot: false);
        var form = (await talk.Noa.UsesMessageAction(said.Message!, Command)).OpenDialog;
        var again = await form.Submits(new { What = "call Acme twice", When = "2026-11-20" });
        again.OpenDialog.Card.Input("What").Value.ShouldBe("call Acme twice");
        again.OpenDialog.Card.Text.ShouldContain("20 Nov");
        (await again.OpenDialog.Submits(new { When = "2026-11-26" })).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Hostile_markup_is_read_for_its_words_only()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "help");
        var html = "<div><script>alert('x')</script><p>Call <at id=\"0\">Acme</at>&nbsp;<b>now</b><br>&lt;img src=x&gt; " + new string('a', 500) + "</p><img src=\"x\" onerror=\"y\"";
        var opened = await talk.Noa.Invokes(talk.Room, "composeExtension/fetchTask", new JsonObject
        {
            ["commandId"] = Command,
            ["messagePayload"] = new JsonObject
            {
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = 7 } },
                ["createdDateTime"] = "yesterday",
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
            },
        });
        var what = Value(opened, "what");
        what.ShouldStartWith("Call Acme now <img src=x> aaa");
        what.Length.ShouldBeLessThanOrEqualTo(300);
        what.ShouldNotContain("alert");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"commandId":7,"messagePayload":[],"data":"x"}""")]
    [InlineData("""{"commandId":"no.such","messagePayload":{"body":"x","from":[]},"parameters":{},"queryOptions":[]}""")]
    [InlineData("""{"commandId":"item.create","messagePayload":{"body":{"content":{}},"from":{"user":[]}},"parameters":[1,{"name":2}],"data":{"form":{},"who":[],"what":1,"when":{}}}""")]
    public async Task Nonsense_is_answered_kindly(string value)
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "help");
        foreach (var name in new[] { "composeExtension/fetchTask", "composeExtension/submitAction", "composeExtension/query", "composeExtension/setting" })
            (await talk.Noa.Invokes(talk.Room, name, JsonNode.Parse(value))).Status.ShouldBe(200, name);
        await talk.Says(talk.Noa, "my items");
        talk.CardTo(talk.Noa).ShouldShow("Nothing open");
    }

    [Fact]
    public async Task A_search_finds_ones_own_items_and_those_here_and_pastes_them_as_they_stand()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "I'll call Acme by thu");
        await talk.Says(talk.Sia, "I'll buy flowers by thu");
        var all = await talk.Sia.Searches(talk.Room, "items.search", "");
        all.Results.Count.ShouldBe(3);
        (await talk.Sam.Searches(talk.Room, "items.search", "flowers")).Results.ShouldBeEmpty();
        var found = await talk.Sam.Searches(talk.Room, "items.search", "acme mia");
        found.Card!.ShouldShow("call Acme", "Mia Novak", "Thu 26 Nov", "as of");
        found.Card!.Buttons.ShouldBeEmpty();
        found.Json!["composeExtension"]!["attachments"]![0]!["preview"]!["content"]!["title"]!.ToString().ShouldBe("#2 call Acme");
        (await talk.Sam.Searches(talk.Room, "items.search", "#1")).Results.ShouldHaveSingleItem().ShouldShow("send the deck");
    }

    private static string Value(TurnOutcome outcome, string id) =>
        new CardReader(outcome.Json!["task"]!["value"]!["card"]!["content"]!.DeepClone().AsObject()).Input(id).Value;
}
