using System.Text.Json.Nodes;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>What a room sends to its bot, seen by the smallest bot that can be.</summary>
public sealed class RoomWireTests
{
    [Fact]
    public async Task A_language_of_ones_own_travels_with_what_one_says_and_presses()
    {
        await using var bot = await FakeBot.Start();
        await using var room = await LightRoom.Open(bot);
        await room.Does("language", new { @as = "mia", locale = "tr-TR" });
        await room.Does("say", new { @as = "mia", place = "own", text = "merhaba" });
        await room.Does("say", new { @as = "sam", place = "own", text = "hello" });
        Of(bot, "merhaba")["locale"]!.ToString().ShouldBe("tr-TR");
        Of(bot, "hello")["locale"]!.ToString().ShouldBe("en-US");
    }

    [Fact]
    public async Task Names_are_mentions_and_the_bot_hears_only_what_mentions_it()
    {
        await using var bot = await FakeBot.Start();
        await using var room = await LightRoom.Open(bot);
        await room.Does("say", new { @as = "noa", place = "room", text = "@SmarketingBot team sales @Sam and @Sia Anand" });
        await room.Does("say", new { @as = "noa", place = "room", text = "lunch, @Sam?" });
        var heard = bot.Received.Where(a => (string?)a["type"] == "message").ShouldHaveSingleItem();
        heard["text"]!.ToString().ShouldBe("<at>SmarketingBot</at> team sales <at>Sam Porter</at> and <at>Sia Anand</at>");
        heard["entities"]!.AsArray().Count(e => (string?)e!["type"] == "mention").ShouldBe(3);
    }

    [Fact]
    public async Task Everybody_gets_the_app_before_anybody_comes_in()
    {
        await using var bot = await FakeBot.Start();
        await using var room = await LightRoom.Open(bot);
        await room.Does("say", new { @as = "max", place = "own", text = "hi" });
        bot.Received.Where(a => (string?)a["type"] == "installationUpdate").Select(a => (string?)a["conversation"]!["conversationType"])
            .ShouldBe(["personal", "personal", "personal", "personal", "personal", "groupChat"]);
    }

    [Fact]
    public async Task A_bot_that_fails_is_told_as_Teams_tells_it()
    {
        await using var bot = await FakeBot.Start();
        await using var room = await LightRoom.Open(bot);
        await room.Does("say", new { @as = "max", place = "own", text = "hi" });
        bot.OnActivity = _ => Task.FromResult((500, (JsonNode?)null));
        var found = await room.Does("search", new { @as = "max", place = "own", words = "deck" });
        found["error"]!.ToString().ShouldContain("Unable to reach app");
    }

    [Theory]
    [InlineData("say", """{"as":"nobody","place":"room","text":"hi"}""", "Nobody here is called")]
    [InlineData("say", """{"as":"mia","place":"room","text":" "}""", "Nothing was typed")]
    [InlineData("say", """{"as":"mia","place":"attic","text":"hi"}""", "no conversation")]
    [InlineData("clock", """{"to":"agenda"}""", "Set up the meeting first")]
    [InlineData("clock", """{"to":"yesterday"}""", "no button")]
    [InlineData("press", """{"as":"mia","message":"1"}""", "not there any more")]
    [InlineData("language", """{"as":"mia","locale":"nonsense"}""", "no language")]
    [InlineData("read", """[]""", "JSON objects only")]
    [InlineData("read", """{"as":""", "JSON objects only")]
    public async Task What_makes_no_sense_is_refused_in_a_sentence(string what, string wish, string words)
    {
        await using var bot = await FakeBot.Start();
        await using var room = await LightRoom.Open(bot);
        using var body = new StringContent(wish, System.Text.Encoding.UTF8, "application/json");
        using var answer = await room.Http.PostAsync(new Uri($"/room/{what}", UriKind.Relative), body);
        ((int)answer.StatusCode).ShouldBe(409);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!.ToString().ShouldContain(words);
    }

    private static JsonObject Of(FakeBot bot, string text) => bot.Received.Single(a => (string?)a["text"] == text);
}
