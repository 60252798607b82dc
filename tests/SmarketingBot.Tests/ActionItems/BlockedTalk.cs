using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>Something stands in the way of a promise.</summary>
public class BlockedTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_could_help_is_asked_once_and_the_owner_weekly(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Mia, "hi");
        var before = talk.CountTo(talk.Mia);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Sam, talk.Room, "blocked 1 waiting for the price list by @Mia");
        talk.LastIn(talk.Room).ShouldStartWith("Noted: #1 is blocked. I ask Mia Novak once to help");
        talk.CardIn(talk.Room).ShouldShow("State blocked").ShouldNotShow("waiting for the price list").ShouldOffer("Unblock");
        // In her hours, not before.
        talk.CountTo(talk.Mia).ShouldBe(before);
        await talk.Until("2026-11-23T09:00:00Z");
        talk.LastTo(talk.Mia).ShouldStartWith("Sam Porter can't go on with #1 “send the deck” (Weekly smarketing): “waiting for the price list”.");

        // Overdue since Friday, but blocked: a week after he said so, and again a week later.
        await talk.Until("2026-11-30T08:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(0);
        await talk.Until("2026-11-30T09:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(1);
        talk.CardTo(talk.Sam).ShouldShow("Is this still blocked?", "waiting for the price list – Mia Novak").ShouldOffer("Done", "Snooze", "New date", "Unblock", "Not for me");
        await talk.Until("2026-12-04T20:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(1);
        talk.CountTo(talk.Mia).ShouldBe(before + 1);

        await talk.Clicks(talk.Sam, "Unblock");
        talk.CardIn(talk.Room).ShouldShow("State open");
        await talk.Until("2026-12-08T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Overdue – is it done already?");
    }

    [Fact]
    public async Task Where_nobody_was_named_the_moderator_is_told_once()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Until("2026-11-25T09:00:00Z");
        var opened = await talk.Clicks(talk.Sam, "Blocked");
        opened.OpenDialog.Card.Input("By").Choices.Select(c => c.Title).ShouldBe(["Max Weber", "Mia Novak", "Noa Levi", "Sia Anand"]);
        await opened.OpenDialog.Submits(new { Why = "no price list" });
        await talk.Settle();
        talk.CardTo(talk.Sam).ShouldShow("Blocked", "no price list");
        talk.Teams.PrivateMessagesTo(talk.Noa).Count(m => m.Text.StartsWith("For you as moderator: #1 “send the deck” of Sam Porter is blocked: “no price list”.", StringComparison.Ordinal)).ShouldBe(1);
        await talk.Says(talk.Sam, "unblock 1");
        talk.LastTo(talk.Sam).ShouldBe("Good to hear. #1 is open again, due Fri 27 Nov.");
    }

    [Fact]
    public async Task From_the_form_somebody_is_asked_too()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Until("2026-11-25T09:00:00Z");
        await talk.Fills(talk.Sam, "Blocked", new { Why = "no price list", By = "Mia Novak" });
        talk.LastTo(talk.Mia).ShouldStartWith("Sam Porter can't go on with #1");
    }

    [Fact]
    public async Task Refusals_change_nothing()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Sam, talk.Room, "blocked 1");
        talk.LastIn(talk.Room).ShouldContain("What stands in the way?");
        await talk.Says(talk.Sam, talk.Room, "blocked 1 waiting by @Sam");
        talk.LastIn(talk.Room).ShouldContain("can't wait for yourself");
        await talk.Says(talk.Mia, talk.Room, "blocked 1 no time");
        talk.LastIn(talk.Room).ShouldBe("Only Sam Porter can block #1.");
        talk.CardIn(talk.Room).ShouldShow("State open");
    }

    [Fact]
    public async Task Several_items_have_one_choice_above_one_set_of_buttons()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Mia, "hi");
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "@Sam will call Acme by fri");
        await talk.Until("2026-11-25T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("2 things you promised").Buttons.ShouldBe(["Done", "Snooze", "New date", "Blocked", "Not for me"]);
        await talk.Fills(talk.Sam, "Not for me", new { Why = "can't promise" }, choice: new { Item = "2" });
        talk.LastTo(talk.Mia).ShouldStartWith("Sam Porter can't take on #2");
        talk.CardTo(talk.Sam).ShouldShow("handed back").ShouldOffer("Done");
    }
}
