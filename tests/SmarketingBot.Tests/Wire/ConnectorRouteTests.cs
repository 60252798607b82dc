using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace SmarketingBot.Tests.Wire;

/// <summary>Which calls the bot makes, as the channel sees them.</summary>
public class ConnectorRouteTests
{
    [Fact]
    public async Task An_answer_is_posted_to_the_activity_that_it_answers()
    {
        await using var bot = await Bot.Start();
        ResourceResponse? sent = null;
        await Turn(bot, async turn => sent = await turn.SendActivityAsync("hi"));

        var call = bot.Channel.Calls.ShouldHaveSingleItem();
        call.Method.ShouldBe("POST");
        call.Target.ShouldBe("/emea/v3/conversations/a:1abc/activities/1700000000000");
        call.Headers["Content-Type"].ShouldBe("application/json; charset=utf-8");
        call.Headers["User-Agent"].ShouldBe("SmarketingBot");
        sent!.Id.ShouldBe("1:1");
        var body = JsonNode.Parse(call.Body)!.AsObject();
        body["type"]!.ToString().ShouldBe("message");
        body["text"]!.ToString().ShouldBe("hi");
        body["replyToId"]!.ToString().ShouldBe("1700000000000");
        body["from"]!["id"]!.ToString().ShouldBe("28:" + Bot.AppId);
        body["recipient"]!["id"]!.ToString().ShouldBe("29:mia");
        body["conversation"]!["tenantId"]!.ToString().ShouldBe(Bot.Tenant);
        body.ContainsKey("id").ShouldBeFalse();
        body.ShouldAllBe(member => member.Value != null, "nulls are left out");
    }

    [Fact]
    public async Task Speaking_unprompted_names_no_activity_to_answer()
    {
        await using var bot = await Bot.Start();
        await bot.Unprompted(async turn =>
        {
            await turn.SendActivityAsync("good morning");
            await turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Text = "in the thread", ReplyToId = "42" });
        });

        bot.Channel.Calls.Select(call => call.Target).ShouldBe(
            ["/emea/v3/conversations/a:1abc/activities", "/emea/v3/conversations/a:1abc/activities/42"]);
        JsonNode.Parse(bot.Channel.Calls.First().Body)!.AsObject().ContainsKey("replyToId").ShouldBeFalse();
    }

    [Fact]
    public async Task Edits_are_put_and_deletions_are_deleted()
    {
        await using var bot = await Bot.Start();
        await bot.Unprompted(async turn =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "1:7", Text = "new" });
            await turn.DeleteActivityAsync("1:8");
        });

        bot.Channel.Calls.Select(call => $"{call.Method} {call.Target}").ShouldBe(
            ["PUT /emea/v3/conversations/a:1abc/activities/1:7", "DELETE /emea/v3/conversations/a:1abc/activities/1:8"]);
        JsonNode.Parse(bot.Channel.Calls.First().Body)!["id"]!.ToString().ShouldBe("1:7");
    }

    [Fact]
    public async Task Ids_are_escaped_in_the_path_except_for_colons_and_ats()
    {
        await using var bot = await Bot.Start();
        await bot.Unprompted(turn => turn.DeleteActivityAsync("../x y/ä?#"), "19:chat@thread.v2;messageid=5");
        bot.Channel.Calls.Single().Target.ShouldBe(
            "/emea/v3/conversations/19:chat@thread.v2%3Bmessageid%3D5/activities/..%2Fx%20y%2F%C3%A4%3F%23");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task An_id_that_would_climb_out_of_the_path_goes_nowhere(string id)
    {
        await using var bot = await Bot.Start();
        await bot.Unprompted(turn => Should.ThrowAsync<ArgumentException>(() => turn.DeleteActivityAsync(id)));
        bot.Channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_conversation_is_made_and_spoken_in()
    {
        await using var bot = await Bot.Start();
        bot.Channel.Instead = context => context.Response.WriteAsJsonAsync(new { id = "a:new" });
        string? id = null;
        await bot.Adapter.CreateConversationAsync(
            Bot.AppId,
            "msteams",
            bot.Channel.Url,
            null,
            new ConversationParameters
            {
                IsGroup = false,
                TenantId = Bot.Tenant,
                Bot = new ChannelAccount("28:" + Bot.AppId),
                Members = [new ChannelAccount("29:mia")],
            },
            async (turn, cancel) =>
            {
                id = turn.Activity.Conversation.Id;
                await turn.SendActivityAsync("hello", cancellationToken: cancel);
            },
            CancellationToken.None);

        id.ShouldBe("a:new");
        bot.Channel.Calls.Select(call => call.Target).ShouldBe(["/emea/v3/conversations", "/emea/v3/conversations/a:new/activities"]);
        JsonNode.Parse(bot.Channel.Calls.First().Body)!.ToJsonString().ShouldBe(
            $$"""{"isGroup":false,"bot":{"id":"28:{{Bot.AppId}}"},"members":[{"id":"29:mia"}],"tenantId":"{{Bot.Tenant}}"}""");
    }

    [Fact]
    public async Task The_connector_is_in_the_turn_for_other_calls()
    {
        await using var bot = await Bot.Start();
        await bot.Unprompted(async turn =>
        {
            var conversations = turn.TurnState.Get<IConnectorClient>().Conversations;
            (await conversations.SendToConversationAsync("19:other", (Activity)Activity.CreateMessageActivity())).Id.ShouldBe("1:1");
        });
        bot.Channel.Calls.Single().Target.ShouldBe("/emea/v3/conversations/19:other/activities");
    }

    private static async Task Turn(Bot bot, Func<ITurnContext, Task> act)
    {
        bot.Handler = new Doing((turn, _) => act(turn));
        (await bot.Post(bot.Message())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
