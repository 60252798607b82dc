using System.Net;
using System.Text.Json.Nodes;
using SmarketingBot.Rehearsal;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class ReachingTests
{
    [Fact]
    public async Task The_private_chat_of_a_person_is_the_same_one_each_time_by_either_id()
    {
        await using var stage = await RehearsalStage.Open();

        var byMri = await Create(stage, stage.Mia.Mri);
        var byObjectId = await Create(stage, stage.Mia.AadObjectId!);

        byMri.Status.ShouldBe(HttpStatusCode.Created);
        ((string?)byMri.Body!["id"]).ShouldBe(stage.Mia.Personal.Id);
        ((string?)byObjectId.Body!["id"]).ShouldBe(stage.Mia.Personal.Id);
    }

    [Fact]
    public async Task A_person_without_the_app_cannot_be_reached_until_they_install_it()
    {
        await using var stage = await RehearsalStage.Open(new());

        var before = await Create(stage, stage.Mia.AadObjectId!);
        await stage.Teams.InstallFor(stage.Mia);
        var after = await Create(stage, stage.Mia.AadObjectId!);

        before.Status.ShouldBe(HttpStatusCode.Forbidden);
        Code(before.Body).ShouldBe("ForbiddenOperationException");
        after.Status.ShouldBe(HttpStatusCode.Created);
        stage.Bot.Received.Select(a => (string?)a["type"]).ShouldBe(["conversationUpdate", "installationUpdate"]);
    }

    [Fact]
    public async Task Only_one_of_the_two_events_of_an_installation_tells_a_language()
    {
        await using var stage = await RehearsalStage.Open(new());
        await stage.Teams.InstallFor(stage.Mia);
        await stage.Teams.InstallIn(stage.Chat, stage.Mia);

        foreach (var change in stage.Bot.Received.Where(a => (string?)a["type"] == "conversationUpdate"))
            (change["locale"], change["entities"]).ShouldBe((null, null));
        foreach (var installation in stage.Bot.Received.Where(a => (string?)a["type"] == "installationUpdate"))
        {
            var client = installation["entities"]!.AsArray().ShouldHaveSingleItem()!;
            ((string?)installation["locale"], (string?)client["type"], (string?)client["locale"]).ShouldBe(("cs-CZ", "clientInfo", "cs-CZ"));
        }
    }

    [Fact]
    public async Task Group_chats_cannot_be_made_and_anonymous_people_not_be_reached()
    {
        await using var stage = await RehearsalStage.Open();
        var nobody = stage.Teams.AddPerson("Visitor", role: PersonRole.Anonymous);

        var group = await stage.Bot.Call(stage.Teams, "POST", "v3/conversations", new JsonObject { ["isGroup"] = true });
        var anonymous = await Create(stage, nobody.Mri);

        (group.Status, Code(group.Body)).ShouldBe((HttpStatusCode.BadRequest, "BadSyntax"));
        anonymous.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_thread_is_made_with_its_first_message_and_tells_both_ids()
    {
        await using var stage = await RehearsalStage.Open();
        var channel = stage.Teams.AddChannel("Growth", "Smarketing", stage.Mia);

        var (status, body, _) = await stage.Bot.Call(stage.Teams, "POST", "v3/conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel.Id } },
            ["activity"] = FakeBot.Text("agenda"),
        });

        status.ShouldBe(HttpStatusCode.Created);
        var thread = stage.Teams.FindConversation((string)body!["id"]!)!;
        thread.Channel.ShouldBe(channel);
        stage.Teams.MessagesIn(thread).ShouldHaveSingleItem().Id.ShouldBe((string?)body["activityId"]);
    }

    [Fact]
    public async Task After_an_uninstall_the_bot_is_not_in_the_roster()
    {
        await using var stage = await RehearsalStage.Open();
        await stage.Teams.UninstallFor(stage.Mia);
        await stage.Teams.UninstallFrom(stage.Chat, stage.Mia);

        foreach (var conversation in new[] { stage.Mia.Personal, stage.Chat })
        {
            var (status, body, _) = await Post(stage, conversation);
            (status, Code(body)).ShouldBe((HttpStatusCode.Forbidden, "BotNotInConversationRoster"));
        }

        stage.Bot.Received.Select(a => $"{a["type"]} {a["action"]}".Trim())
            .ShouldBe(["installationUpdate remove", "conversationUpdate", "installationUpdate remove"]);
    }

    [Fact]
    public async Task A_block_answers_with_the_code_inside_the_message_until_the_person_writes()
    {
        await using var stage = await RehearsalStage.Open();
        stage.Teams.Block(stage.Mia);

        var (status, body, _) = await Post(stage, stage.Mia.Personal);
        await stage.Mia.Says("hello");
        var after = await Post(stage, stage.Mia.Personal);

        status.ShouldBe(HttpStatusCode.Forbidden);
        ((int?)body!["errorCode"]).ShouldBe(209);
        ((string?)JsonNode.Parse((string)body["message"]!)!["subCode"]).ShouldBe("MessageWritesBlocked");
        after.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_conversation_that_nobody_knows_is_not_found()
    {
        await using var stage = await RehearsalStage.Open();

        var (status, body, _) = await stage.Bot.Call(stage.Teams, "POST", "v3/conversations/19:nowhere@thread.v2/activities", FakeBot.Text("x"));

        (status, Code(body)).ShouldBe((HttpStatusCode.NotFound, "ConversationNotFound"));
    }

    private static string? Code(JsonNode? body) => (string?)body!["error"]!["code"];

    private static Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> Post(RehearsalStage stage, SimConversation to) =>
        stage.Bot.Call(stage.Teams, "POST", $"v3/conversations/{to.Id}/activities", FakeBot.Text("x"));

    private static Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> Create(RehearsalStage stage, string member) =>
        stage.Bot.Call(stage.Teams, "POST", "v3/conversations", new JsonObject
        {
            ["isGroup"] = false,
            ["tenantId"] = stage.Teams.Options.TenantId,
            ["bot"] = new JsonObject { ["id"] = stage.Teams.BotMri },
            ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
        });
}
