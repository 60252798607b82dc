using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Signals;

/// <summary>What the two teams tell each other. It is Monday, 23 November 2026, nine in Berlin; Sam and Sia sell, Mia and Max market.</summary>
public class SignalsTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_win_credits_both_sides_and_asks_for_the_one_that_is_missing(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Sam, talk.Room, "win Acme 40000 EUR from spring-mail thanks @Sia");
        var card = Card(talk, "Won: Acme");
        card.BaseView.ShouldShow("A win for both sides", "40,000 EUR from spring-mail", "Thanks to Sia Anand (sales)", "Who of marketing helped?");
        await talk.Says(talk.Sam, talk.Room, "win acme thanks @Mia");
        card.BaseView.ShouldShow("Thanks to Mia Novak (marketing) and Sia Anand (sales)").ShouldNotShow("Who of");
        // Added by the form too; to thank somebody twice is to thank them once.
        await (await talk.Sam.Clicks(card, "Add thanks")).OpenDialog.Submits(new { ThanksTo = talk.Max });
        await talk.Settle();
        card.BaseView.ShouldShow("Thanks to Max Weber (marketing), Mia Novak (marketing) and Sia Anand (sales)");
        // Another deal with the same customer.
        await talk.Says(talk.Sia, talk.Room, "win Acme 5k");
        Card(talk, "Won: Acme").BaseView.ShouldShow("5,000", "Who helped, of sales and of marketing?");
        await talk.Says(talk.Noa, talk.Room, "signals");
        talk.CardIn(talk.Room).ShouldShow("Wins of 30 days", "Acme, 40,000 EUR – thanks to Max Weber, Mia Novak and Sia Anand", "Acme, 5,000");
        await talk.Says(talk.Sia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("“Acme” is taken back.");
        await talk.Fills(talk.Mia, "Win", new { Customer = "Globex", Worth = "12k" });
        Card(talk, "Won: Globex").BaseView.ShouldShow("12,000");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Three_objections_alike_suggest_a_piece_and_a_month_later_I_ask_whether_it_helped(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Sam, talk.Room, "objection price they say we are 20% above");
        talk.LastIn(talk.Room).ShouldBe("Noted: “price”, once in 90 days.");
        await talk.Says(talk.Sia, "objection Prices: no discount");
        talk.LastTo(talk.Sia).ShouldBe("Noted: “Prices”, 2 times in 90 days.");
        await talk.Says(talk.Sam, talk.Room, "signals");
        await talk.Fills(talk.Sam, "Objection", new { Word = "price", WhatTheySaid = "too expensive" });
        var card = Card(talk, "came up 3 times");
        card.BaseView.ShouldShow("too expensive", "no discount", "they say we are 20% above").ShouldOffer("Ask marketing", "There is a piece").ShouldNotShow("Sam Porter", "Sia Anand");
        var ask = (await talk.Noa.Clicks(card, "Ask marketing")).OpenDialog;
        ask.Card.Input("What").Value.ShouldBe("Content about price");
        await talk.Says(talk.Mia, talk.Room, "content pricing one-pager for price");
        talk.LastIn(talk.Room).ShouldStartWith("“pricing one-pager” is there for “price”.");
        card.BaseView.ShouldShow("There is pricing one-pager for it now.").ShouldNotOffer("Ask marketing");

        await talk.Until("2026-12-23T12:00:00Z");
        foreach (var (person, answer) in new[] { (talk.Sam, "Yes"), (talk.Sia, "Not yet") })
        {
            // Sia lives in New York.
            if (person == talk.Sia) await talk.Until("2026-12-23T16:00:00Z");
            var question = talk.Teams.PrivateMessagesTo(person).Last(m => m.HasCard && m.BaseView.Shows("Did “pricing one-pager” help?"));
            question.BaseView.ShouldShow("You told of the objection “price”");
            await talk.Clicks(person, question, answer);
            question.BaseView.ShouldShow("You said:");
        }
        talk.Teams.PrivateMessagesTo(talk.Max).ShouldNotContain(m => m.HasCard && m.BaseView.Shows("Did “pricing one-pager” help?"));
        await talk.Says(talk.Sia, "helped pricing one-pager");
        await talk.Says(talk.Max, talk.Room, "signals");
        talk.CardIn(talk.Room).ShouldShow("price – pricing one-pager (helped 2, not yet 0) 3×").ShouldNotShow("Sam Porter", "Sia Anand");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Feedback_goes_to_the_owner_alone_and_the_answer_to_the_giver(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Sam, talk.Room, "feedback spring-mail annoys customers call it spam");
        talk.LastIn(talk.Room).ShouldStartWith("I know no campaign or piece called “spring-mail”.");
        await talk.Says(talk.Mia, talk.Room, "campaign spring-mail cost 3000");
        await talk.Until("2026-11-23T08:30:00Z");
        await talk.Says(talk.Sam, "feedback spring-mail annoys customers call it spam");
        talk.LastTo(talk.Sam).ShouldBe("Noted about spring-mail: works 0 · no effect 0 · annoys 1. Whoever looks after it reads what you wrote, in private.");
        var asked = talk.Teams.PrivateMessagesTo(talk.Mia)[^1];
        asked.BaseView.ShouldShow("spring-mail annoys", "That is what sales sees: customers call it spam").ShouldNotShow("Sam Porter");
        await talk.Says(talk.Max, "answer spring-mail we stop");
        talk.LastTo(talk.Max).ShouldBe("Whoever looks after “spring-mail” answers that.");
        await (await talk.Mia.Clicks(asked, "Answer")).OpenDialog.Submits(new { Answer = "we send half as many" });
        await talk.Settle();
        asked.BaseView.ShouldShow("You answered: we send half as many");
        talk.CardTo(talk.Sam).ShouldShow("An answer to your feedback", "You said: customers call it spam", "Mia Novak: we send half as many");
        await talk.Says(talk.Sia, talk.Room, "feedback spring-mail works three answers in a day");
        talk.LastIn(talk.Room).ShouldContain("works 1 · no effect 0 · annoys 1");
        await talk.Says(talk.Mia, "answer spring-mail thank you, more follow");
        talk.LastTo(talk.Mia).ShouldStartWith("Answered:");
        await talk.Until("2026-11-23T16:00:00Z");
        talk.CardTo(talk.Sia).ShouldShow("Mia Novak: thank you, more follow");
        await talk.Says(talk.Noa, talk.Room, "signals");
        talk.CardIn(talk.Room).ShouldShow("spring-mail works 1 · no effect 0 · annoys 1").ShouldNotShow("spam", "three answers");
        talk.Room.Messages.Where(m => m.FromBot).ShouldAllBe(m => !(m.HasCard ? m.BaseView.Text : m.Text).Contains("half as many"));
    }

    [Fact]
    public async Task What_is_coming_up_is_listed_moved_and_called_off()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "coming spring webinar 3-20 dec");
        talk.LastIn(talk.Room).ShouldBe("Coming up: spring webinar, 3–20 Dec.");
        await talk.Says(talk.Mia, talk.Room, "coming fair in Munich 30 nov to 2 dec");
        await talk.Says(talk.Mia, talk.Room, "coming Spring Webinar on 4 dec");
        talk.LastIn(talk.Room).ShouldBe("Coming up: Spring Webinar, Fri 4 Dec (was 3–20 Dec).");
        await talk.Says(talk.Sam, talk.Room, "coming");
        talk.CardIn(talk.Room).ShouldShow("Coming up", "fair in Munich 30 Nov – 2 Dec", "Spring Webinar Fri 4 Dec");
        await talk.Fills(talk.Max, "Coming up", new { What = "fair in Munich", From = "2026-12-01", Until = "2026-12-02" });
        talk.LastIn(talk.Room).ShouldBe("Coming up: fair in Munich, 1–2 Dec (was 30 Nov – 2 Dec).");
        await talk.Says(talk.Mia, talk.Room, "coming spring webinar off");
        talk.LastIn(talk.Room).ShouldBe("“Spring Webinar” is called off.");
        await talk.Says(talk.Mia, talk.Room, "coming spring webinar");
        talk.LastIn(talk.Room).ShouldBe("When? Write the days last, for example “coming spring webinar 3-20 dec”.");
        await talk.Until("2026-12-03T08:00:00Z");
        await talk.Says(talk.Sam, talk.Room, "signals");
        talk.CardIn(talk.Room).ShouldShow("Nothing yet.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_asked_of_a_side_is_taken_once_and_becomes_an_item(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Sam, talk.Room, "ask marketing fintech one-pager by 12 dec");
        var card = Card(talk, "Asked of marketing");
        card.BaseView.ShouldShow("fintech one-pager", "By Sat 12 Dec").ShouldOffer("I'll take it");
        (await talk.Clicks(talk.Sia, card, "I'll take it")).Toast.ShouldStartWith("That is asked of marketing.");
        var taken = await talk.Clicks(talk.Max, card, "I'll take it");
        await talk.Teams.Redeliver(taken.Activity, newId: true);
        await talk.Settle();
        card.BaseView.ShouldShow("Max Weber does it, by Sat 12 Dec (#1).").ShouldNotOffer("I'll take it");
        await talk.Says(talk.Mia, talk.Room, "take fintech one-pager");
        talk.LastIn(talk.Room).ShouldBe("“fintech one-pager” is taken already, as #1.");
        await talk.Says(talk.Max, "my items");
        talk.CardTo(talk.Max).ShouldShow("fintech one-pager");
        // Undone, it is open again.
        await talk.Says(talk.Max, talk.Room, "undo");
        card.BaseView.ShouldOffer("I'll take it");
        await talk.Says(talk.Mia, "take fintech");
        talk.LastTo(talk.Mia).ShouldBe("#2 is yours: fintech one-pager, by Sat 12 Dec. I remind you until it is done.");
        card.BaseView.ShouldShow("Mia Novak does it");
        await talk.Says(talk.Mia, talk.Room, "ask sales three reference customers");
        talk.LastIn(talk.Room).ShouldBe("By when? Say it last, for example “ask sales three reference customers by 12 dec”.");
        await talk.Says(talk.Mia, talk.Room, "ask");
        await talk.Fills(talk.Mia, "Ask", new { Side = "Sales", What = "three reference customers", By = "2026-12-12" });
        Card(talk, "Asked of sales").BaseView.ShouldShow("three reference customers");
        await talk.Says(talk.Noa, talk.Room, "signals");
        talk.CardIn(talk.Room).ShouldShow("Asked for", "three reference customers – sales by Sat 12 Dec").ShouldNotShow("fintech one-pager");
    }

    [Fact]
    public async Task Guests_from_outside_only_read()
    {
        await using var talk = await Scene.Begin();
        var visitor = talk.Teams.AddPerson("Vera Gast", role: PersonRole.Anonymous);
        await talk.Teams.AddTo(talk.Room, talk.Noa, visitor);
        await talk.Says(talk.Sam, talk.Room, "ask marketing fintech one-pager by 12 dec");
        var card = Card(talk, "Asked of marketing");
        foreach (var sentence in new[] { "win Acme 4", "objection price high", "coming webinar 3 dec", "ask sales a call by 3 dec", "take fintech", "campaign spring-mail cost 3000" })
        {
            await talk.Says(visitor, talk.Room, sentence);
            talk.LastIn(talk.Room).ShouldStartWith("Guests from outside can read");
        }
        (await talk.Clicks(visitor, card, "I'll take it")).Toast.ShouldStartWith("Guests from outside can read");
        await talk.Says(visitor, talk.Room, "signals");
        talk.CardIn(talk.Room).ShouldShow("fintech one-pager – marketing").ShouldNotShow("Acme", "webinar");
    }

    private static SimMessage Card(Talk talk, string text) => talk.Room.Messages.Last(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows(text));
}
