using System.Net;
using System.Text.Json.Nodes;

namespace SmarketingBot.Tests.Wire;

/// <summary>A single-tenant bot listens to its own tenant only.</summary>
public class TenantTests
{
    [Theory]
    [InlineData("99999999-bbbb-cccc-dddd-eeeeeeeeeeee", Bot.Tenant)]
    [InlineData(Bot.Tenant, "99999999-bbbb-cccc-dddd-eeeeeeeeeeee")]
    [InlineData(null, null)]
    public async Task An_activity_from_another_tenant_or_from_none_is_refused(string? ofConversation, string? ofChannel)
    {
        await using var bot = await Bot.Start();
        (await bot.Post(From(bot, ofConversation, ofChannel))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        bot.Turns.ShouldBe(0);
    }

    [Theory]
    [InlineData(Bot.Tenant, null)]
    [InlineData(null, Bot.Tenant)]
    public async Task One_mention_of_the_tenant_is_enough(string? ofConversation, string? ofChannel)
    {
        await using var bot = await Bot.Start();
        (await bot.Post(From(bot, ofConversation, ofChannel))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_multi_tenant_bot_listens_to_every_tenant()
    {
        await using var bot = await Bot.Start(new() { ["MicrosoftAppType"] = "MultiTenant" });
        var other = "99999999-bbbb-cccc-dddd-eeeeeeeeeeee";
        (await bot.Post(From(bot, other, other))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static JsonObject From(Bot bot, string? ofConversation, string? ofChannel)
    {
        var message = bot.Message();
        message["conversation"]!["tenantId"] = ofConversation;
        message["channelData"] = ofChannel is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannel } };
        return message;
    }
}
