using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Vocabulary;
using SmarketingBot.Tests.Agreements;
using SmarketingBot.Tests.Facilitation;

namespace SmarketingBot.Tests.Vocabulary;

/// <summary>What words mean between the two teams. Mondays at ten in Berlin; it is an hour before.</summary>
public class VocabularyTalk
{
    [Fact]
    public async Task What_is_answers_with_what_holds_and_side_by_side_what_is_in_discussion()
    {
        await using var talk = await AgreementTalk.Agreed();
        await talk.Says(talk.Max, talk.Room, "what is MQL?");
        talk.CardIn(talk.Room).ShouldShow("version 1, since 23 Nov 2026", "MQL", "it is a company of our size", "student · competitor").ShouldNotShow("In discussion").ShouldOffer("Another meaning", "Vocabulary");
        await talk.Says(talk.Max, talk.Room, "define MQL fits when it asked for a demo");
        await talk.Says(talk.Sia, talk.Room, "define MQL fits when it has budget");
        await talk.Says(talk.Sam, "what's an mql");
        var card = talk.CardTo(talk.Sam).ShouldShow("version 1, since 23 Nov 2026", "2 meanings in discussion", "1 · by Max Weber", "it asked for a demo", "2 · by Sia Anand", "it has budget", "Sales ✓ · Marketing –").ShouldOffer("Agree");
        await talk.Clicks(talk.Sam, card.Message!, "Agree", new { Which_one = "1 by Max Weber" });
        await talk.Says(talk.Mia, talk.Room, "what does MQL mean");
        talk.CardIn(talk.Room).ShouldShow("version 2, since 23 Nov 2026", "it asked for a demo").ShouldNotShow("it has budget");
    }

    [Fact]
    public async Task Ordinary_questions_are_no_questions_for_a_word()
    {
        await using var talk = await AgreementTalk.Agreed();
        foreach (var question in new[] { "what is next?", "what is the plan for today", "what's up", "what does Mia do" })
        {
            await talk.Says(talk.Sam, talk.Room, question);
            talk.LastIn(talk.Room).ShouldNotContain("vocabulary");
        }
        // Something that looks like an acronym is one.
        await talk.Says(talk.Sam, talk.Room, "what is ABM?");
        talk.LastIn(talk.Room).ShouldBe("“ABM” isn't in the vocabulary yet. To propose what it means, say “define ABM …”.");
        await talk.Says(talk.Sam, talk.Room, "what are MQLs");
        talk.CardIn(talk.Room).ShouldShow("it is a company of our size");
    }

    [Fact]
    public async Task Definitions_to_begin_with_are_offered_and_hold_only_when_both_sides_said_yes()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "what is SAL");
        talk.CardIn(talk.Room).ShouldShow("not agreed yet · a definition to begin with", "An MQL that sales looked at").ShouldOffer("Put it forward");
        await talk.Says(talk.Mia, talk.Room, "vocabulary");
        talk.CardIn(talk.Room).ShouldShow("Both sides have agreed on no word yet.", "I can offer: MQL, SAL, SQL, Acceptance, First response.");
        await talk.Clicks(talk.Mia, talk.CardIn(talk.Room).Message!, "Show", new { Word = "SAL" });
        await talk.Says(talk.Mia, talk.Room, "what is SAL");
        var form = (await talk.Mia.Clicks("Put it forward")).OpenDialog;
        form.Card.Input("Meaning, in a sentence").Value.ShouldStartWith("An MQL that sales looked at");
        await form.Submits(new { });
        await talk.Settle();
        await talk.Clicks(talk.Sam, talk.CardIn(talk.Room).ShouldShow("SAL: do we mean this?").Message!, "Agree");
        await talk.Says(talk.Sam, talk.Room, "glossary");
        talk.CardIn(talk.Room).ShouldShow("SAL", "version 1, since 23 Nov 2026", "I can offer: MQL, SQL, Acceptance, First response.").ShouldNotShow("no word yet");
    }

    [Fact]
    public async Task The_form_has_the_four_parts_and_comes_back_with_what_is_missing()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "vocabulary");
        var form = (await talk.Mia.Clicks("Define a word")).OpenDialog;
        form = (await form.Submits(new { Word = "MQL" })).OpenDialog;
        form.Card.ShouldShow("What does “MQL” mean?");
        form.Card.Input("Word").Value.ShouldBe("MQL");
        await form.Submits(new { Word = "MQL", Fits_when = "it is big", Not_when_one_reason_a_line = "student\ncompetitor", Then_who_does_what = "sales calls", Within_how_long = "a day" });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("it is big", "student · competitor", "sales calls", "a day", "Sales – · Marketing ✓ Mia Novak");
    }

    [Fact]
    public async Task From_ones_own_chat_it_is_put_forward_in_the_meeting()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Sam, "define churn customers who left in the period");
        talk.LastTo(talk.Sam).ShouldStartWith("I put “churn” forward in ");
        talk.CardIn(talk.Room).ShouldShow("churn: do we mean this?", "Sales ✓ Sam Porter");
    }

    [Fact]
    public async Task The_quality_lead_in_force_gives_the_reasons_to_return_one()
    {
        await using var talk = await AgreementTalk.Agreed();
        var lead = await talk.Bot.Services.GetRequiredService<Work>().Read(talk.Teams.Options.TenantId, async (services, db) =>
            await services.GetRequiredService<ReadQualityLead>().InForce(await db.Series.SingleAsync()));
        lead!.NotWhen.ShouldBe(["student", "competitor"]);
        lead.Version.ShouldBe(1);
        lead.Term.Then.ShouldBe("sales calls");
    }

    [Fact]
    public async Task Words_of_people_stay_words()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "define [x](https://evil.example) **bold** <at>Noa</at> # no heading");
        talk.CardIn(talk.Room).Json["body"]!.ToJsonString().ShouldNotContain("](https");
        await talk.Says(talk.Mia, talk.Room, "define");
        talk.LastIn(talk.Room).ShouldStartWith("Which word, and what does it mean?");
        await talk.Says(talk.Mia, talk.Room, "define MQL " + new string('x', 400));
        talk.LastIn(talk.Room).ShouldStartWith("Please keep each part of a definition to 300 characters");
    }
}
