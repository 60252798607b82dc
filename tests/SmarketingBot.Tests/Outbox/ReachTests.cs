using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Outbox;

/// <summary>People and places that can't be reached, and the way back to them.</summary>
public class ReachTests
{
    [Theory, OnSqlite, OnPostgres, Proves("pitfall 6", "pain 19")]
    public async Task Who_blocked_the_bot_is_left_alone_until_they_write_and_whoever_asked_is_told_once(TestDatabase database)
    {
        await using var talk = await Delivering.Begin(database);
        await talk.Says(talk.Mia, "hi");
        await talk.Says(talk.Sam, "hi");
        await Assigned(talk);
        talk.Teams.Block(talk.Sam);
        var (posts, told) = (talk.Posts(talk.Sam.Personal).Count, talk.CountTo(talk.Mia));

        // Both questions wait for Sam's hours; the first refusal speaks for the second.
        await talk.Until("2026-11-23T09:00:00Z");
        talk.Posts(talk.Sam.Personal).Count.ShouldBe(posts + 1);
        (await Tables.Ask(talk.Bot, "SELECT last_error FROM outbox WHERE state = 'Parked' ORDER BY seq")).ShouldBe("MessageWritesBlocked");
        talk.CountTo(talk.Mia).ShouldBe(told + 1);
        talk.LastTo(talk.Mia).ShouldContain("can't reach Sam Porter");

        await talk.Until("2026-11-23T14:00:00Z");
        talk.Posts(talk.Sam.Personal).Count.ShouldBe(posts + 1);
        await talk.Says(talk.Sam, "hi again");
        talk.Shown(talk.Sam.Personal).Count(m => m.HasCard && m.BaseView.Offers("Accept")).ShouldBe(2);
        talk.CountTo(talk.Mia).ShouldBe(told + 1);
    }

    [Fact]
    public async Task Who_has_not_installed_the_app_is_asked_as_soon_as_they_do()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Mia, "hi");
        await talk.Says(talk.Sam, "hi");
        await talk.Teams.UninstallFor(talk.Sam);
        await Assigned(talk);
        await talk.Until("2026-11-23T09:00:00Z");
        talk.LastTo(talk.Mia).ShouldContain("can't reach Sam Porter");

        await talk.Teams.InstallFor(talk.Sam);
        await talk.Settle();
        talk.Shown(talk.Sam.Personal).Count(m => m.HasCard && m.BaseView.Offers("Accept")).ShouldBe(2);
    }

    [Fact]
    public async Task Reminders_go_on_after_a_block_ends()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        talk.Teams.Block(talk.Sam);
        await talk.Until("2026-12-03T16:00:00Z");
        var (posts, shown) = (talk.Posts(talk.Sam.Personal).Count, talk.CountTo(talk.Sam));
        posts.ShouldBeLessThan(4, "somebody out of reach is not written to every day");
        await talk.Says(talk.Sam, "hi");
        await talk.Until("2026-12-04T16:00:00Z");
        talk.CountTo(talk.Sam).ShouldBeGreaterThan(shown + 1);
        talk.CardTo(talk.Sam).ShouldShow("Overdue");
    }

    [Fact]
    public async Task A_chat_that_Teams_does_not_know_any_more_is_opened_anew()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        talk.Teams.Faults.Fail(404, calls: 1, when: c => c.IsSend && c.Conversation == talk.Sam.Personal.Id);
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Coming up");
        talk.Teams.Calls.Count(c => c.IsCreate).ShouldBe(1);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_not_written_to_until_it_is_heard_from()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        using (talk.Teams.Faults.Fail(404, when: c => c.Conversation == talk.Room.Id))
        {
            var tries = talk.Edits(talk.Room).Count + talk.Posts(talk.Room).Count;
            await talk.Says(talk.Sam, "move 1 to 3 dec");
            await talk.Says(talk.Sam, "move 1 to 4 dec");
            (talk.Edits(talk.Room).Count + talk.Posts(talk.Room).Count).ShouldBe(tries + 1);
        }
        await talk.Says(talk.Sam, talk.Room, "I'll write the post by fri");
        talk.CardIn(talk.Room).ShouldShow("write the post");
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_shown_anew_once()
    {
        await using var talk = await Delivering.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        talk.Teams.Delete(talk.Shown(talk.Room).Single());
        await talk.Says(talk.Sam, "move 1 to 3 dec");
        talk.Shown(talk.Room).Single().BaseView.ShouldShow("Thu 3 Dec");
        await talk.Says(talk.Sam, "move 1 to 4 dec");
        talk.Shown(talk.Room).Single().BaseView.ShouldShow("Fri 4 Dec");
        talk.Edits(talk.Room).Select(c => c.Status).ShouldBe([404, 200]);
    }

    // Said before Sam's working hours: the two questions wait for them, side by side.
    private static async Task Assigned(Talk talk)
    {
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        await talk.Says(talk.Mia, talk.Room, "@Sam will call Acme by 4 dec");
    }
}
