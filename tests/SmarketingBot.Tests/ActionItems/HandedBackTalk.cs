using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>What was handed back and given to somebody else.</summary>
public class HandedBackTalk
{
    [Fact]
    public async Task The_note_that_somebody_said_no_never_names_the_next_owner()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Mia, "hi");
        await talk.Says(talk.Mia, talk.Room, "@Sam will send the price list by 3 dec");
        await talk.Says(talk.Sam, talk.Room, "not for me 1");
        // Told in the hours in which she is reminded.
        await talk.Until("2026-11-23T08:31:00Z");
        talk.LastTo(talk.Mia).ShouldStartWith("Sam Porter can't take on #1");
        await talk.Says(talk.Mia, talk.Room, "give 1 @Max");
        talk.LastTo(talk.Mia).ShouldStartWith("Sam Porter can't take on #1");
    }
}
