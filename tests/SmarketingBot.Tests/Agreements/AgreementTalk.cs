using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agreements;

/// <summary>One yes from each side brings a wording into force. Mondays at ten in Berlin; it is an hour before.</summary>
public class AgreementTalk
{
    internal const string Mql = "define MQL fits when it is a company of our size, not when student or competitor, then sales calls within 4 hours";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_yes_from_each_side_brings_it_into_force_as_a_version_and_a_decision(TestDatabase database)
    {
        await using var talk = await Scene.Begin(["Leads"], database: database);
        await talk.Says(talk.Sam, talk.Room, Mql);
        var card = talk.CardIn(talk.Room)
            .ShouldShow("Vocabulary · proposed by Sam Porter", "MQL: do we mean this?", "Fits when", "it is a company of our size", "Not when", "student · competitor", "sales calls", "4 hours")
            .ShouldShow("Sales ✓ Sam Porter · Marketing –", "One yes from each side brings it into force.").ShouldOffer("Agree", "Not yet", "Another meaning").Message!;
        // Their own side has said yes already; another of it changes nothing.
        await talk.Clicks(talk.Sia, card, "Agree");
        card.BaseView.ShouldShow("Sales ✓ Sam Porter · Marketing –");
        (await talk.Clicks(talk.Noa, card, "Agree")).Body.ShouldContain("The yes has to come from sales and from marketing; you belong to neither.");

        await talk.Clicks(talk.Mia, card, "Agree");
        card.BaseView.ShouldShow("Vocabulary · version 1, since 23 Nov 2026", "Agreed by Sam Porter for sales and Mia Novak for marketing.").ShouldNotOffer("Agree").ShouldOffer("Propose a change");
        (await talk.Read(db => db.Decisions.SingleAsync())).Text.ShouldBe("MQL, version 1: fits when it is a company of our size; not when student, competitor; then sales calls within 4 hours");
        // Decided between meetings, it stands in the minutes of the next one.
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("MQL, version 1: fits when it is a company of our size");
    }

