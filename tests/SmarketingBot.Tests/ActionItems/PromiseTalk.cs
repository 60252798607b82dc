using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>The heart of it: a promise, its reminders, and silence after Done.</summary>
public class PromiseTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("play 1", "play 12", "pain 1")]
    public async Task A_promise_is_reminded_until_it_is_done_and_then_never_again(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);

        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        talk.CardIn(talk.Room).ShouldShow("#1", "send the deck", "Sam Porter", "Fri 27 Nov");

        // Two working days before: Wednesday, 09:30 in Berlin.
        await talk.Until("2026-11-25T08:29:00Z");
        talk.CountTo(talk.Sam).ShouldBe(0);
        await talk.Until("2026-11-25T08:31:00Z");
        talk.CountTo(talk.Sam).ShouldBe(1);
        talk.CardTo(talk.Sam).ShouldShow("Coming up", "send the deck", "Weekly smarketing").ShouldOffer("Done", "Snooze", "New date");

        await talk.Until("2026-11-27T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(2);
        talk.CardTo(talk.Sam).ShouldShow("Due today");

        await talk.Until("2026-12-01T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(4);
        talk.CardTo(talk.Sam).ShouldShow("Overdue");

        var done = await talk.Clicks(talk.Sam, "Done");
        done.Card!.ShouldShow("All done");
        talk.CardIn(talk.Room).ShouldShow("done");

        await talk.Until("2027-03-01T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(4);
    }

    [Fact, Proves("pitfall 1")]
    public async Task The_same_message_delivered_twice_makes_one_item()
    {
        await using var talk = await Talk.Begin();
        var said = await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        var before = talk.Room.Messages.Count;
        await talk.Teams.Redeliver(said.Activity);
        await talk.Settle();
        talk.Room.Messages.Count.ShouldBe(before);
        await talk.Says(talk.Sam, "my items");
        talk.CardTo(talk.Sam).ShouldShow("1 open item");
    }

    [Fact, Proves("play 11", "pain 18")]
    public async Task Done_pressed_twice_is_harmless()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "I'll call Acme by tomorrow");
        var card = talk.Sam.Personal.Messages.Last(m => m.FromBot);
        await Task.WhenAll(talk.Sam.Clicks(card, "Done"), talk.Sam.Clicks(card, "Done"));
        await talk.Settle();
        talk.LastTo(talk.Sam).ShouldContain("done");
        await talk.Says(talk.Sam, "done 1");
        talk.LastTo(talk.Sam).ShouldContain("done already");
    }

    [Fact, Proves("pain 5")]
    public async Task Somebody_else_is_asked_before_it_counts()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "hi");
        var before = talk.CountTo(talk.Sam);
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        // Asked in Sam's hours, not at nine.
        talk.CountTo(talk.Sam).ShouldBe(before);
        await talk.Until("2026-11-23T08:30:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Mia Novak", "send the price list", "Thu 3 Dec").ShouldOffer("Accept", "New date", "Not for me");
        await talk.Clicks(talk.Sam, "Accept");
        talk.CardTo(talk.Sam).ShouldShow("on your list");
        talk.CardIn(talk.Room).ShouldShow("open");
    }

    [Fact]
    public async Task A_promise_without_a_date_gets_a_hint_and_changes_nothing()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck");
        talk.LastIn(talk.Room).ShouldContain("by");
        await talk.Says(talk.Sam, talk.Room, "items");
        talk.LastIn(talk.Room).ShouldContain("Nothing open here");
    }

    [Fact]
    public async Task Others_are_told_who_can_close_it()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        var pressed = await talk.Clicks(talk.Mia, "Done");
        pressed.Toast.ShouldBe("Only Sam Porter or the moderator can close #1.");
    }
}
