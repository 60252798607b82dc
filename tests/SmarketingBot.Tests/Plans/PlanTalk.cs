using Microsoft.EntityFrameworkCore;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Plans;

/// <summary>Backwards from the quota. Monday, 23 November 2026.</summary>
public class PlanTalk
{
    private const string Mine = "plan 20000 a quarter for me, deals of 5000, 25% of leads buy, sales finds 2";

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_step_is_shown_and_what_comes_out_can_become_the_SLA(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Noa, talk.Room, "plan");
        talk.CardIn(talk.Room).ShouldShow("Plan backwards from the quota").ShouldOffer("Make a plan");
        await talk.Says(talk.Sam, talk.Room, "plan 20000 a quarter for sales, deals of 5000, 25% of leads buy, sales finds 2");
        var card = talk.CardIn(talk.Room).ShouldShow("Plan for sales · version 1 · Sam Porter, 23 Nov 2026", "14 leads from marketing a quarter")
            .ShouldShow("Customers 4", "20,000 ÷ 5,000 = 4", "Leads 16", "4 ÷ 25% = 16", "From marketing 14", "16 − 2 that sales finds = 14", "rounded up").Message!;
        await (await talk.Sam.Clicks(card, "Make it the SLA")).OpenDialog.Submits(new { });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("SLA · proposed by Sam Porter", "14 MQL a quarter", "Sales ✓ Sam Porter");

        (await talk.Mia.Clicks(card, "Make a campaign")).OpenDialog.Card.Input("Name").Value.ShouldBeNullOrEmpty();
        await (await talk.Mia.Clicks(card, "Change the plan")).OpenDialog.Submits(new { Leads_that_buy = "20" });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("Plan for sales · version 2 · Mia Novak, 23 Nov 2026", "18 leads from marketing a quarter");
        await talk.Says(talk.Noa, talk.Room, "plan for sales");
        talk.CardIn(talk.Room).ShouldShow("version 2");
        await talk.Says(talk.Mia, talk.Room, "undo");
        await talk.Says(talk.Noa, talk.Room, "plan for sales");
        talk.CardIn(talk.Room).ShouldShow("version 1");
    }

    [Fact]
    public async Task Ones_own_plan_is_seen_by_nobody_else()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Sam, talk.Room, Mine);
        talk.LastIn(talk.Room).ShouldBe("Your plan is in our own chat: only you see it.");
        var card = talk.CardTo(talk.Sam).ShouldShow("Your own plan · version 1 · only you see it", "14 leads from marketing a quarter").ShouldNotOffer("Make it the SLA", "Make a campaign").Message!;
        await talk.Says(talk.Mia, talk.Room, "plan");
        talk.CardIn(talk.Room).ShouldShow("Plan backwards from the quota");
        await talk.Says(talk.Mia, talk.Room, "plan for me");
        talk.LastIn(talk.Room).ShouldBe("Your own plan is for your eyes only: say “plan” in our own chat.");
        await talk.Says(talk.Mia, "plan");
        talk.CardTo(talk.Mia).ShouldNotShow("14 leads");
        // Its id in somebody else's hands opens an empty form.
        var id = await talk.Read(db => db.Plans.Select(p => p.Id).SingleAsync());
        var opened = await talk.Mia.Invokes(talk.Mia.Personal, "task/fetch", new System.Text.Json.Nodes.JsonObject { ["data"] = new System.Text.Json.Nodes.JsonObject { ["verb"] = "plan.make", ["plan"] = id.ToString() } }, card.Id);
        opened.Body.ShouldNotContain("\"value\":\"5000\"");
        opened.Body.ShouldContain("\"title\":\"Plan\"");

        // In one's own chat it is one's own without saying so.
        await talk.Says(talk.Sam, "plan 10 reps, 100 leads each");
        talk.CardTo(talk.Sam).ShouldShow("Your own plan · version 2", "1,000 leads from marketing a month", "10 people × 100 leads each = 1,000");
        await talk.Says(talk.Sam, "delete my data now");
        (await talk.Read(db => db.Plans.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_reckoned_is_explained_and_not_kept()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Sam, talk.Room, "plan 20000 a quarter, deals of 5000, 150% of leads buy");
        talk.LastIn(talk.Room).ShouldBe("The share of leads that buy can't be above 100%: more would come out than went in. Say it like “25% of leads buy”.");
        await talk.Says(talk.Sam, talk.Room, "plan");
        var form = (await talk.Sam.Clicks("Make a plan")).OpenDialog;
        (await form.Submits(new { Quota = "20000", What_a_deal_brings = "5000", Leads_that_buy = "0" })).OpenDialog.Card.ShouldShow("no number of leads would ever be enough");
        (await talk.Read(db => db.Plans.CountAsync())).ShouldBe(0);
    }
}
