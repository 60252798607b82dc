using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.People;

/// <summary>What the bot knows of somebody is theirs to have and to delete.</summary>
public class DataTalk
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-1", "'-1")]
    [InlineData("@Mia", "'@Mia")]
    [InlineData("  =1", "'  =1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData(null, "")]
    public void No_cell_is_a_formula(string? value, string cell) => CsvText.Cell(value).ShouldBe(cell);

    [Fact]
    public async Task My_data_tells_all_and_nothing_of_others()
    {
        await using var talk = await SettingsTalk.Promised();
        await talk.Says(talk.Mia, talk.Room, "I'll call Acme by fri");
        await talk.Says(talk.Sam, talk.Room, "I'll =HYPERLINK the list by 3 dec");
        await talk.Says(talk.Sam, "away 22 dec to 3 jan");
        await talk.Says(talk.Sam, "my data");
        var csv = talk.Sam.Personal.Messages.Last(m => m.FromBot && m.Text.StartsWith("kind,", StringComparison.Ordinal)).Text;
        csv.ShouldContain("kind,number,date,what,detail");
        csv.ShouldContain("item,1,2026-11-27,send the deck,\"owner, Open\"");
        csv.ShouldContain("item,3,2026-12-03,'=HYPERLINK the list,");
        csv.ShouldContain("absence,,2026-12-22,away until,2027-01-03");
        csv.ShouldNotContain("Acme");
        talk.LastTo(talk.Sam).ShouldStartWith("That is everything I know of you");
        talk.LastTo(talk.Sam).ShouldEndWith("I keep closed items and meetings for 400 days, who took part in a meeting for 90, and the words of messages for 7.");
    }

    [Fact]
    public async Task My_data_leaves_out_nothing_that_is_stored_of_a_person()
    {
        await using var talk = await SettingsTalk.Promised();
        await WholeMeeting.Play(talk);
        await talk.Says(talk.Sam, "away 22 dec to 3 jan");
        var known = (await Traces.Of(talk, talk.Sam.AadObjectId!)).Select(place => place.Split('.')[0]).Distinct().ToList();
        await talk.Says(talk.Sam, "my data");
        var csv = string.Concat(talk.Sam.Personal.Messages.Where(m => m.FromBot && m.Text.StartsWith("kind,", StringComparison.Ordinal)).Select(m => m.Text));
        foreach (var table in known)
        {
            KindsOf.ShouldContainKey(table, "a table that names people must be in the export, or here with the reason");
            foreach (var kind in KindsOf[table]) csv.ShouldContain("\n" + kind, customMessage: $"{table} names Sam");
        }
        csv.ShouldContain(",3,a shorter agenda");
    }

    // What tells each table that names a person. The empty ones hold what the bot is about to say or do, not what it knows.
    private static readonly Dictionary<string, string[]> KindsOf = new()
    {
        ["people"] = ["person,", "setting,"],
        ["places"] = [],
        ["members"] = ["member,"],
        ["absences"] = ["absence,"],
        ["series"] = ["series,"],
        ["rota"] = ["series,"],
        ["meetings"] = ["meeting,"],
        ["stand_ins"] = ["meeting,"],
        ["participants"] = ["meeting,"],
        ["excuses"] = ["meeting,"],
        ["ratings"] = ["rating,"],
        ["topics"] = ["topic,"],
        ["topic_votes"] = ["vote,"],
        ["decisions"] = ["decision,"],
        ["plans"] = ["plan,"],
        ["agreements"] = ["agreement,"],
        ["action_items"] = ["item,"],
        ["item_events"] = ["history,"],
        ["lead_events"] = ["lead,"],
        ["signals"] = ["signal,"],
        ["signal_voices"] = ["voice,"],
        ["campaigns"] = ["campaign,"],
        ["campaign_changes"] = ["campaign,"],
        ["lead_disputes"] = ["statement,"],
        ["kpis"] = ["number,"],
        ["kpi_targets"] = ["target,"],
        ["kpi_numbers"] = ["number,"],
        ["goals"] = ["goal,"],
        ["goal_numbers"] = ["goal,"],
        ["audit"] = ["audit,"],
        ["outbox"] = [],
        ["shown_items"] = [],
        ["alarms"] = [],
        ["deeds"] = [],
        ["links"] = ["link,"],
        ["api_keys"] = ["key,"],
        ["imports"] = ["import,"],
        ["retros"] = ["retro,"],
        ["retro_notes"] = ["retro,"],
        ["retro_votes"] = ["retro,"],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Deleting_asks_once_hands_over_and_leaves_a_former_member(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database);
        await talk.Says(talk.Noa, "hi");
        await talk.Says(talk.Sam, "delete my data");
        talk.CardTo(talk.Sam).ShouldShow("Delete what I know of you?").ShouldOffer("Delete now", "Keep");
        (await talk.Clicks(talk.Sam, "Keep")).Toast.ShouldBe("Nothing was deleted.");
        var pressed = await talk.Clicks(talk.Sam, "Delete now");
        pressed.Card!.ShouldShow("Deleted");
        talk.CardIn(talk.Room).ShouldShow("former member").ShouldNotShow("Sam Porter");
        await talk.Until("2026-11-23T09:00:00Z");
        talk.CardTo(talk.Noa).ShouldShow("former member left: 1 item needs a new owner", "send the deck").ShouldOffer("Give to");
        (await Traces.Of(talk, talk.Sam.AadObjectId!)).ShouldBeEmpty();

        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-12-10T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Says(talk.Sam, "my items");
        talk.CardTo(talk.Sam).ShouldShow("Nothing open");
    }

    [Fact]
    public async Task One_sentence_deletes_too_and_is_answered()
    {
        await using var talk = await SettingsTalk.Promised();
        await talk.Says(talk.Sam, "forget me");
        talk.CardTo(talk.Sam).ShouldShow("Delete what I know of you?");
        await talk.Says(talk.Sam, "delete my data now");
        talk.LastTo(talk.Sam).ShouldBe("I deleted what I knew of you. If you write to me again, we meet anew.");
    }
}
