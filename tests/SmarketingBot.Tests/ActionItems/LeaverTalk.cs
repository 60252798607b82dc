using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.People;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.ActionItems;

/// <summary>Somebody leaves the conversation in which they promised something.</summary>
public class LeaverTalk
{
    [Theory, OnSqlite, OnPostgres, Proves("play 8")]
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

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_who_left_unnoticed_is_missed_when_the_members_are_read(TestDatabase database)
    {
        await using var talk = await SettingsTalk.Promised(database);
        await talk.Says(talk.Noa, "hi");
        await talk.Says(talk.Mia, talk.Room, "I'll call Acme by 3 dec");
        SimulatedTeams.RemoveSilently(talk.Room, talk.Sam);
        // A day later the members are read again.
        await talk.Until("2026-11-24T08:31:00Z");
        await talk.Says(talk.Mia, talk.Room, "items");
        await talk.Settle();
        talk.CardTo(talk.Noa).ShouldShow("Sam Porter left: 1 item needs a new owner", "send the deck").ShouldNotShow("Acme").ShouldOffer("Give to");
        var before = talk.CountTo(talk.Sam);
        await talk.Until("2026-11-27T12:00:00Z");
        talk.CountTo(talk.Sam).ShouldBe(before);
    }

    [Fact]
    public async Task A_list_that_fails_or_is_cut_off_misses_nobody()
    {
        // Twenty pages of one are not all of them.
        await using var talk = await Talk.Begin(options: o => o with { MembersPerPage = 1 });
        foreach (var sentence in (string[])["setup weekly tue 10:00 Europe/Berlin", "moderator @Noa"]) await talk.Says(talk.Noa, talk.Room, sentence);
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Teams.AddTo(talk.Room, talk.Noa, [.. Enumerable.Range(1, 20).Select(n => talk.Teams.AddPerson($"Guest {n}", "Europe/Berlin"))]);
        SimulatedTeams.RemoveSilently(talk.Room, talk.Sia);
        await talk.Says(talk.Noa, "hi");
        var before = talk.CountTo(talk.Noa);
        await talk.Until("2026-11-24T08:31:00Z");
        await talk.Says(talk.Noa, talk.Room, "team guest Sia");
        talk.LastIn(talk.Room).ShouldBe("Sia Anand is here as a guest now.");

        SimulatedTeams.RemoveSilently(talk.Room, talk.Sam);
        using (talk.Teams.Faults.Fail(403, when: c => c.Path.Contains("/pagedmembers", StringComparison.OrdinalIgnoreCase)))
        {
            await talk.Until("2026-11-25T09:31:00Z");
            await talk.Says(talk.Mia, talk.Room, "items");
            talk.CardIn(talk.Room).ShouldShow("send the deck", "Sam Porter");
        }
        talk.CountTo(talk.Noa).ShouldBe(before);
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
