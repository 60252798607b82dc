using System.Text.Json.Nodes;
using SmarketingBot.Tests.House;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>What Teams' store asks of a bot's conversations, as far as no play elsewhere shows it.</summary>
public class StoreTalk
{
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Clone.At("manifest", "manifest.json")))!;

    [Fact, Proves("store 3", "store 4", "store 13")]
    public async Task In_a_group_it_introduces_itself_once_by_its_own_name_and_writes_to_nobody_else()
    {
        await using var talk = await Talk.Begin();
        var people = Enumerable.Range(1, 20).Select(n => talk.Teams.AddPerson($"Person {n}")).ToList();
        var channel = talk.Teams.AddChannel("Growth", "Smarketing", [talk.Noa, talk.Sam, .. people]);
        await talk.Teams.InstallIn(channel, talk.Noa);
        await talk.Settle();
        channel.Messages.Count(m => m.FromBot).ShouldBe(1);
        talk.CardIn(channel).ShouldShow($"Hello, I'm {Manifest["name"]!["short"]}", "Noa Levi added me", "Mention me");
        people.Append(talk.Sam).Append(talk.Noa).ShouldAllBe(person => talk.CountTo(person) == 0);
    }

    [Fact, Proves("store 5")]
    public async Task A_private_message_says_which_meeting_it_comes_from()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "@Sam will call Acme by fri");
        await talk.Until("2026-11-23T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Weekly smarketing", "call Acme").ShouldOffer("Accept");
        await talk.Clicks(talk.Sam, "Accept");
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Coming up", "Weekly smarketing");
    }

    [Fact, Proves("store 6")]
    public async Task Reminders_can_be_turned_off_by_whoever_gets_them()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "reminders off");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-12-04T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
    }

    [Fact, Proves("store 7")]
    public void No_card_has_more_than_six_actions()
    {
        var cards = Directory.EnumerateFiles(Clone.At("tests", "SmarketingBot.Tests"), "*.json", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "cards").ToList();
        cards.Count.ShouldBeGreaterThan(100);
        foreach (var file in cards) CardRules.Check(JsonNode.Parse(File.ReadAllText(file))!.AsObject(), file);
    }

    [Fact, Proves("store 8")]
    public void It_is_there_to_talk_to() => Manifest["bots"]![0]!["isNotificationOnly"]!.GetValue<bool>().ShouldBeFalse();

    [Fact, Proves("store 11")]
    public async Task Thanks_and_other_words_are_understood()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "Thanks!");
        talk.LastTo(talk.Sam).ShouldBe("You're welcome!");
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "todo");
        talk.CardTo(talk.Sam).ShouldShow("send the deck");
        await talk.Says(talk.Sam, "finished 1");
        talk.CardTo(talk.Sam).ShouldShow("Done");
    }

    [Fact, Proves("store 12")]
    public async Task What_is_known_of_a_person_is_not_told_in_a_group()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, "I'll call the doctor by fri");
        foreach (var question in (string[])["my data", "my items", "away", "delete my data"])
        {
            await talk.Says(talk.Sam, talk.Room, question);
            talk.Room.Messages.ShouldAllBe(m => !m.Text.Contains("doctor", StringComparison.Ordinal) && (!m.HasCard || !m.BaseView.Lines.Any(line => line.Contains("doctor", StringComparison.Ordinal))));
        }
    }
}
