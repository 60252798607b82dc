using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>The working day before the agenda, whoever has something to tell is asked for it, once.</summary>
public class AskNumbersTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Owners_are_asked_once_with_all_that_is_missing_and_fill_it_in_there(TestDatabase database)
    {
        await using var talk = await ScoreboardTalk.Begin(database);
        await talk.Says(talk.Noa, talk.Room, "kpi mql owner @Mia");
        await talk.Says(talk.Noa, talk.Room, "kpi deals won owner @Mia");
        // The next agenda is on Monday, 30 November; the working day before it is Friday.
        await talk.Until("2026-11-27T08:00:00Z");
        var (before, moderator) = (talk.CountTo(talk.Mia), talk.CountTo(talk.Noa));
        await talk.Until("2026-11-27T09:00:00Z");
        talk.CountTo(talk.Mia).ShouldBe(before + 1);
        var card = talk.CardTo(talk.Mia).ShouldShow("Weekly smarketing", "2 numbers for the agenda", "The agenda comes on Mon 30 Nov").Message!;
        card.BaseView.Input("MQL, November");
        // Nobody's number is the moderator's.
        talk.CountTo(talk.Noa).ShouldBe(moderator + 1);
        talk.CardTo(talk.Noa).ShouldShow("One number for the agenda").Input("First response, November");

        (await talk.Clicks(talk.Mia, card, "Save numbers", new { })).Body.ShouldContain("Fill in at least one number");
        await talk.Clicks(talk.Mia, card, "Save numbers", new Dictionary<string, object?> { [card.BaseView.Input("MQL, November").Id] = "444" });
        card.BaseView.ShouldShow("One number for the agenda").ShouldNotShow("MQL");
        // Answered in the group it vanishes too.
        await talk.Says(talk.Mia, talk.Room, "deals won 9");
        card.BaseView.ShouldShow("Thank you, nothing is missing from you any more.").ShouldNotOffer("Save number");
        await talk.Until("2026-12-01T08:00:00Z");
        talk.CountTo(talk.Mia).ShouldBe(before + 1);
        await talk.Says(talk.Mia, talk.Room, "scoreboard");
        talk.CardIn(talk.Room).ShouldShow("November: 444");
    }

    [Fact]
    public async Task Nobody_is_asked_where_nothing_is_missing_or_nothing_is_counted()
    {
        await using var talk = await Meetings.SetupTalk.SetUp();
        var before = talk.CountTo(talk.Noa);
        await talk.Until("2026-11-27T12:00:00Z");
        talk.CountTo(talk.Noa).ShouldBe(before);
        await talk.Says(talk.Noa, talk.Room, "kpi add MQL");
        await talk.Says(talk.Noa, talk.Room, "mql 12");
        await talk.Until("2026-11-30T08:00:00Z");
        talk.CountTo(talk.Noa).ShouldBe(before);
    }

    [Fact]
    public async Task What_an_owner_who_left_was_asked_for_is_the_moderators()
    {
        await using var talk = await ScoreboardTalk.Begin();
        await talk.Says(talk.Noa, talk.Room, "kpi mql owner @Mia");
        await talk.Teams.RemoveFrom(talk.Room, talk.Noa, talk.Mia);
        var before = talk.CountTo(talk.Mia);
        await talk.Until("2026-11-27T09:00:00Z");
        talk.CountTo(talk.Mia).ShouldBe(before);
        talk.CardTo(talk.Noa).ShouldShow("3 numbers for the agenda").Input("MQL, November");
    }

    [Fact]
    public async Task In_the_first_days_of_a_month_the_last_one_is_asked_for()
    {
        await using var talk = await ScoreboardTalk.Begin();
        await talk.Says(talk.Noa, talk.Room, "setup weekly thu 10:00 Europe/Berlin");
        await talk.Says(talk.Noa, talk.Room, "kpi mql owner @Mia");
        // The agenda of Thursday the 3rd comes on Wednesday the 2nd, so the question on Tuesday the 1st.
        await talk.Until("2026-12-01T09:00:00Z");
        talk.CardTo(talk.Mia).ShouldShow("One number for the agenda").Input("MQL, November");
    }
}
