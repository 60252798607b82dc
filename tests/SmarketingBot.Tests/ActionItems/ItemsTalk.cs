using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>What owners do with their items.</summary>
public class ItemsTalk
{
    [Fact]
    public async Task A_new_date_begins_the_reminders_anew()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "move 1 to 3 dec");
        talk.LastTo(talk.Sam).ShouldContain("Thu 3 Dec");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-12-01T08:29:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-12-01T08:30:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Coming up", "Thu 3 Dec");
    }

    [Fact]
    public async Task New_date_on_the_reminder_moves_the_item_and_the_card_follows()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Until("2026-11-27T12:00:00Z");
        await talk.Fills(talk.Sam, "New date", new { When = "2026-12-04" });
        talk.CardTo(talk.Sam).ShouldShow("Due Fri 4 Dec");
        talk.CardIn(talk.Room).ShouldShow("Fri 4 Dec");
    }

    [Fact]
    public async Task A_snooze_is_kept_to_the_day_and_to_three_times()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Until("2026-11-25T12:00:00Z");
        var before = talk.CountTo(talk.Sam);
        await talk.Fills(talk.Sam, "Snooze", new { When = "2026-12-01" });
        await talk.Until("2026-11-30T20:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-12-01T09:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 1);

        await talk.Says(talk.Sam, "snooze 1 until 20 dec");
        talk.LastTo(talk.Sam).ShouldContain("at most 14 days");
        await talk.Says(talk.Sam, "snooze 1 until thu");
        await talk.Says(talk.Sam, "snooze 1 until fri");
        await talk.Says(talk.Sam, "snooze 1 until 7 dec");
        talk.LastTo(talk.Sam).ShouldContain("snoozed 3 times already");
    }

    [Fact]
    public async Task Silence_after_the_question_is_a_yes_one_working_day_later()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "hi");
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        await talk.Until("2026-11-24T08:29:00Z");
        talk.CardIn(talk.Room).ShouldShow("waiting for their yes");
        await talk.Until("2026-11-24T08:31:00Z");
        talk.CardIn(talk.Room).ShouldShow("State open");
    }

    [Fact]
    public async Task Not_for_me_goes_back_to_whoever_wrote_it_down()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "hi");
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Fills(talk.Sam, "Not for me", new { Why = "I'm the wrong person" });
        talk.CardTo(talk.Sam).ShouldShow("Handed back");
        talk.LastTo(talk.Mia).ShouldContain("Sam Porter can't take on #1");
        await talk.Until("2026-12-20T12:00:00Z");
        talk.CountTo(talk.Mia).ShouldBe(1);
    }

    [Fact, Proves("pain 19")]
    public async Task Somebody_out_of_reach_is_shown_and_reminded_as_soon_as_they_come()
    {
        await using var talk = await Talk.Begin(installed: false);
        await talk.Teams.InstallFor(talk.Mia);
        await talk.Settle();
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        await talk.Until("2026-11-24T12:00:00Z");
        talk.CardIn(talk.Room).ShouldShow("Not reachable yet: Sam Porter").ShouldOffer("Open me");
        talk.Teams.PrivateMessagesTo(talk.Mia).Count(m => m.Text.Contains("can't reach Sam Porter", StringComparison.Ordinal)).ShouldBe(1);

        await talk.Teams.InstallFor(talk.Sam);
        await talk.Until("2026-11-24T12:30:00Z");
        talk.Teams.PrivateMessagesTo(talk.Sam).ShouldContain(m => m.HasCard && m.BaseView.Shows("Can you take this on?"));
        talk.CardIn(talk.Room).ShouldNotShow("Not reachable");
    }

    [Fact, Proves("pitfall 6")]
    public async Task Uninstalling_parks_what_waits_and_writing_again_resumes_it()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Teams.UninstallFor(talk.Sam);
        await talk.Until("2026-11-27T20:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(0);
        await talk.Teams.InstallFor(talk.Sam);
        await talk.Until("2026-11-30T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Overdue");
    }

    [Fact, Proves("play 10")]
    public async Task What_is_elsewhere_and_what_does_not_exist_get_the_same_sentence()
    {
        await using var talk = await Talk.Begin();
        var other = talk.Teams.AddGroupChat("Board", talk.Max, talk.Noa);
        await talk.Says(talk.Max, other, "I'll prepare the budget by fri");
        await talk.Says(talk.Sam, "done 1");
        talk.LastTo(talk.Sam).ShouldBe("I can't find #1 here.");
        await talk.Says(talk.Sam, "done 99");
        talk.LastTo(talk.Sam).ShouldBe("I can't find #99 here.");
    }

    [Fact, Proves("store 1")]
    public async Task Unknown_text_gets_one_helpful_sentence()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "mi items");
        talk.LastTo(talk.Sam).ShouldContain("“my items”");
        await talk.Says(talk.Sam, "what is the weather like");
        talk.LastTo(talk.Sam).ShouldContain("help");
        await talk.Says(talk.Sam, talk.Room, "HELLO");
        talk.CardIn(talk.Room).ShouldShow("What I can do");
    }

    [Fact, Proves("pitfall 8", "store 3")]
    public async Task Welcomed_once_an_install()
    {
        await using var talk = await Talk.Begin(installed: false);
        await talk.Teams.InstallFor(talk.Sam);
        await talk.Settle();
        talk.CountTo(talk.Sam).ShouldBe(1);
        talk.CardTo(talk.Sam).ShouldShow("Hello, I'm SmarketingBot");
        await talk.Says(talk.Sam, "help");
        talk.CountTo(talk.Sam).ShouldBe(2);
    }

    [Fact, Proves("pitfall 6", "pain 16")]
    public async Task A_restart_forgets_nobody()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Restart();
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Coming up");
    }

    [Fact, Proves("play 5", "pain 10")]
    public async Task Three_days_of_outage_bring_one_reminder()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        await talk.Bot.StopAsync();
        talk.Clock.MoveTo(NodaTime.Instant.FromUtc(2026, 11, 30, 9, 0));
        await talk.Restart();
        await talk.Settle();
        talk.CountTo(talk.Sam).ShouldBe(1);
    }
}