    [Fact]
    public async Task Not_yet_keeps_it_in_discussion_and_says_who_and_why()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, Mql);
        var card = talk.CardIn(talk.Room).ShouldShow("Sales – · Marketing ✓ Mia Novak").Message!;
        await talk.Fills(talk.Sam, "Not yet", new { Why = "four hours are too short" });
        card.BaseView.ShouldShow("Not yet, says Sam Porter for sales: “four hours are too short”", "Sales – · Marketing ✓ Mia Novak").ShouldOffer("Agree");
        await talk.Says(talk.Max, talk.Room, "not yet mql the region is missing");
        talk.LastIn(talk.Room).ShouldBe("“MQL” stays in discussion. To propose other words, say “define MQL …”.");
        card.BaseView.ShouldShow("Not yet, says Max Weber for marketing: “the region is missing”", "Sales – · Marketing –");
        await talk.Says(talk.Max, talk.Room, "undo");
        card.BaseView.ShouldNotShow("Not yet, says");
        await talk.Says(talk.Sam, talk.Room, "agree mql");
        talk.LastIn(talk.Room).ShouldBe("Noted. The yes of marketing to “MQL” is still missing.");
        await talk.Says(talk.Mia, "agree to MQL");
        talk.LastTo(talk.Mia).ShouldBe("Both sides agreed: version 1 of “MQL” is in force from today on.");
        card.BaseView.ShouldShow("Agreed by Sam Porter for sales and Mia Novak for marketing.");
    }

    [Fact]
    public async Task A_new_version_takes_the_place_of_the_former_which_is_kept()
    {
        await using var talk = await Agreed();
        var first = talk.Room.Messages.Last(m => m.HasCard && m.BaseView.Shows("version 1, since"));
        await (await talk.Max.Clicks(first, "Propose a change")).OpenDialog.Submits(new { Within = "2 days" });
        await talk.Settle();
        var second = talk.CardIn(talk.Room).ShouldShow("Within 2 days", "Until then version 1, since 23 Nov 2026, holds.").Message!;
        first.BaseView.ShouldShow("version 1, since");
        await talk.Until("2026-11-25T09:00:00Z");
        await talk.Clicks(talk.Sia, second, "Agree");
        second.BaseView.ShouldShow("version 2, since 25 Nov 2026", "Agreed by Sia Anand for sales and Max Weber for marketing.");
        first.BaseView.ShouldShow("Version 1 of “MQL” held from 23 Nov 2026 to 25 Nov 2026. A newer one took its place.").ShouldNotOffer("Propose a change");

        // The last yes can be taken back, and with it the version and the decision.
        await talk.Says(talk.Sia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: your yes to “MQL” is taken back.");
        first.BaseView.ShouldShow("version 1, since 23 Nov 2026");
        second.BaseView.ShouldShow("Sales – · Marketing ✓ Max Weber").ShouldOffer("Agree");
        (await talk.Read(db => db.Decisions.CountAsync())).ShouldBe(1);
        await talk.Says(talk.Sam, talk.Room, "agree");
        second.BaseView.ShouldShow("version 2, since 25 Nov 2026", "Agreed by Sam Porter");
        (await talk.Read(db => db.Agreements.OrderBy(a => a.Version).Select(a => $"{a.Version} {a.State}").ToListAsync())).ShouldBe(["1 Former", "2 InForce"]);
    }

    [Fact]
    public async Task Of_several_wordings_a_sentence_names_one_and_the_others_are_settled_with_it()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "define churn customers who left in the period");
        var first = talk.CardIn(talk.Room).Message!;
        await talk.Says(talk.Sam, talk.Room, "define churn: revenue that left in the period");
        var second = talk.CardIn(talk.Room).ShouldShow("Also in discussion, by Mia Novak: customers who left in the period").Message!;
        await talk.Says(talk.Max, talk.Room, "agree churn");
        talk.LastIn(talk.Room).ShouldBe("There are 2 wordings of “churn”: 1 by Mia Novak, 2 by Sam Porter. For example “agree churn 2”.");
        await talk.Says(talk.Max, talk.Room, "agree churn 2");
        second.BaseView.ShouldShow("version 1, since 23 Nov 2026");
        first.BaseView.ShouldShow("Mia Novak proposed a wording of “churn”. Something newer took its place.").ShouldNotOffer("Agree");
        // Taken back, both are in discussion again.
        await talk.Says(talk.Max, talk.Room, "undo");
        first.BaseView.ShouldOffer("Agree");
        second.BaseView.ShouldShow("Sales ✓ Sam Porter · Marketing –");
        await talk.Says(talk.Max, talk.Room, "agree leads");
        talk.LastIn(talk.Room).ShouldBe("Nothing is proposed about “leads” now. In discussion: churn.");
    }

    [Fact]
    public async Task Ones_own_newer_wording_replaces_the_older_and_can_be_taken_back()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "define churn customers who left");
        var first = talk.CardIn(talk.Room).Message!;
        await talk.Says(talk.Mia, talk.Room, "define churn customers who left in the period");
        first.BaseView.ShouldShow("Something newer took its place.");
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: “churn” is not proposed any more.");
        first.BaseView.ShouldOffer("Agree");
        // The same words from the other side are its yes.
        await talk.Says(talk.Sam, talk.Room, "define churn customers who left");
        first.BaseView.ShouldShow("version 1");
        await talk.Says(talk.Sam, talk.Room, "define churn customers who left");
        talk.LastIn(talk.Room).ShouldStartWith("That is agreed already, as version 1 of “churn”.");
    }

    [Fact]
    public async Task Agree_still_means_an_item_where_a_number_follows()
    {
        await using var talk = await Agreed();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "drop 1 no budget");
        await talk.Says(talk.Noa, talk.Room, "agree 1");
        talk.LastIn(talk.Room).ShouldBe("#1 “send the deck” is dropped. I tell its owner.");
        await talk.Says(talk.Noa, talk.Room, "agree");
        talk.LastIn(talk.Room).ShouldBe("Which item? For example “agree 12”.");
        await talk.Says(talk.Mia, talk.Room, "agree MQL");
        talk.LastIn(talk.Room).ShouldStartWith("Nothing is proposed here now.");
    }

    [Fact]
    public async Task Guests_from_outside_neither_propose_nor_agree()
    {
        await using var talk = await Scene.Begin();
        var visitor = talk.Teams.AddPerson("Vera Gast", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, visitor);
        await talk.Says(visitor, talk.Room, Mql);
        talk.LastIn(talk.Room).ShouldStartWith("Guests from outside can read, add topics and raise a hand here;");
        await talk.Says(talk.Sam, talk.Room, Mql);
        var card = talk.CardIn(talk.Room).Message!;
        (await talk.Clicks(visitor, card, "Agree")).Body.ShouldContain("Guests from outside");
        (await talk.Read(db => db.Agreements.SingleAsync())).State.ShouldBe(AgreementState.Proposed);
    }

    [Fact]
    public async Task Agreed_before_a_meeting_that_nobody_held_it_stands_in_the_minutes_of_the_next()
    {
        await using var talk = await Agreed();
        await talk.Until("2026-11-30T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Minutes of Mon 30 Nov", "MQL, version 1: fits when it is a company of our size");
    }

    /// <summary>Both sides agreed on what an MQL is.</summary>
    internal static async Task<Talk> Agreed()
    {
        var talk = await Scene.Begin();
        await talk.Says(talk.Sam, talk.Room, Mql);
        await talk.Says(talk.Mia, talk.Room, "agree MQL");
        return talk;
    }
}
