using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>Somebody leaves the conversation in which they promised something.</summary>
public class LeaverTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Reminders_stop_and_the_moderator_gives_the_items_to_others(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database);
        await talk.Says(talk.Noa, "hi");
        await talk.Says(talk.Sam, "I'll water the plants by fri");
        await talk.Says(talk.Sam, talk.Room, "I'll call Acme by 3 dec");
        await talk.Teams.RemoveFrom(talk.Room, talk.Noa, talk.Sam);
        await talk.Until("2026-11-23T08:31:00Z");
        talk.CardTo(talk.Noa).ShouldShow("Sam Porter left: 2 items need a new owner", "send the deck", "call Acme").ShouldNotShow("plants").ShouldOffer("Give to");

        var opened = await talk.Noa.Clicks("Give to", new { item = "1" });
        opened.OpenDialog.Card.Input("Give to").Choices.Select(c => c.Title).ShouldBe(["Max Weber", "Mia Novak", "Noa Levi", "Sia Anand"]);
        await opened.OpenDialog.Submits(new Dictionary<string, object?> { ["Give to"] = "Mia Novak" });
        await talk.Settle();
        talk.CardTo(talk.Noa).ShouldShow("1 item needs a new owner", "→ Mia Novak");
        talk.CardTo(talk.Mia).ShouldShow("Can you take this on?", "send the deck");
        await talk.Says(talk.Noa, "give 3 @Noa");
        talk.LastTo(talk.Noa).ShouldNotContain("2 items");

        // What is his own he is still reminded of, and of nothing else.
        await talk.Until("2026-11-25T12:00:00Z");
        talk.CardTo(talk.Sam).ShouldShow("water the plants").ShouldNotShow("deck", "Acme");
    }

    [Fact]
    public async Task Only_the_moderator_gives_them_away()
    {
        await using var talk = await SettingsTalk.Promised();
        await talk.Teams.RemoveFrom(talk.Room, talk.Noa, talk.Sam);
        await talk.Settle();
        await talk.Says(talk.Mia, talk.Room, "give 1 @Mia");
        talk.LastIn(talk.Room).ShouldBe("Only the moderator can give #1 to somebody.");
    }

    [Fact]
    public async Task A_question_that_was_not_asked_yet_is_not_asked_of_somebody_who_left()
    {
        await using var talk = await SettingsTalk.Promised();
        await talk.Says(talk.Sia, "hi");
        await talk.Says(talk.Noa, talk.Room, "@Sia will write the mail by 3 dec");
        var before = talk.CountTo(talk.Sia);
        await talk.Teams.RemoveFrom(talk.Room, talk.Noa, talk.Sia);
        await talk.Until("2026-11-27T12:00:00Z");
        talk.CountTo(talk.Sia).ShouldBe(before);
    }
}
