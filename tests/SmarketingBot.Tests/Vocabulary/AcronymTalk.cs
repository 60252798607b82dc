using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Vocabulary;
using SmarketingBot.Tests.Agreements;
using SmarketingBot.Tests.Facilitation;

namespace SmarketingBot.Tests.Vocabulary;

/// <summary>A topic speaks of something that nobody defined yet.</summary>
public class AcronymTalk
{
    [Fact]
    public async Task An_acronym_nobody_defined_gets_one_hint_in_a_series()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "topic Why MQLs and ABM come back 10m");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 1: Why MQLs and ABM come back\nMQL isn't in the vocabulary yet: “define MQL …” proposes what it means here.");
        await talk.Says(talk.Sam, talk.Room, "topic MQL again");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 2: MQL again");
        await (await talk.Sam.Clicks("Add topic")).OpenDialog.Submits(new { Topic = "ABM with MQL" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("Sam Porter added topic 3: ABM with MQL\nABM isn't in the vocabulary yet: “define ABM …” proposes what it means here.");
        (await talk.Read(db => db.HintedAcronyms.Select(h => h.Acronym).OrderBy(a => a).ToListAsync())).ShouldBe(["ABM", "MQL"]);
    }

    [Fact]
    public async Task What_is_defined_or_in_discussion_gets_none()
    {
        await using var talk = await AgreementTalk.Agreed();
        await talk.Says(talk.Mia, talk.Room, "define SQL a lead that sales confirmed");
        await talk.Says(talk.Mia, talk.Room, "topic MQL to SQL");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 1: MQL to SQL");
    }

    [Theory]
    [InlineData("Why MQLs come back", "MQL")]
    [InlineData("ABM, ICP and ARR", "ABM,ICP,ARR")]
    [InlineData("CRM for the CEO in Q3, KPIs and B2B", "")]
    [InlineData("PRICING PAGE NOW", "")]
    [InlineData("Lead L-17 and AB-1234 at ACME.example", "")]
    [InlineData("A B C", "")]
    [InlineData("iPhone and McKinsey", "")]
    [InlineData("Review of 2026 and H1", "")]
    public void Acronyms_of_a_title(string title, string expected) => string.Join(',', HintAcronym.In(title)).ShouldBe(expected);
}
