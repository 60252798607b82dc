using System.Net;
using System.Text.Json.Nodes;
using NodaTime;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class PostingTests
{
    [Fact]
    public async Task What_the_bot_posts_stands_in_the_conversation_with_peoples_time()
    {
        var nine = Instant.FromUtc(2026, 11, 23, 9, 0);
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, Now = () => nine });

        var message = await stage.Post(FakeBot.Text("Hello"));

        stage.Teams.MessagesIn(stage.Chat).ShouldHaveSingleItem().ShouldBe(message);
        (message.Text, message.FromBot, message.SentAt).ShouldBe(("Hello", true, nine));
        stage.Teams.Calls.ShouldHaveSingleItem().Status.ShouldBe(201);
        stage.Teams.Calls.Single().Conversation.ShouldBe(stage.Chat.Id);
    }

    [Fact]
    public async Task Ids_are_digits_that_rise_even_when_the_clock_stands_still()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, Now = () => Instant.FromUtc(2026, 11, 23, 9, 0) });

        var first = await stage.Post(FakeBot.Text("1"));
        var second = await stage.Post(FakeBot.Text("2"));

        long.Parse(second.Id).ShouldBeGreaterThan(long.Parse(first.Id));
        second.Order.ShouldBeGreaterThan(first.Order);
    }

    [Fact]
    public async Task An_edit_keeps_the_revisions_and_a_deleted_message_cannot_be_edited()
    {
        await using var stage = await RehearsalStage.Open();
        var message = await stage.Post(FakeBot.Text("first"));

        (await stage.Bot.Edit(stage.Teams, stage.Chat.Id, message.Id, FakeBot.Text("second"))).Status.ShouldBe(HttpStatusCode.OK);
        message.Revisions.Select(r => r.Text).ShouldBe(["first", "second"]);

        stage.Teams.Delete(message);
        var (status, body, _) = await stage.Bot.Edit(stage.Teams, stage.Chat.Id, message.Id, FakeBot.Text("third"));
        status.ShouldBe(HttpStatusCode.NotFound);
        ((string?)body!["error"]!["code"]).ShouldBe("ActivityNotFoundInConversation");
        message.Text.ShouldBe("second");
    }

    [Fact]
    public async Task The_bot_can_delete_its_own_message_but_not_a_persons()
    {
        await using var stage = await RehearsalStage.Open();
        var own = await stage.Post(FakeBot.Text("mine"));
        var hers = (await stage.Mia.Says(stage.Chat, "hello")).Message!;

        (await Delete(own.Id)).ShouldBe(HttpStatusCode.OK);
        (await Delete(hers.Id)).ShouldBe(HttpStatusCode.NotFound);
        (own.Deleted, hers.Deleted).ShouldBe((true, false));

        async Task<HttpStatusCode> Delete(string id) =>
            (await stage.Bot.Call(stage.Teams, "DELETE", $"v3/conversations/{stage.Chat.Id}/activities/{id}")).Status;
    }

    [Fact]
    public async Task Text_with_a_card_becomes_two_messages_and_no_id_comes_back()
    {
        await using var stage = await RehearsalStage.Open();
        var both = FakeBot.Card("""[{"type":"TextBlock","text":"the card"}]""");
        both["text"] = "the text";

        var (status, body, _) = await stage.Bot.Call(stage.Teams, "POST", $"v3/conversations/{stage.Chat.Id}/activities", both);

        status.ShouldBe(HttpStatusCode.Created);
        body!["id"].ShouldBeNull();
        stage.Teams.MessagesIn(stage.Chat).Select(m => (m.Text, m.HasCard)).ShouldBe([("the text", false), ("", true)]);
    }

    [Fact]
    public async Task A_message_beyond_100_KB_in_UTF16_is_too_big()
    {
        await using var stage = await RehearsalStage.Open();

        (await Post(50_000)).ShouldBe(HttpStatusCode.Created);
        (await Post(52_000)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        async Task<HttpStatusCode> Post(int characters) => (await stage.Bot.Call(
            stage.Teams, "POST", $"v3/conversations/{stage.Chat.Id}/activities", FakeBot.Text(new string('x', characters)))).Status;
    }

    [Fact]
    public async Task A_card_that_is_no_card_is_refused_rather_than_blank()
    {
        await using var stage = await RehearsalStage.Open();

        var (status, body, _) = await stage.Bot.Call(
            stage.Teams, "POST", $"v3/conversations/{stage.Chat.Id}/activities", FakeBot.Card(new JsonObject { ["valueKind"] = 1 }));

        status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)body!["error"]!["code"]).ShouldBe("BadSyntax");
    }

    [Fact]
    public async Task A_post_in_a_channel_begins_a_thread_and_an_answer_stays_in_it()
    {
        await using var stage = await RehearsalStage.Open();
        var channel = stage.Teams.AddChannel("Growth", "Smarketing", stage.Mia, stage.Ben);
        var question = (await stage.Mia.Says(channel, "help")).Message!;

        var answer = await stage.Post(FakeBot.Text("in the thread"), question.Conversation);
        var agenda = await stage.Post(FakeBot.Text("a post of its own"), channel);

        question.Conversation.Id.ShouldBe($"{channel.Id};messageid={question.Id}");
        answer.Conversation.ShouldBe(question.Conversation);
        agenda.Conversation.ShouldNotBe(question.Conversation);
        stage.Teams.MessagesIn(channel).Count.ShouldBe(3);
        stage.Teams.MessagesIn(question.Conversation).Count.ShouldBe(2);
        var sent = stage.Bot.Received.Single();
        ((string?)sent["conversation"]!["id"]).ShouldBe(question.Conversation.Id);
        ((string?)sent["channelData"]!["team"]!["id"]).ShouldBe(channel.TeamId);
    }

    [Fact]
    public async Task Messages_that_arrive_at_once_are_all_kept_and_have_ids_of_their_own()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, RecordCalls = false });
        const int each = 500;

        await Parallel.ForAsync(0, 8, async (_, _) =>
        {
            for (var i = 0; i < each; i++) await stage.Post(FakeBot.Text("x"));
        });

        stage.Chat.Count.ShouldBe(8 * each);
        stage.Teams.MessagesIn(stage.Chat).Select(m => m.Id).Distinct().Count().ShouldBe(8 * each);
        stage.Teams.Calls.Total.ShouldBe(8 * each);
        stage.Teams.Calls.Count.ShouldBe(0);
    }
}
