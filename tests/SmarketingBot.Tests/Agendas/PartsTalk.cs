using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agendas;

/// <summary>The moderator divides the hour. It is Monday, 23 November 2026; the meeting is on Tuesday.</summary>
public class PartsTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task By_sentence_a_part_gets_other_minutes_or_is_left_out(TestDatabase database)
    {
        await using var talk = await Agenda(database);
        Card(talk).ShouldShow("Kept 0 · still open 1 7 min", "10 of 48 min", "Commitments read back 5 min").ShouldNotShow("Wins");
        await talk.Says(talk.Noa, talk.Room, "part wins 10m");
        talk.LastIn(talk.Room).ShouldBe("“Wins” takes 10 of 60 minutes from now on. “parts” shows all of them.");
        Card(talk).ShouldShow("Wins – one sentence each 10 min", "10 of 38 min");
        await talk.Says(talk.Noa, talk.Room, "part commitments off");
        talk.LastIn(talk.Room).ShouldBe("“Last commitments” is left out of the agenda from now on. “parts” shows all of them.");
        await talk.Says(talk.Noa, talk.Room, "part read back off");
        Card(talk).ShouldShow("10 of 50 min").ShouldNotShow("still open", "Commitments read back");
        await talk.Says(talk.Noa, talk.Room, "part commitments as usual");
        Card(talk).ShouldShow("Kept 0 · still open 1 7 min", "10 of 43 min");
        // A meeting of half the length has half of each.
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00 30m Europe/Berlin");
        await talk.Says(talk.Noa, talk.Room, "parts");
        talk.CardIn(talk.Room).ShouldShow("for 30 minutes", "Wins 5 min", "Last commitments 4 min", "Scoreboard and SLA 5 min", "Topics get the rest 12 min", "Returned leads 3 min", "Vocabulary 1 min", "Commitments read back left out").ShouldOffer("Change parts");
    }

    [Fact]
    public async Task By_form_too()
    {
        await using var talk = await Agenda();
        await talk.Says(talk.Noa, talk.Room, "settings");
        var form = (await talk.Noa.Clicks("Parts of the agenda")).OpenDialog;
        form.Card.Input("Last commitments").Value.ShouldBeOneOf("7", "7.0");
        var back = (await form.Submits(new { Wins = "50" })).OpenDialog;
        back.Card.ShouldShow("That leaves 0 of 60 minutes for the topics. Please leave them at least 5");
        back.Card.Input("Wins").Value.ShouldBeOneOf("50", "50.0");
        (await back.Submits(new Dictionary<string, object?> { ["wins"] = "4", ["commitments"] = "0", ["read_back"] = "5" })).Dialog.ShouldBeNull();
        await talk.Settle();
        Card(talk).ShouldShow("Wins – one sentence each 4 min", "10 of 51 min", "Commitments read back 5 min").ShouldNotShow("still open");
    }

    [Fact]
    public async Task Others_are_refused_and_so_is_what_leaves_no_time()
    {
        await using var talk = await Agenda();
        await talk.Says(talk.Sam, talk.Room, "part wins 5m");
        talk.LastIn(talk.Room).ShouldBe("Noa Levi moderates here, so only they can change that. Ask them to say it.");
        await talk.Says(talk.Noa, talk.Room, "part wins 50m");
        talk.LastIn(talk.Room).ShouldStartWith("That leaves 0 of 60 minutes for the topics.");
        await talk.Says(talk.Noa, talk.Room, "part lunch off");
        talk.LastIn(talk.Room).ShouldStartWith("I have nothing to show for “lunch” on an agenda.");
        Card(talk).ShouldShow("10 of 48 min").ShouldNotShow("Wins");
    }

    private static async Task<Talk> Agenda(TestDatabase? database = null)
    {
        var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Until(AgendaTalk.Ten);
        return talk;
    }

    private static CardReader Card(Talk talk) => AgendaTalk.Agenda(talk).BaseView;
}
