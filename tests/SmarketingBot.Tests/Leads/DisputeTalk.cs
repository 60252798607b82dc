using Microsoft.EntityFrameworkCore;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Leads;

/// <summary>The sides don't agree on a lead: both say why on one card, and the meeting rules.</summary>
public class DisputeTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_dispute_becomes_a_short_topic_and_the_ruling_a_decision(TestDatabase database)
    {
        await using var talk = await Returned(database);
        await talk.Says(talk.Mia, talk.Room, "dispute lead L-17 they hired 40 since the spring");
        var card = Card(talk);
        card.BaseView.ShouldShow("Lead L-17 returned as wrong size – does the definition fit?", "Sales says five people in a garage", "Marketing says they hired 40 since the spring")
            .ShouldOffer("Add statement").ShouldNotOffer("Counts as accepted").ShouldNotShow("Mia", "Sam");
        Agendas.AgendaTalk.Agenda(talk).BaseView.ShouldShow("Lead L-17 returned as wrong size – does the definition fit?", "3 min", "we have a ruling");

        // Until then it counts as before.
        await talk.Says(talk.Sia, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow("returned 1 of 1", "The meeting is to rule on", "Lead L-17 returned as wrong size");
        // Sales may say more, by its button; a statement that is sent again changes nothing.
        await talk.Fills(talk.Sia, "Add statement", new { Statement = "We looked again: 12 people" });
        card.BaseView.ShouldShow("Sales says We looked again: 12 people");

        await talk.Until("2026-11-23T09:00:00Z");
        (await talk.Clicks(talk.Noa, card, "Counts as accepted")).Toast.ShouldStartWith("Rulings are made in the meeting");
        await talk.Says(talk.Noa, talk.Room, "start");
        card.ViewOf(talk.Noa).ShouldOffer("Add statement", "Counts as accepted", "Stays returned", "Change the definition");
        await talk.Says(talk.Sam, talk.Room, "rule L-17 returned");
        talk.LastIn(talk.Room).ShouldStartWith("Only Noa Levi, who moderates, can rule on leads.");
        await talk.Says(talk.Noa, talk.Room, "rule L-17 counts they do have 40 people");
        talk.LastIn(talk.Room).ShouldBe("Noted as a decision: lead L-17 counts as accepted.");
        card.BaseView.ShouldShow("The meeting ruled: it counts as accepted.").ShouldNotOffer("Add statement");
        (await talk.MeetingCard()).BaseView.ShouldShow("Lead L-17 counts as accepted: they do have 40 people");
        await talk.Says(talk.Noa, talk.Room, "rule L-17 counts");
        talk.LastIn(talk.Room).ShouldBe("Noted already: lead L-17 counts as accepted.");
        await talk.Says(talk.Sia, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow("By word 0 · by silence, worked 0 · by silence, untouched 0 · by ruling 1 · returned 0 of 1").ShouldNotShow("The meeting is to rule on");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Lead L-17 counts as accepted: they do have 40 people");
    }

    [Fact]
    public async Task A_ruling_by_button_is_taken_back_with_its_decision()
    {
        await using var talk = await Returned();
        await talk.Says(talk.Max, talk.Room, "dispute lead L-17 our definition says 5");
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        var card = Card(talk);
        await talk.Clicks(talk.Noa, card, "Change the definition");
        card.BaseView.ShouldShow("it counts for neither side, because the definition was unclear and is to change", "Next step: propose the definition anew");
        await talk.Says(talk.Noa, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow("shared by ruling 1 · returned 0 of 1").ShouldNotShow("Accepted of those decided");
        await talk.Says(talk.Noa, talk.Room, "undo");
        card.BaseView.ShouldShow("Marketing says our definition says 5").ShouldOffer("Add statement");
        (await talk.Read(db => db.Decisions.CountAsync())).ShouldBe(0);
        await talk.Says(talk.Noa, talk.Room, "rule lead L-17 shared: nobody knew");
        (await talk.MeetingCard()).BaseView.ShouldShow("Lead L-17 counts for neither side, because the definition was unclear and is to change: nobody knew");
    }

    [Fact]
    public async Task Sales_disputes_an_acceptance_by_silence()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "lead L-1 whitepaper");
        await talk.Says(talk.Sam, talk.Room, "dispute lead L-1 nobody there");
        talk.LastIn(talk.Room).ShouldStartWith("L-1 was not accepted by silence.");
        await talk.Until("2026-11-24T12:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "dispute lead L-1 good lead");
        talk.LastIn(talk.Room).ShouldBe("L-1 counts as accepted already, so there is nothing to dispute.");
        await talk.Says(talk.Sam, talk.Room, "dispute lead L-1 it is a competitor, the mail came late");
        Card(talk).BaseView.ShouldShow("Lead L-1 accepted by silence – does the definition fit?", "Sales says it is a competitor, the mail came late", "Marketing says Nothing yet");
        await talk.Says(talk.Noa, talk.Room, "dispute lead L-1 well");
        talk.LastIn(talk.Room).ShouldStartWith("Statements come from sales and from marketing; you belong to neither.");
        await talk.Says(talk.Sam, talk.Room, "undo");
        Card(talk).BaseView.ShouldShow("This dispute was taken back.");
        await talk.Until("2026-12-09T12:00:00Z");
        await talk.Says(talk.Sam, talk.Room, "dispute lead L-1 it is a competitor");
        talk.LastIn(talk.Room).ShouldStartWith("L-1 was settled more than 10 working days ago.");
    }

    [Fact]
    public async Task What_both_sides_agreed_does_not_fit_stands_beside_the_codes()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "define MQL fits when they asked for a demo not when fewer than 20 people, students then sales calls within a day");
        await talk.Says(talk.Sam, talk.Room, "agree MQL");
        await talk.Says(talk.Mia, talk.Room, "lead L-17 whitepaper");
        await talk.Says(talk.Sam, talk.Room, "return lead L-17");
        talk.CardIn(talk.Room).ShouldShow("Why is L-17 returned?", "We agreed that it doesn't fit when", "fewer than 20 people", "students");
    }

    private static async Task<Talk> Returned(TestDatabase? database = null)
    {
        var talk = await Scene.Begin(["Pricing"], database: database);
        await talk.Says(talk.Mia, talk.Room, "lead L-17 whitepaper from webinar");
        await talk.Says(talk.Sam, talk.Room, "return lead L-17 wrong size five people in a garage");
        return talk;
    }

    private static SimMessage Card(Talk talk) => talk.Room.Messages.Last(m => m is { FromBot: true, HasCard: true } && (m.BaseView.Shows("Marketing says") || m.BaseView.Shows("dispute was taken back")));
}
