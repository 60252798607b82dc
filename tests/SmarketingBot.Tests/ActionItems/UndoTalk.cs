using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>What was just done is taken back, by whoever did it, within ten minutes.</summary>
public class UndoTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Closing_is_taken_back_by_sentence_and_by_button(TestDatabase database)
    {
        await using var talk = await Talk.Begin(database);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Sam, talk.Room, "done 1");
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldStartWith("There is nothing of yours to undo here");
        await talk.Says(talk.Sam, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Undone: #1 “send the deck” is open again.");
        await talk.Says(talk.Sam, "done 1");
        var undone = await talk.Clicks(talk.Sam, talk.Sam.NewestWith("Undo"), "Undo");
        undone.Card!.ShouldShow("It's on your list").ShouldOffer("Done");
        await talk.Until("2026-11-25T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Coming up");
    }

    [Fact]
    public async Task After_ten_minutes_it_is_opened_again_by_its_own_word()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "done 1");
        await talk.Until("2026-11-23T08:11:00Z");
        await talk.Says(talk.Sam, "undo");
        talk.LastTo(talk.Sam).ShouldContain("within ten minutes");
        (await talk.Clicks(talk.Sam, "Undo")).Toast.ShouldNotBeNull().ShouldContain("within ten minutes");
        await talk.Says(talk.Sam, "reopen 1");
        talk.LastTo(talk.Sam).ShouldBe("#1 “send the deck” is open again, due Fri 27 Nov.");
    }

    [Fact]
    public async Task A_recording_is_taken_back_before_anybody_is_asked()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "hi");
        var before = talk.CountTo(talk.Sam);
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldStartWith("Undone: #1 “send the price list” is dropped");
        await talk.Until("2026-12-10T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
    }

    [Fact]
    public async Task What_its_owner_said_yes_to_stays()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        await talk.Says(talk.Sam, talk.Room, "accept 1");
        await talk.Says(talk.Mia, talk.Room, "undo");
        talk.LastIn(talk.Room).ShouldBe("Sam Porter has said yes to #1 meanwhile, so it stays.");
    }
}
