using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>Numbers by sentence and by form. It is Monday, 23 November 2026: 16 of November's 21 working days, today included.</summary>
public class ScoreboardTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_number_is_told_corrected_added_to_and_taken_back(TestDatabase database)
    {
        await using var talk = await Begin(database);
        await talk.Says(talk.Mia, talk.Room, "mql 280");
        talk.CardIn(talk.Room, talk.Mia).ShouldShow("MQL", "November so far: 280", "off pace, 74% of the 381 expected by now").ShouldOffer("Undo").ShouldNotOffer("Add instead");
        await talk.Says(talk.Mia, talk.Room, "kpi mql 320");
        talk.CardIn(talk.Room, talk.Mia).ShouldShow("November so far: 320 (was 280)").ShouldOffer("Undo", "Add instead");
        talk.CardIn(talk.Room).ShouldNotOffer("Undo", "Add instead");

        var answer = talk.CardIn(talk.Room).Message!;
        await talk.Clicks(talk.Mia, answer, "Add instead");
        answer.ViewOf(talk.Mia).ShouldShow("November so far: 600 (was 280)").ShouldOffer("Undo").ShouldNotOffer("Add instead");
        await talk.Clicks(talk.Mia, answer, "Undo");
        answer.ViewOf(talk.Mia).ShouldShow("taken back, so it is 280 again").ShouldNotOffer("Undo");
        await talk.Says(talk.Mia, talk.Room, "kpi mql");
        talk.CardIn(talk.Room).ShouldShow("280 of 500", "Mia Novak · 23 Nov", "320, corrected", "+320 = 600, taken back");

        await talk.Says(talk.Mia, talk.Room, "mql +20");
        talk.CardIn(talk.Room).ShouldShow("November so far: 300 (was 280)");
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: MQL, November so far: 280.");
        await talk.Says(talk.Mia, talk.Room, "MQLs: 280");
        talk.LastIn(talk.Room).ShouldBe("MQL: November so far: 280, as it was.");
        await talk.Says(talk.Mia, talk.Room, "mql 480 for october");
        talk.CardIn(talk.Room).ShouldShow("October: 480").ShouldNotShow("so far");
    }

    [Fact]
    public async Task Add_instead_counts_once_however_often_it_is_pressed()
    {
        await using var talk = await Begin();
        await talk.Says(talk.Mia, talk.Room, "mql 280");
        await talk.Says(talk.Mia, talk.Room, "mql 40");
        var answer = talk.CardIn(talk.Room).Message!;
        var pressed = await talk.Clicks(talk.Mia, answer, "Add instead");
        await talk.Teams.Redeliver(pressed.Activity, newId: true);
        await talk.Settle();
        answer.ViewOf(talk.Mia).ShouldShow("November so far: 320 (was 280)");
        await talk.Says(talk.Mia, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("320 of 500");
    }

    [Fact]
    public async Task Talk_about_a_number_is_no_number()
    {
        await using var talk = await Begin();
        foreach (var words in new[] { "mql 320 is a lot", "mql", "mql for october 320", "mql 320 for the whole team that we have" })
        {
            await talk.Says(talk.Mia, talk.Room, words);
            talk.LastIn(talk.Room).ShouldStartWith("I don");
        }
        await talk.Says(talk.Mia, talk.Room, "sql 12");
        talk.LastIn(talk.Room).ShouldStartWith("I don't");
        await talk.Says(talk.Mia, talk.Room, "kpi mql lots");
        talk.LastIn(talk.Room).ShouldStartWith("I can't read “lots” as a number of MQL. Say “kpi mql 320”");
        await talk.Says(talk.Mia, talk.Room, "kpi sql 12");
        talk.LastIn(talk.Room).ShouldBe("I don't know “sql 12” as a number here. There are MQL, First response and Deals won.");
    }

    [Fact]
    public async Task The_scoreboard_tells_each_side_apart_and_both_together()
    {
        await using var talk = await Begin();
        await talk.Says(talk.Noa, talk.Room, "target deals won 21");
        await talk.Says(talk.Mia, talk.Room, "mql 510 for october");
        await talk.Says(talk.Mia, talk.Room, "mql 430 for september");
        await talk.Says(talk.Mia, talk.Room, "mql 400");
        await talk.Says(talk.Sam, talk.Room, "deals won 20");
        await talk.Says(talk.Sam, talk.Room, "first response 6");
        await talk.Says(talk.Max, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow(
            "Together · on pace", "Deals won 20 of 21", "November: ahead, 125% of the 16 expected by now",
            "Sales · 0 of 1 on pace", "First response 6 hours, target 4 hours", "November: off pace, 2 hours above its target",
            "Marketing · on pace", "MQL 400 of 500", "November: ahead, 105% of the 381 expected by now", "↗ better: October 510, September 430")
            .ShouldOffer("Enter numbers", "Make it a topic", "History", "Set the goal", "Add a number");
        // One and the same in one's own chat.
        await talk.Says(talk.Max, "numbers");
        talk.CardTo(talk.Max).ShouldShow("MQL 400 of 500");
    }

    [Fact]
    public async Task A_stale_number_is_judged_by_its_own_date()
    {
        await using var talk = await Begin();
        await talk.Says(talk.Mia, talk.Room, "mql 381");
        await talk.Until("2026-11-27T09:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("November: on pace, 100% of the 381 expected by now · as of 23 Nov");
        await talk.Until("2026-12-01T09:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("MQL not entered, target 500", "December: not entered · November: 381, missed");
    }

    [Fact]
    public async Task Several_numbers_are_told_in_one_form()
    {
        await using var talk = await Begin();
        await talk.Says(talk.Sam, talk.Room, "scoreboard");
        var form = (await talk.Sam.Clicks("Enter numbers")).OpenDialog;
        // Marketing's number is marketing's to tell.
        form.Card.Text.ShouldNotContain("MQL");
        var back = (await form.Submits(new Dictionary<string, object?> { [form.Card.Input("Deals won").Id] = "many" })).OpenDialog;
        back.Card.ShouldShow("I can't read “many” as a number.");
        await back.Submits(new Dictionary<string, object?> { [form.Card.Input("Deals won").Id] = "12", [form.Card.Input("First response").Id] = "3.5" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("Sam Porter told First response 3.5 hours (November), Deals won 12 (November).");
        await talk.Says(talk.Sam, talk.Room, "kpi deals won");
        talk.CardIn(talk.Room).ShouldShow("Deals won 12", "Sam Porter");
    }

    [Fact]
    public async Task Numbers_that_cannot_be_are_refused_in_one_sentence_and_change_nothing()
    {
        await using var talk = await Begin();
        var before = await Tables.Dump(talk.Bot, ["kpi_numbers", "kpis"]);
        foreach (var (said, answer) in new[]
        {
            ("mql -3", "MQL can't be below 0. Say it like “mql 320”."),
            ("mql - 3", "MQL can't be below 0."),
            ("mql 25%", "MQL is a count, not percent. Say it like “mql 320”."),
            ("mql €300", "MQL is a count, not money. Say it like “mql 320”."),
            ("mql 320 for q3", "That number is told by the month."),
            ("mql 320 for december 2027", "December 2027 hasn't begun, so nothing can be counted yet."),
            ("mql 99999999999999999", "That is more than I can count"),
        })
        {
            await talk.Says(talk.Mia, talk.Room, said);
            talk.LastIn(talk.Room).ShouldStartWith(answer);
        }
        (await Tables.Dump(talk.Bot, ["kpi_numbers", "kpis"])).ShouldBe(before);
    }

    [Fact]
    public async Task Owners_their_side_and_the_moderator_tell_numbers_and_the_moderator_defines_them()
    {
        await using var talk = await Begin();
        await talk.Says(talk.Sam, talk.Room, "mql 320");
        talk.LastIn(talk.Room).ShouldBe("MQL is told by marketing, its owner and the moderator. Ask one of them to say “mql …”.");
        await talk.Says(talk.Noa, talk.Room, "kpi mql owner @Sam");
        talk.LastIn(talk.Room).ShouldBe("Sam Porter is asked for MQL from now on.");
        await talk.Says(talk.Sam, talk.Room, "mql 320");
        talk.CardIn(talk.Room).ShouldShow("November so far: 320");
        await talk.Says(talk.Noa, talk.Room, "mql 330");
        talk.CardIn(talk.Room).ShouldShow("November so far: 330 (was 320)");
        foreach (var said in new[] { "kpi add Demos", "kpi remove mql", "target mql 1", "kpi mql redefined" })
        {
            await talk.Says(talk.Mia, talk.Room, said);
            talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
        }
        var visitor = talk.Teams.AddPerson("Vera Gast", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, visitor);
        await talk.Says(visitor, talk.Room, "mql 1");
        talk.LastIn(talk.Room).ShouldStartWith("Guests from outside can read");
        await talk.Says(visitor, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("330 of 500");
    }

    [Fact]
    public async Task In_ones_own_chat_a_number_means_the_only_meeting_that_has_it()
    {
        await using var talk = await Begin();
        await talk.Says(talk.Mia, "mql 320");
        talk.CardTo(talk.Mia).ShouldShow("November so far: 320").ShouldOffer("Undo");
        var other = talk.Teams.AddGroupChat("Board", talk.Mia, talk.Noa);
        foreach (var said in new[] { "setup weekly wed 10:00", "moderator @Noa", "kpi add MQL" }) await talk.Says(talk.Noa, other, said);
        await talk.Says(talk.Mia, "mql 330");
        talk.LastTo(talk.Mia).ShouldStartWith("MQL is on the scoreboards of ");
        talk.LastTo(talk.Mia).ShouldEndWith("Say it in the chat of the one you mean.");
        // Only one of them counts deals.
        await talk.Says(talk.Mia, "deals won 3");
        talk.CardTo(talk.Mia).ShouldShow("November so far: 3");
        await talk.Says(talk.Mia, "scoreboard");
        talk.LastTo(talk.Mia).ShouldEndWith("Say it in the chat of the one you mean.");
    }

    [Fact]
    public async Task What_is_behind_becomes_a_topic_once()
    {
        await using var talk = await Begin();
        await talk.Until(Agendas.AgendaTalk.Ten);
        await talk.Says(talk.Mia, talk.Room, "mql 261");
        await talk.Says(talk.Sam, talk.Room, "scoreboard");
        var board = talk.CardIn(talk.Room).Message!;
        await talk.Clicks(talk.Sam, board, "Make it a topic");
        board.ViewOf(talk.Sam).ShouldShow("Added as topic 1: MQL: 120 behind where November should be");
        Agendas.AgendaTalk.Agenda(talk).BaseView.ShouldShow("MQL: 120 behind where November should be", "we agree who does what to bring MQL back on pace");
        await talk.Says(talk.Mia, talk.Room, "mql 270");
        await talk.Says(talk.Mia, talk.Room, "kpi mql topic");
        talk.LastIn(talk.Room).ShouldBe("It is on the agenda already: MQL: 120 behind where November should be");
        await talk.Says(talk.Mia, talk.Room, "mql 400");
        await talk.Says(talk.Mia, talk.Room, "kpi mql topic");
        talk.LastIn(talk.Room).ShouldBe("MQL isn't behind: ahead. To talk about it all the same, say “topic MQL”.");
    }

    [Fact]
    public async Task The_catalogue_offers_what_others_count_and_no_target()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "kpi");
        talk.CardIn(talk.Room).ShouldShow("What would you like to count?", "First response", "hours, down, monthly, sales", "Retention").ShouldOffer("Add a number").ShouldNotOffer("Scoreboard");
        await talk.Says(talk.Noa, talk.Room, "kpi add Demos, count, up, weekly, marketing");
        talk.LastIn(talk.Room).ShouldBe("Demos is on the scoreboard: count, up, weekly, marketing. Its number is told like “demos 320”; what you agree on as its target like “target demos 320”.");
        await talk.Says(talk.Noa, talk.Room, "kpi add revenue, €");
        await talk.Says(talk.Noa, talk.Room, "kpi add Demos");
        talk.LastIn(talk.Room).ShouldStartWith("Demos is on the scoreboard already.");
        await talk.Says(talk.Noa, talk.Room, "kpi add Calls, sometimes");
        talk.LastIn(talk.Room).ShouldStartWith("I can't read “sometimes” there.");
        await talk.Says(talk.Sam, talk.Room, "revenue 40k");
        talk.CardIn(talk.Room).ShouldShow("November so far: €40,000", "no target");
        await talk.Says(talk.Sam, talk.Room, "revenue $40k");
        talk.LastIn(talk.Room).ShouldStartWith("Revenue is told in €, not in $.");
        await talk.Says(talk.Noa, talk.Room, "kpi remove demos");
        await talk.Says(talk.Mia, talk.Room, "demos 4");
        talk.LastIn(talk.Room).ShouldStartWith("I don't");
    }

    [Fact]
    public async Task A_number_is_described_in_a_form()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "kpi");
        var form = (await talk.Noa.Clicks("Add a number")).OpenDialog;
        await form.Submits(new { Name = "Close rate", ToldIn = "Percent", ItIs = "An average or a rate, like a close rate", Whose = "Sales'", WhoIsAskedForItElseTheModerator = talk.Sia.AadObjectId, TargetFromThisPeriodOn = "25%" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldStartWith("Close rate is on the scoreboard: percent, up, monthly, sales.");
        // “close” alone is another command; the longer name wins, as among commands.
        await talk.Says(talk.Sia, talk.Room, "close rate 20%");
        talk.CardIn(talk.Room).ShouldShow("November: 20%", "off pace, 80% of its target");
        await talk.Says(talk.Noa, talk.Room, "kpi close rate");
        talk.CardIn(talk.Room).ShouldShow("asked of Sia Anand", "Monthly · average or rate · more is better · sales");
        var change = (await talk.Noa.Clicks("Change")).OpenDialog;
        change.Card.Input("Target from this period on").Value.ShouldBe("25");
        var back = (await change.Submits(new { ToldIn = "Hours" })).OpenDialog;
        back.Card.ShouldShow("To tell it otherwise, add another one under a name of its own.");
        await back.Submits(new { ToldIn = "Percent", DefinitionChangedOn = "3 nov" });
        await talk.Settle();
        await talk.Says(talk.Noa, talk.Room, "kpi close rate");
        talk.CardIn(talk.Room).ShouldShow("Definition changed 3 Nov: what is before it was counted otherwise.");
        await talk.Says(talk.Sia, talk.Room, "close rate 24 for october");
        await talk.Says(talk.Sia, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("↘ worse: November 20%, October 24% · definition changed 3 Nov");
        await talk.Says(talk.Noa, talk.Room, "kpi close rate");
        await (await talk.Noa.Clicks("Change")).OpenDialog.Clicks("Take it off", new { });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldStartWith("Close rate is off the scoreboard.");
    }

    [Fact]
    public async Task The_form_leaves_a_number_in_its_currency()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "kpi add Revenue, €");
        await talk.Says(talk.Noa, talk.Room, "kpi revenue");
        await (await talk.Noa.Clicks("Change")).OpenDialog.Submits(new { Whose = "Sales'" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldStartWith("Revenue is on the scoreboard: €, up, monthly, sales.");
    }

    [Fact]
    public async Task A_target_holds_on_until_another_is_set()
    {
        await using var talk = await Begin();
        await talk.Says(talk.Noa, talk.Room, "target mql 600 from january");
        talk.LastIn(talk.Room).ShouldBe("MQL: 600 each month, from January 2027 on until you say another.");
        await talk.Says(talk.Noa, talk.Room, "target mql 450 from october");
        talk.LastIn(talk.Room).ShouldBe("MQL: 450 each month, from October on until you say another.");
        await talk.Says(talk.Noa, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: the target of MQL is what it was before.");
        await talk.Says(talk.Mia, talk.Room, "mql 400 for october");
        await talk.Says(talk.Mia, talk.Room, "mql 300");
        await talk.Says(talk.Mia, talk.Room, "kpi mql");
        talk.CardIn(talk.Room).ShouldShow("300 of 500");
        await talk.Says(talk.Noa, talk.Room, "target mql off");
        talk.LastIn(talk.Room).ShouldBe("MQL has no target from November on.");
        await talk.Says(talk.Noa, talk.Room, "target mql 0");
        talk.LastIn(talk.Room).ShouldStartWith("A target of 0 would always be reached.");
        await talk.Says(talk.Noa, talk.Room, "target");
        talk.LastIn(talk.Room).ShouldBe("Whose target, and how much? For example “target mql 500”.");
        await talk.Until("2027-01-12T09:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "mql 100");
        talk.CardIn(talk.Room).ShouldShow("January so far: 100");
        await talk.Says(talk.Mia, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("100 of 600");
    }

    [Fact]
    public async Task What_was_corrected_long_ago_is_forgotten_and_what_holds_is_kept()
    {
        await using var talk = await SetupTalk.SetUp(settings: new Dictionary<string, string?> { ["Retention:ItemDays"] = "20" });
        foreach (var said in new[] { "kpi add MQL", "target mql 400", "target mql 500", "mql 280", "mql 320" }) await talk.Says(talk.Noa, talk.Room, said);
        await talk.Until("2026-12-16T12:00:00Z");
        (await Tables.Dump(talk.Bot, ["kpi_numbers"])).Split('\n').ShouldHaveSingleItem().ShouldContain("320");
        (await Tables.Dump(talk.Bot, ["kpi_targets"])).Split('\n').ShouldHaveSingleItem().ShouldContain("500");
    }

    /// <summary>MQL of marketing (target 500), First response of sales (target 4 hours), Deals won of both.</summary>
    internal static async Task<Talk> Begin(TestDatabase? database = null)
    {
        var talk = await SetupTalk.SetUp(database);
        foreach (var said in new[] { "kpi add MQL", "kpi add First response", "kpi add Deals won", "target mql 500", "target first response 4" })
            await talk.Says(talk.Noa, talk.Room, said);
        return talk;
    }
}
