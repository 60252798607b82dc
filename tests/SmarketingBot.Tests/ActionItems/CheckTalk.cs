using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>Somebody was named who looks whether it is done.</summary>
public class CheckTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_checker_is_asked_in_their_hours_and_confirms(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Mia, "hi");
        var before = talk.CountTo(talk.Mia);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri checked by @Mia");
        await talk.Says(talk.Sam, "done 1 it is in the folder");
        talk.CardTo(talk.Sam).ShouldShow("Done – thank you!", "Mia Novak will have a look").ShouldOffer("Add note", "Undo");
        talk.CardIn(talk.Room).ShouldShow("done ✓, not checked yet");
        talk.CountTo(talk.Mia).ShouldBe(before);
        await talk.Until("2026-11-23T09:00:00Z");
        talk.CardTo(talk.Mia).ShouldShow("Does this look done?", "Sam Porter", "it is in the folder").ShouldOffer("Confirm done", "Reopen");
        var confirmed = await talk.Clicks(talk.Mia, "Confirm done");
        confirmed.Card!.ShouldShow("Confirmed – thank you!");
        talk.CardIn(talk.Room).ShouldShow("done and checked ✓");
    }

    [Fact]
    public async Task Opened_again_its_reminders_go_on_and_the_checker_is_asked_anew()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed checked by @Mia");
        await talk.Says(talk.Sam, talk.Room, "done 1");
        await talk.Until("2026-11-25T12:00:00Z");
        var before = talk.CountTo(talk.Sam);
        await talk.Clicks(talk.Mia, "Reopen");
        talk.CardTo(talk.Mia).ShouldShow("Open again");
        talk.Teams.PrivateMessagesTo(talk.Sam).Count(m => m.Text.StartsWith("Mia Novak opened #1 “send the deck” again", StringComparison.Ordinal)).ShouldBe(1);
        // It is the due date, which is never passed over.
        talk.CardTo(talk.Sam).ShouldShow("Due today");
        await talk.Until("2026-11-26T09:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before + 3);
        talk.CardTo(talk.Sam).ShouldShow("Overdue");
        await talk.Clicks(talk.Sam, "Done");
        talk.CardTo(talk.Mia).ShouldShow("Does this look done?");
        await talk.Says(talk.Mia, "looks done");
        talk.LastTo(talk.Mia).ShouldBe("Thank you. #1 “send the deck” is done and checked.");
    }

    [Fact]
    public async Task Only_the_checker_confirms_and_only_owner_and_checker_open_it_again()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed checked by @Mia");
        await talk.Says(talk.Mia, talk.Room, "confirm 1");
        talk.LastIn(talk.Room).ShouldContain("isn't done yet");
        await talk.Says(talk.Sam, talk.Room, "done 1");
        await talk.Says(talk.Max, talk.Room, "confirm 1");
        talk.LastIn(talk.Room).ShouldBe("Only Mia Novak can confirm #1.");
        await talk.Says(talk.Max, talk.Room, "reopen 1");
        talk.LastIn(talk.Room).ShouldBe("Only Sam Porter or Mia Novak can open #1 again.");
        await talk.Says(talk.Sam, talk.Room, "reopen 1");
        talk.LastIn(talk.Room).ShouldBe("#1 “send the deck” is open again, due Wed 25 Nov.");
        // The question to the checker was not said yet, and is not said now.
        await talk.Until("2026-11-23T12:00:00Z");
        talk.CountTo(talk.Mia).ShouldBe(0);
    }
}
