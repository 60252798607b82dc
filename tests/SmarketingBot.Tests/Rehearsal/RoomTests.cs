// What one page can do in a room, each wish a play of its own.
using System.Text.Json.Nodes;

namespace SmarketingBot.Tests.Rehearsal;

/// <summary>What a page of the rehearsal room can do and hears of it, against the whole bot.</summary>
public sealed class RoomTests
{
    [Fact]
    public async Task Five_people_have_the_app_and_nobody_has_said_anything()
    {
        await using var visit = await RoomVisit.Enter();
        visit.Whole["people"]!.AsArray().Select(p => (string?)p!["side"]).ShouldBe(["moderator", "sales", "sales", "marketing", "marketing"]);
        visit.Messages.Values.Select(m => (string?)m["place"]).ShouldBe(["room", "own:noa", "own:sam", "own:sia", "own:mia", "own:max"], ignoreOrder: true);
        visit.Messages.Values.ShouldAllBe(m => (long)visit.Whole["read"]![Mark((string)m["place"]!)]! >= (long)m["order"]!);
        ((bool)visit.Clock["setUp"]!).ShouldBeFalse();
        visit.Whole["commands"]!.AsArray().ShouldContain(c => (string?)c!["words"] == "setup" && (bool)c["room"]!);
        File.Exists(visit.File).ShouldBeTrue();
    }

    [Fact]
    public async Task From_an_empty_chat_to_a_reminder_and_done()
    {
        await using var visit = await RoomVisit.Enter();
        await visit.SetUp();
        await visit.Does("clock", new { to = "agenda" });
        await visit.Sees("sam", "room", "Agenda · Weekly smarketing");
        await visit.Does("clock", new { to = "meeting" });
        ((string?)visit.Clock["now"]).ShouldNotBeNull();
        await Presses(visit, "noa", "room", "Start meeting");
        await visit.Says("sam", "I'll call Acme back by tomorrow");
        await visit.Sees("mia", "room", "Action item #1");
        await Presses(visit, "noa", "room", "End meeting");
        await visit.Does("clock", new { to = "morning" });
        var reminder = await visit.Sees("sam", "own:sam", "Reminder", "call Acme back");
        reminder["at"]!.ToString().ShouldBe("2026-11-04T08:30:00Z");
        await visit.Hears(v => v.Journal.Exists(e => (string?)e["kind"] == "reminder" && (string?)e["place"] == "own:sam" && (string?)e["at"] == "2026-11-04T08:30:00Z"));
        visit.Messages.Values.ShouldNotContain(m => (string?)m["place"] == "room" && RoomVisit.View(m, "mia").Contains("Reminder · ", StringComparison.Ordinal));

        await Presses(visit, "sam", "own:sam", "Done");
        await visit.Sees("sam", "own:sam", "All done");
    }

