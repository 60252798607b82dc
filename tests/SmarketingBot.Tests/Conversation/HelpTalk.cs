using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Conversation;

/// <summary>Somebody asks what the bot can do.</summary>
public class HelpTalk
{
    [Theory, Proves("store 1")]
    [InlineData("hi")]
    [InlineData("HELLO")]
    [InlineData("Help!")]
    [InlineData("help something unheard of")]
    public async Task The_first_card_is_short_and_leads_on(string said)
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, said);
        talk.CardIn(talk.Room).ShouldShow("setup weekly tue 10:00", "I'll send the deck by fri").ShouldNotShow("raise hand").ShouldOffer("Items", "Setting up", "Agenda", "The meeting");
    }

    [Theory]
    [InlineData("help meeting", "raise hand")]
    [InlineData("help the meeting", "raise hand")]
    [InlineData("help snooze", "Asks you again")]
    [InlineData("help claim", "take over")]
    public async Task A_subject_is_told_by_sentence(string said, string shown)
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, said);
        talk.CardIn(talk.Room).ShouldShow(shown).ShouldOffer("All subjects");
    }

    [Fact]
    public async Task And_by_button_there_and_back_for_the_one_who_pressed_only()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Sam, talk.Room, "help");
        (await talk.Clicks(talk.Mia, "The meeting")).Card!.ShouldShow("raise hand").ShouldOffer("All subjects");
        talk.CardIn(talk.Room).ShouldNotShow("raise hand");
    }

    [Fact]
    public async Task Only_administrators_read_of_their_commands()
    {
        await using var talk = await Talk.Begin(settings: new Dictionary<string, string?> { ["Access:Administrators"] = "61660fdf-0000-4000-8000-000000000000" });
        await talk.Says(talk.Sam, "help");
        talk.CardTo(talk.Sam).ShouldNotOffer("For administrators");
        await talk.Says(talk.Sam, "help admin status");
        talk.CardTo(talk.Sam).ShouldNotShow("stop sending");
    }
}
