using System.Text.Json.Nodes;
using NodaTime;

namespace SmarketingBot.Tests.Rehearsal;

public sealed class SpeakingTests
{
    [Fact]
    public async Task A_sentence_travels_with_its_mentions_its_zone_and_its_meeting()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, Now = () => Instant.FromUtc(2026, 7, 1, 8, 0) });

        var outcome = await stage.Mia.Says(stage.Chat, "@Ben will send the deck by fri");

        outcome.Ok.ShouldBeTrue();
        var activity = stage.Bot.Received.Single();
        ((string?)activity["text"]).ShouldBe("<at>SmarketingBot</at> <at>Ben Carter</at> will send the deck by fri");
        Mentioned(activity).ShouldBe([stage.Ben.Mri, stage.Teams.BotMri], ignoreOrder: true);
        ((string?)activity["from"]!["aadObjectId"]).ShouldBe(stage.Mia.AadObjectId);
        ((string?)activity["recipient"]!["id"]).ShouldBe(stage.Teams.BotMri);
        ((string?)activity["serviceUrl"]).ShouldBe(stage.Teams.ServiceUrl.ToString());
        ((string?)activity["conversation"]!["conversationType"]).ShouldBe("groupChat");
        ((string?)activity["channelData"]!["meeting"]!["id"]).ShouldBe(stage.Chat.Meeting!.Id);
        ((string?)activity["timestamp"]).ShouldBe("2026-07-01T08:00:00.000Z");
        ((string?)activity["localTimestamp"]).ShouldBe("2026-07-01T10:00:00.000+02:00");
        ((string?)activity["localTimezone"]).ShouldBe("Europe/Prague");
        ((string?)activity["entities"]![0]!["timezone"]).ShouldBe("Europe/Prague");
        ((string?)activity["id"]).ShouldBe(outcome.Message!.Id);
    }

    [Fact]
    public async Task The_bot_does_not_hear_what_does_not_mention_it_unless_it_may_read_everything()
    {
        await using var deaf = await RehearsalStage.Open();
        (await deaf.Mia.Says(deaf.Chat, "just us", mentionBot: false)).Delivered.ShouldBeFalse();
        deaf.Bot.Received.ShouldBeEmpty();
        deaf.Chat.Count.ShouldBe(1);

        await using var keen = await RehearsalStage.Open(new() { InstalledInAll = true, ReadsAllMessages = true });
        (await keen.Mia.Says(keen.Chat, "just us", mentionBot: false)).Delivered.ShouldBeTrue();
        ((string?)keen.Bot.Received.Single()["text"]).ShouldBe("just us");
    }

    [Fact]
    public async Task Writing_in_private_brings_the_app_back()
    {
        await using var stage = await RehearsalStage.Open(new());

        await stage.Mia.Says("hi");

        stage.Mia.Personal.Installed.ShouldBeTrue();
        stage.Bot.Received.Select(a => (string?)a["type"]).ShouldBe(["conversationUpdate", "installationUpdate", "message"]);
        ((string?)stage.Bot.Received.Last()["text"]).ShouldBe("hi");
    }

    [Fact]
    public async Task Redelivery_repeats_the_activity_with_the_same_id_or_a_new_one()
    {
        await using var stage = await RehearsalStage.Open();
        var first = await stage.Mia.Says(stage.Chat, "help");

        await stage.Teams.Redeliver(first.Activity);
        await stage.Teams.Redeliver(first.Activity, newId: true);

        var ids = stage.Bot.Received.Select(a => (string?)a["id"]).ToList();
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
        stage.Bot.Received.Select(a => (string?)a["text"]).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Edits_and_reactions_of_people_reach_the_bot()
    {
        await using var stage = await RehearsalStage.Open();
        var said = (await stage.Mia.Says(stage.Chat, "helo")).Message!;
        var card = await stage.Post(FakeBot.Text("hello"));

        await stage.Mia.Edits(said, "help");
        await stage.Ben.Reacts(card, "like");

        said.Text.ShouldBe("help");
        var (edit, reaction) = (stage.Bot.Received.ElementAt(1), stage.Bot.Received.ElementAt(2));
        ((string?)edit["type"], (string?)edit["channelData"]!["eventType"], (string?)edit["id"]).ShouldBe(("messageUpdate", "editMessage", said.Id));
        ((string?)reaction["type"], (string?)reaction["replyToId"]).ShouldBe(("messageReaction", card.Id));
        ((string?)reaction["reactionsAdded"]![0]!["type"]).ShouldBe("like");
    }

    [Fact]
    public async Task Meeting_events_have_Teams_shapes_in_either_casing()
    {
        await using var pascal = await RehearsalStage.Open();
        await pascal.Teams.MeetingStarts(pascal.Chat);
        await pascal.Teams.Joins(pascal.Chat, pascal.Ben);
        await pascal.Teams.MeetingEnds(pascal.Chat);

        var events = pascal.Bot.Received.ToList();
        events.Select(e => (string?)e["name"]).ShouldBe([
            "application/vnd.microsoft.meetingStart", "application/vnd.microsoft.meetingParticipantJoin", "application/vnd.microsoft.meetingEnd"]);
        events.ShouldAllBe(e => (string?)e["channelData"]!["meeting"]!["id"] == pascal.Chat.Meeting!.Id);
        ((string?)events[0]["value"]!["Title"]).ShouldBe("Weekly smarketing");
        ((string?)events[1]["value"]!["members"]![0]!["user"]!["id"]).ShouldBe(pascal.Ben.Mri);
        events[2]["value"]!["EndTime"].ShouldNotBeNull();

        await using var camel = await RehearsalStage.Open(new() { InstalledInAll = true, PascalCaseMeetingValues = false });
        await camel.Teams.MeetingStarts(camel.Chat, "Special");
        ((string?)camel.Bot.Received.Single()["value"]!["title"]).ShouldBe("Special");
    }

    [Fact]
    public async Task Joining_and_leaving_a_chat_is_told_to_the_bot()
    {
        await using var stage = await RehearsalStage.Open();
        var noa = stage.Teams.AddPerson("Noa Levi");

        await stage.Teams.AddTo(stage.Chat, stage.Mia, noa);
        await stage.Teams.RemoveFrom(stage.Chat, stage.Mia, stage.Ben);

        stage.Chat.Members.ShouldBe([stage.Mia, noa]);
        ((string?)stage.Bot.Received.First()["membersAdded"]![0]!["id"]).ShouldBe(noa.Mri);
        ((string?)stage.Bot.Received.Last()["membersRemoved"]![0]!["id"]).ShouldBe(stage.Ben.Mri);
    }

    [Fact]
    public async Task A_bot_that_is_down_or_slow_is_an_outcome_and_not_an_exception()
    {
        await using var stage = await RehearsalStage.Open(new() { InstalledInAll = true, AnswerTimeout = TimeSpan.FromMilliseconds(100) });
        var never = new TaskCompletionSource<(int, JsonNode?)>();
        stage.Bot.OnActivity = _ => never.Task;

        var slow = await stage.Mia.Says(stage.Chat, "hello");
        never.SetResult((200, null));
        stage.Teams.Bot = new Uri("http://127.0.0.1:9/api/messages");
        var down = await stage.Mia.Says(stage.Chat, "hello");

        (slow.Status, slow.Ok).ShouldBe((0, false));
        slow.Failure.ShouldNotBeNull().ShouldContain("did not answer");
        down.Failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_asks_waits_for_what_the_bot_writes_next()
    {
        await using var stage = await RehearsalStage.Open();
        await stage.Post(FakeBot.Text("an older message"), stage.Mia.Personal);
        stage.Bot.OnActivity = activity =>
        {
            // The answer comes on its own, after the turn, as an outbox would send it.
            _ = Task.Run(() => stage.Bot.Send(stage.Teams, (string)activity["conversation"]!["id"]!, FakeBot.Text("the answer")));
            return Task.FromResult((200, (JsonNode?)null));
        };

        (await stage.Mia.Asks("help")).Text.ShouldBe("the answer");
    }

    private static IEnumerable<string?> Mentioned(JsonObject activity) => activity["entities"]!.AsArray()
        .Where(e => (string?)e!["type"] == "mention").Select(e => (string?)e!["mentioned"]!["id"]);
}