    [Fact]
    public async Task Time_goes_through_what_is_due_so_that_everybody_is_reminded_at_their_own_hour()
    {
        await using var visit = await RoomVisit.Enter();
        await visit.SetUp();
        await visit.Says("sia", "I'll send the deck by tomorrow", "own");
        await visit.Says("mia", "I'll write the one-pager by tomorrow", "own");
        await visit.Does("clock", new { to = "week" });
        // Half past nine in New York and in Berlin, on Tuesday, although nobody stopped there.
        (await visit.Sees("sia", "own:sia", "Reminder · ", "send the deck", "Due today"))["at"]!.ToString().ShouldBe("2026-11-03T14:30:00Z");
        (await visit.Sees("mia", "own:mia", "Reminder · ", "write the one-pager", "Due today"))["at"]!.ToString().ShouldBe("2026-11-03T08:30:00Z");
        await visit.Hears(v => (string?)v.Clock["now"] == "2026-11-09T07:30:00Z" && !(bool)v.Clock["moving"]!);
        var times = visit.Journal.Select(e => (string)e["at"]!).ToList();
        times.ShouldBe(times.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_moderator_sees_another_card_than_the_others()
    {
        await using var visit = await RoomVisit.Enter();
        await visit.SetUp();
        await visit.Does("clock", new { to = "meeting" });
        await Presses(visit, "noa", "room", "Start meeting");
        var meeting = await visit.Sees("noa", "room", "Record commitment");
        RoomVisit.View(meeting, "mia").ShouldNotContain("Record commitment");
        RoomVisit.View(meeting, "mia").ShouldContain("Raise hand");
    }

    [Fact]
    public async Task A_form_opens_for_one_person_and_what_it_sends_arrives()
    {
        await using var visit = await RoomVisit.Enter();
        await visit.SetUp();
        await visit.Does("clock", new { to = "agenda" });
        var form = (await Presses(visit, "mia", "room", "Add topic"))["dialog"]!;
        var save = RoomVisit.Actions(form["card"]!).Single(a => (string?)a["title"] == "Save");
        var filled = new { @as = "mia", dialog = (string?)form["id"], action = save, inputs = new { topic = "Webinar in December", minutes = "10", outcome = "", presenter = "" } };

        (await visit.Tries("fill", new { @as = "sam", filled.dialog, filled.action, filled.inputs })).Answer["error"]!.ToString().ShouldContain("no longer open");
        (await visit.Does("fill", filled))["dialog"].ShouldBeNull();
        await visit.Sees("sam", "room", "Agenda · Weekly smarketing", "Webinar in December");
        (await visit.Tries("fill", filled)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Each_of_the_five_may_have_a_language_of_their_own()
    {
        await using var visit = await RoomVisit.Enter();
        var done = visit.Whole["commands"]!.AsArray().Single(c => (string?)c!["words"] == "done")!;
        ((string?)done["others"]!["de"]!["words"], (string?)done["others"]!["tr"]!["words"]).ShouldBe(("erledigt", "bitti"));
        await visit.Does("language", new { @as = "sam", locale = "de-DE" });
        await visit.Does("language", new { @as = "mia", locale = "tr-TR" });
        await visit.SetUp();
        await visit.Says("sam", "Ich rufe Acme bis morgen zurück");
        await visit.Says("mia", "Yarına kadar özeti yazacağım");
        await visit.Does("clock", new { to = "morning" });
        await visit.Sees("sam", "own:sam", "Erinnerung · nur du siehst das", "Heute fällig", "Acme zurückrufen");
        await visit.Sees("mia", "own:mia", "Hatırlatma · ", "Bugün bitmeli", "özeti yazmak");
        // Whatever its language, the line beside the clock knows a reminder.
        await visit.Hears(v => v.Journal.Count(e => (string?)e["kind"] == "reminder" && (string?)e["place"] is "own:sam" or "own:mia") == 2);
    }

    [Fact]
    public async Task The_menu_of_a_message_and_the_search_reach_the_bot()
    {
        await using var visit = await RoomVisit.Enter();
        await visit.SetUp();
        await visit.Does("say", new { @as = "sam", place = "room", text = "Somebody should call Acme" });
        var said = await visit.Sees("sam", "room", "Somebody should call Acme");
        var form = (await visit.Does("menu", new { @as = "mia", message = (string?)said["id"] }))["dialog"]!;
        form["card"]!.ToJsonString().ShouldContain("Somebody should call Acme");

        await visit.Says("mia", "I'll write the one-pager by fri", "own");
        await visit.Sees("mia", "own:mia", "Action item #1");
        var found = await visit.Does("search", new { @as = "mia", place = "room", words = "one-pager" });
        found["found"]!.AsArray().Count.ShouldBe(1);
        await visit.Does("paste", new { @as = "mia", place = "room", card = found["found"]![0]!.DeepClone() });
        (await visit.Sees("sam", "room", "one-pager"))["from"]!.ToString().ShouldBe("mia");
    }

    [Fact]
    public async Task What_does_not_mention_the_bot_is_for_people_only()
    {
        await using var visit = await RoomVisit.Enter();
        (await visit.Does("say", new { @as = "mia", place = "room", text = "help" }))["heard"]!.GetValue<bool>().ShouldBeFalse();
        (await visit.Does("say", new { @as = "mia", place = "own", text = "help" }))["heard"]!.GetValue<bool>().ShouldBeTrue();
        await visit.Sees("mia", "own:mia", "What I can do");
    }

    [Fact]
    public async Task Reading_is_remembered_for_each_person_and_place()
    {
        await using var visit = await RoomVisit.Enter();
        await visit.Does("read", new { @as = "mia", place = "room", order = 4711 });
        await visit.Does("read", new { @as = "mia", place = "room", order = 12 });
        await using var stream = await visit.Http.GetStreamAsync(new Uri("/room/events", UriKind.Relative));
        using var reader = new StreamReader(stream);
        string? line;
        do line = await reader.ReadLineAsync();
        while (line?.StartsWith("data: ", StringComparison.Ordinal) == false);
        ((long)JsonNode.Parse(line![6..])!["read"]!["mia/room"]!).ShouldBe(4711);
    }

    [Fact]
    public async Task A_room_goes_on_after_the_program_was_started_again()
    {
        await using var visit = await RoomVisit.Enter();
        var opened = (string)visit.Whole["opened"]!;
        await visit.SetUp();
        await visit.Does("clock", new { to = "meeting" });
        await Presses(visit, "noa", "room", "Start meeting");
        await visit.Says("sam", "I'll call Acme back by tomorrow");
        await visit.Does("language", new { @as = "mia", locale = "tr-TR" });
        await visit.Does("read", new { @as = "mia", place = "room", order = 4711 });
        var before = await visit.Sees("noa", "room", "Record commitment", "call Acme back");

        await visit.Restarts();

        ((string)visit.Whole["opened"]!).ShouldBe(opened);
        ((string?)visit.Clock["now"]).ShouldBe("2026-11-03T09:00:00Z");
        ((string?)visit.Whole["people"]![3]!["locale"]).ShouldBe("tr-TR");
        ((long)visit.Whole["read"]!["mia/room"]!).ShouldBe(4711);
        visit.Whole["journal"]!.AsArray().Count.ShouldBeGreaterThan(5);
        var after = visit.Messages[(string)before["id"]!];
        RoomVisit.View(after, "noa").ShouldBe(RoomVisit.View(before, "noa"));
        RoomVisit.View(after, "mia").ShouldNotContain("Record commitment");
        // The bot still knows its messages and where to send the next one.
        await Presses(visit, "noa", "room", "End meeting");
        await visit.Hears(v => RoomVisit.View(v.Messages[(string)before["id"]!], "noa").Contains("The meeting is over", StringComparison.Ordinal));
        await visit.Does("clock", new { to = "morning" });
        await visit.Sees("sam", "own:sam", "Reminder · ", "call Acme back");
        visit.Messages.Keys.Select(long.Parse).ShouldBeUnique();
    }

    [Fact]
    public async Task A_room_that_cannot_go_on_starts_over()
    {
        await using var visit = await RoomVisit.Enter();
        var opened = (string)visit.Whole["opened"]!;
        await visit.SetUp();
        await visit.Restarts(() => File.WriteAllText(visit.Memory, "{\"now\":\"then\"}"));
        ((string)visit.Whole["opened"]!).ShouldNotBe(opened);
        ((bool)visit.Clock["setUp"]!).ShouldBeFalse();
        await visit.SetUp();
    }

    [Fact]
    public async Task The_clock_waits_for_a_plan_and_does_not_run_away_without_one()
    {
        await using var visit = await RoomVisit.Enter();
        await visit.Says("noa", "team sales @Sam @Sia");
        var (status, answer) = await visit.Tries("clock", new { to = "agenda" });
        (status, answer["error"]!.ToString()).ShouldBe((409, "Nothing is planned yet. Set up the meeting first: setup weekly tue 10:00 45m"));
        await visit.SetUp();
        await visit.Hears(v => (bool)v.Clock["setUp"]!);
        visit.Clock["now"]!.ToString().ShouldBe("2026-11-02T07:30:00Z");
    }

    [Fact]
    public async Task Starting_over_leaves_nothing_behind()
    {
        await using var visit = await RoomVisit.Enter();
        var first = (string)visit.Whole["opened"]!;
        await visit.SetUp();
        await visit.Does("clock", new { to = "week" });
        await visit.Does("over", new { });
        await visit.Hears(v => (string)v.Whole["opened"]! != first);
        visit.Messages.Count.ShouldBe(6);
        visit.Clock["now"]!.ToString().ShouldBe("2026-11-02T07:30:00Z");
        ((bool)visit.Clock["setUp"]!).ShouldBeFalse();
    }

    private static async Task<JsonObject> Presses(RoomVisit visit, string who, string place, string title)
    {
        var message = await visit.Sees(who, place, $"\"title\":\"{title}\"");
        return await visit.Does("press", new { @as = who, message = (string?)message["id"], action = RoomVisit.Action(message, who, title), inputs = new { } });
    }

    private static string Mark(string place) => place == "room" ? "noa/room" : $"{place[4..]}/own";
}
