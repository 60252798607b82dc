using SmarketingBot.Core.Campaigns;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Campaigns;

/// <summary>From what a campaign costs to what it brings. Mia and Max market; Noa moderates.</summary>
public class CampaignsTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_not_entered_follows_from_leads_and_wins_or_says_so(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Mia, talk.Room, "campaign spring-mail cost 3000 EUR");
        talk.CardIn(talk.Room).ShouldShow("spring-mail", "Mia Novak looks after it", "Cost 3,000 EUR", "Leads not entered", "Accepted not entered", "Deals not entered", "Revenue not entered", "Return not entered").ShouldNotShow("a lead");
        foreach (var n in Enumerable.Range(1, 4)) await talk.Says(talk.Mia, talk.Room, $"lead L-{n} whitepaper from Spring-Mail");
        foreach (var n in Enumerable.Range(1, 3)) await talk.Says(talk.Sam, talk.Room, $"took lead L-{n}");
        await talk.Says(talk.Sam, talk.Room, "win Acme 12000 from spring-mail thanks @Mia");
        await talk.Says(talk.Sia, talk.Room, "campaign spring-mail");
        talk.CardIn(talk.Room).ShouldShow(
            "Leads – from the leads 4", "Accepted – from the leads 3", "Deals – from the wins 1", "Revenue – from the wins 12,000 EUR", "Return 300%",
            "a lead 750 EUR", "an accepted lead 1,000 EUR", "a deal 3,000 EUR", "leads into accepted 75%", "accepted into deals 33.3%");
        // What is entered counts, and can be taken back.
        await talk.Says(talk.Mia, talk.Room, "campaign spring-mail leads 120 revenue 40k");
        talk.CardIn(talk.Room).ShouldShow("Leads 120", "Revenue 40,000 EUR", "a lead 25 EUR");
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Leads of “spring-mail” is not entered again. Revenue of “spring-mail” is not entered again.");
        await talk.Says(talk.Noa, talk.Room, "campaign spring-mail leads none owner @Max");
        talk.CardIn(talk.Room).ShouldShow("Leads – from the leads 4", "Max Weber looks after it");
        await talk.Says(talk.Mia, talk.Room, "campaign spring-mail cost 1");
        talk.LastIn(talk.Room).ShouldBe("Max Weber looks after “spring-mail”; only they and the moderator change it. “feedback spring-mail …” tells them what you see.");
        await talk.Says(talk.Sam, talk.Room, "campaign autumn-mail cost 1");
        talk.LastIn(talk.Room).ShouldBe("There is no campaign “autumn-mail” yet; marketing and the moderator begin one. “campaigns” shows all.");
    }

    [Fact]
    public async Task By_form_too()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Max, talk.Room, "campaigns");
        talk.CardIn(talk.Room).ShouldShow("None yet.");
        await talk.Fills(talk.Max, "New campaign", new { Name = "fair", Cost = "$5,000", Deals = "2", Revenue = "20k" });
        talk.CardIn(talk.Room).ShouldShow("Cost 5,000 $", "Return 300%", "a deal 2,500 $");
        var form = (await talk.Max.Clicks("Change")).OpenDialog;
        (await form.Submits(new { Cost = "-3" })).OpenDialog.Card.ShouldShow("Cost is a number from 0 on");
        await talk.Fills(talk.Max, "Change", new { Cost = "0", Deals = "", Revenue = "20k" });
        // It cost nothing: nothing is divided by it.
        talk.CardIn(talk.Room).ShouldShow("Cost 0 $", "Deals not entered", "Return not entered");
        await talk.Clicks(talk.Sam, "All campaigns");
        (await talk.Sam.Clicks("All campaigns")).Card!.ShouldShow("cost 0 $ → leads not entered → accepted not entered → deals not entered → revenue 20,000 $");
    }

    [Theory]
    [InlineData("spring-mail", "spring-mail", 0)]
    [InlineData("Spring mail cost 3000, leads: 120", "Spring mail", 2)]
    [InlineData("leads cost 5", "leads", 1)]
    [InlineData("fair revenue none", "fair", 1)]
    public void A_campaign_is_read(string text, string name, int steps)
    {
        var read = CampaignSentence.Read(new Spoken(text)).Value;
        (read.Name, read.Steps.Count).ShouldBe((name, steps));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fair cost -3")]
    [InlineData("fair leads 2.5")]
    [InlineData("fair cost 12%")]
    [InlineData("a name that is much longer than any campaign should have")]
    public void What_is_no_campaign_gets_one_sentence(string text) => CampaignSentence.Read(new Spoken(text)).Hint.ShouldEndWith(".");

    [Fact]
    public void Nothing_is_divided_by_what_is_not_there()
    {
        var campaign = new Campaign { Name = "fair", NameKey = "FAIR", OwnerId = "mia", Cost = 3000, Deals = 0 };
        var figures = CampaignFigures.Of(campaign, new LeadCounts(0, 0, 0, 0, 0, 0, 0, 0), [(null, "")]);
        (figures.CostPer(CampaignStep.Leads), figures.CostPer(CampaignStep.Deals), figures.Return, figures[CampaignStep.Revenue]).ShouldBe((null, null, null, null));
        figures[CampaignStep.Deals].ShouldBe(0);
        // Money of several currencies is not added up.
        CampaignFigures.Of(campaign, null, [(5, "EUR"), (7, "USD")])[CampaignStep.Revenue].ShouldBeNull();
        CampaignFigures.Of(campaign, null, [(5, "EUR"), (7, "")]).Currency.ShouldBe("EUR");
    }
}
