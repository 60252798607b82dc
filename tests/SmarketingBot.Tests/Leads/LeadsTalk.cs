using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Leads;

/// <summary>Marketing hands leads to sales. It is Monday, 23 November 2026, nine in Berlin; Sam and Sia sell, Mia and Max market, Noa moderates.</summary>
public class LeadsTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_lead_is_handed_over_taken_and_touched_by_sentence(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Mia, talk.Room, "lead L-17 whitepaper from webinar, acted at 8:30");
        var card = Card(talk);
        card.BaseView.ShouldShow("L-17 · whitepaper", "Sales can return it until Tue 24 Nov 09:00", "From webinar", "First touch not yet").ShouldOffer("Took it", "First touch", "Return");
        await talk.Says(talk.Sam, talk.Room, "took lead l-17");
        talk.LastIn(talk.Room).ShouldStartWith("L-17 is accepted by word.");
        card.BaseView.ShouldShow("Sales took it.").ShouldNotOffer("Took it");
        await talk.Says(talk.Sam, talk.Room, "took lead L-17");
        talk.LastIn(talk.Room).ShouldBe("L-17 counts as accepted already.");
        await talk.Until("2026-11-23T08:10:00Z");
        await talk.Says(talk.Sam, "touched lead L-17 at 9:05");
        talk.LastTo(talk.Sam).ShouldBe("L-17: first touch Mon 23 Nov 09:05.");
        await talk.Says(talk.Sam, "touched lead L-17");
        talk.LastTo(talk.Sam).ShouldStartWith("L-17 was touched first Mon 23 Nov 09:05.");
        await talk.Says(talk.Sam, "tried lead L-17");
        talk.LastTo(talk.Sam).ShouldBe("L-17: 2 attempts so far.");
        card.BaseView.ShouldShow("First touch Mon 23 Nov 09:05", "Attempts 2").ShouldOffer("Tried again", "Return");
        await talk.Says(talk.Max, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow(
            "Leads of November", "By word 1 · by silence, worked 0 · by silence, untouched 0 · returned 0 of 1", "Accepted of those decided 1 of 1 · 100%",
            "From the lead's act to sales, typically 30 min", "in hours at work 5 min", "webinar 1 of 1").ShouldNotShow("Sam Porter", "Mia Novak");
    }

    [Fact]
    public async Task By_buttons_too_and_pressed_twice_it_is_done_once()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "leads");
        talk.CardIn(talk.Room).ShouldShow("None yet.");
        await talk.Fills(talk.Mia, "Hand over a lead", new { Reference = "Acme 4711", Type = "demo request", From = "fair", WhenTheLeadActed = "at 8:30" });
        var card = Card(talk);
        card.BaseView.ShouldShow("Acme 4711 · demo request", "From fair");
        (await talk.Clicks(talk.Sam, card, "Took it")).Card!.ShouldShow("Sales took it.").ShouldOffer("Undo");
        (await talk.Clicks(talk.Sam, card, "First touch")).Card!.ShouldShow("First touch Mon 23 Nov 09:00");
        (await talk.Clicks(talk.Sam, card, "Tried again")).Card!.ShouldShow("Attempts 1");
        await talk.Until("2026-11-23T08:02:00Z");
        var tried = await talk.Clicks(talk.Sam, card, "Tried again");
        await talk.Teams.Redeliver(tried.Activity, newId: true);
        await talk.Settle();
        card.BaseView.ShouldShow("Attempts 2");
        // Undone, it is as it was before.
        await talk.Says(talk.Sam, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Acme 4711 is as it was before.");
        card.BaseView.ShouldShow("Attempts 1");
        await talk.Fills(talk.Sia, "Return", new { Code = "ExistingCustomer", Why = "since 2019" });
        card.BaseView.ShouldShow("Returned: existing customer", "Why since 2019").ShouldOffer("Dispute", "Took it after all");
        await talk.Clicks(talk.Sia, card, "Took it after all");
        card.BaseView.ShouldShow("Sales took it.").ShouldNotShow("since 2019");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Silence_of_24_working_hours_is_acceptance_and_then_it_is_too_late_to_return(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Until("2026-11-27T12:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "lead L-1 whitepaper from webinar");
        await talk.Says(talk.Mia, talk.Room, "lead L-2 whitepaper from webinar");
        var cards = talk.Room.Messages.Where(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("whitepaper")).ToList();
        await talk.Says(talk.Sam, talk.Room, "tried lead L-2");
        // Friday at one: a weekend is no silence.
        await talk.Until("2026-11-30T11:59:00Z");
        cards[0].BaseView.ShouldShow("Sales can return it until Mon 30 Nov 13:00");
        await talk.Until("2026-11-30T12:00:30Z");
        cards[0].BaseView.ShouldShow("Accepted by silence: nobody returned it in 24 working hours.").ShouldOffer("First touch", "Dispute").ShouldNotOffer("Return");
        await talk.Says(talk.Sam, talk.Room, "return lead L-1 too small");
        talk.LastIn(talk.Room).ShouldBe("The 24 working hours to return L-1 are over, so it counts as accepted. If it shouldn't, say “dispute lead L-1 …” and why: the meeting then rules on it.");
        await talk.Says(talk.Noa, talk.Room, "leads november");
        talk.CardIn(talk.Room).ShouldShow("By word 0 · by silence, worked 1 · by silence, untouched 1 · returned 0 of 2");
        await talk.Says(talk.Noa, talk.Room, "leads last month");
        talk.CardIn(talk.Room).ShouldShow("Leads of October", "None yet.");
    }

    [Fact]
    public async Task A_holiday_listed_meanwhile_is_no_silence_and_after_an_outage_it_is_caught_up()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "lead L-1 whitepaper");
        var card = Card(talk);
        await talk.Says(talk.Noa, talk.Room, "holiday 24 nov");
        await talk.Until("2026-11-24T10:00:00Z");
        card.BaseView.ShouldShow("Sales can return it until Wed 25 Nov 09:00");
        await talk.Says(talk.Sam, talk.Room, "return lead L-1 duplicate");
        card.BaseView.ShouldShow("Returned: duplicate");
        await talk.Says(talk.Mia, talk.Room, "lead L-2 whitepaper");
        await talk.Bot.DisposeAsync();
        talk.Clock.MoveTo(NodaTime.Instant.FromUtc(2026, 12, 3, 9, 0));
        await talk.Restart();
        await talk.Settle();
        await talk.Says(talk.Mia, talk.Room, "leads november");
        talk.CardIn(talk.Room).ShouldShow("by silence, untouched 1 · returned 1 of 2", "Duplicate 1");
    }

    [Fact]
    public async Task A_return_without_a_code_offers_the_eight()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "lead L-17 whitepaper from webinar");
        var card = Card(talk);
        await talk.Says(talk.Sam, talk.Room, "reject lead L-17 we looked at them twice");
        var codes = talk.CardIn(talk.Room).ShouldShow("Why is L-17 returned?");
        codes.Input("Code").Choices.Select(c => c.Title).ShouldBe(["Wrong size", "Wrong title", "Wrong region", "Existing customer", "Competitor", "No verified contact", "No budget or timing", "Duplicate"]);
        (await talk.Clicks(talk.Sam, codes.Message!, "Return", new { Code = "NoContact", Why = "the number is dead" })).Card!.ShouldShow("Returned: no verified contact");
        card.BaseView.ShouldShow("Returned: no verified contact", "Why the number is dead");
        await talk.Says(talk.Sam, talk.Room, "return lead L-17 no contact the number is dead");
        talk.LastIn(talk.Room).ShouldBe("L-17 is returned already: no verified contact.");
        await talk.Says(talk.Sam, talk.Room, "return lead L-17 competitor");
        card.BaseView.ShouldShow("Returned: competitor");
    }

    [Fact]
    public async Task Who_may_not_is_told_who_may_and_nothing_changes()
    {
        await using var talk = await Scene.Begin();
        var visitor = talk.Teams.AddPerson("Vera Gast", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, visitor);
        await talk.Says(talk.Sam, talk.Room, "lead L-1 whitepaper");
        talk.LastIn(talk.Room).ShouldBe("Marketing and the moderator hand leads over. Ask one of them to say it.");
        await talk.Says(visitor, talk.Room, "lead L-1 whitepaper");
        talk.LastIn(talk.Room).ShouldStartWith("Guests from outside can read");
        await talk.Says(talk.Noa, talk.Room, "lead L-1 whitepaper");
        var card = Card(talk);
        foreach (var sentence in new[] { "took lead L-1", "touched lead L-1", "tried lead L-1", "return lead L-1 size" })
        {
            await talk.Says(talk.Mia, talk.Room, sentence);
            talk.LastIn(talk.Room).ShouldBe("Sales and the moderator answer for leads. Ask one of them to say it.");
        }
        (await talk.Clicks(talk.Max, card, "Took it")).Toast.ShouldBe("Sales and the moderator answer for leads. Ask one of them to say it.");
        card.BaseView.ShouldShow("Sales can return it until", "First touch not yet");
        await talk.Says(talk.Mia, talk.Room, "lead l-1 demo");
        talk.LastIn(talk.Room).ShouldBe("L-1 was handed over already. “lead L-1” shows how it stands; a new lead needs a reference of its own.");
        await talk.Says(talk.Mia, talk.Room, "lead L-2");
        talk.LastIn(talk.Room).ShouldStartWith("What kind of lead is L-2?");
        await talk.Says(talk.Sam, talk.Room, "took lead L-9");
        talk.LastIn(talk.Room).ShouldStartWith("I can't find lead L-9 here.");
        await talk.Says(talk.Sam, talk.Room, "touched lead L-1 yesterday");
        talk.LastIn(talk.Room).ShouldStartWith("L-1 was handed over after that.");
    }

    [Fact]
    public async Task Ones_own_chat_knows_ones_meeting_and_says_where_the_card_stands()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, "lead L-1 whitepaper");
        talk.LastTo(talk.Mia).ShouldBe("L-1 is handed to sales, in the chat of your meeting. They can return it until Tue 24 Nov 09:00.");
        Card(talk).BaseView.ShouldShow("L-1 · whitepaper");
        await talk.Says(talk.Mia, "undo");
        talk.LastTo(talk.Mia).ShouldBe("L-1 is taken back: it was never handed over.");
        talk.CardIn(talk.Room).ShouldShow("This lead was taken back.");
        await talk.Says(talk.Mia, "lead L-1 whitepaper");
        await talk.Says(talk.Sam, "took lead L-1");
        await talk.Says(talk.Mia, "lead L-1");
        talk.CardTo(talk.Mia).ShouldShow("L-1 · whitepaper", "Sales took it.");
        await talk.Says(talk.Sia, "touched lead L-1");
        await talk.Says(talk.Sam, "undo");
        talk.LastTo(talk.Sam).ShouldStartWith("Something has happened to L-1 since");
    }

    private static SimMessage Card(Talk talk) => talk.Room.Messages.Last(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Lead from marketing to sales"));
}
