using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>Somebody would rather not do it at all.</summary>
public class DropTalk
{
    [Fact]
    public async Task The_moderator_decides_and_the_reminders_go_on_meanwhile()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Sam, "drop 1 the customer has left");
        talk.LastTo(talk.Sam).ShouldStartWith("I'm asking whether #1 can be dropped.");
        await talk.Until("2026-11-25T09:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("Coming up");
        talk.CardTo(talk.Noa).ShouldShow("Can this be dropped?", "Sam Porter", "the customer has left").ShouldOffer("Agree", "Keep");
        await talk.Clicks(talk.Noa, "Keep");
        talk.CardTo(talk.Noa).ShouldShow("Kept");
        talk.LastTo(talk.Sam).ShouldStartWith("Noa Levi would like to keep #1");

        await talk.Says(talk.Sam, "drop 1 nobody needs it");
        await talk.Clicks(talk.Noa, "Agree");
        talk.LastTo(talk.Sam).ShouldStartWith("Noa Levi agrees: #1");
        await talk.Says(talk.Noa, talk.Room, "items");
        talk.CardIn(talk.Room).ShouldShow("Nothing open here");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2027-01-10T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
    }

    [Fact]
    public async Task By_sentence_only_the_moderator_decides()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Says(talk.Mia, talk.Room, "drop 1 no");
        talk.LastIn(talk.Room).ShouldBe("Only Sam Porter can drop #1.");
        await talk.Says(talk.Noa, talk.Room, "agree 1");
        talk.LastIn(talk.Room).ShouldBe("Nobody asks to drop #1 now.");
        await talk.Says(talk.Sam, talk.Room, "drop 1 the customer has left");
        await talk.Says(talk.Sam, talk.Room, "agree 1");
        talk.LastIn(talk.Room).ShouldBe("Only the moderator can decide whether #1 is dropped.");
        await talk.Says(talk.Noa, talk.Room, "keep 1");
        talk.LastIn(talk.Room).ShouldBe("#1 “send the deck” stays. I tell its owner.");
    }

    [Fact]
    public async Task What_is_only_ones_own_is_dropped_at_once()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, "I'll call Acme by fri");
        await talk.Says(talk.Sam, "drop 1 no longer needed");
        talk.LastTo(talk.Sam).ShouldBe("#1 “call Acme” is dropped. I won't remind you of it.");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-12-20T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
    }
}
