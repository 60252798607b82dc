using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Facilitation;

/// <summary>Nobody is written to unasked in a meeting of theirs. It is Monday, 23 November 2026, nine in Berlin.</summary>
public class QuietTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_question_waits_for_the_end_of_the_meeting_even_if_it_is_not_about_it(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        var other = talk.Teams.AddMeetingChat("Another meeting", talk.Noa, talk.Sam, talk.Mia);
        await talk.Says(talk.Noa, other, "hi");
        var before = talk.CountTo(talk.Mia);
        await talk.Says(talk.Sam, other, "@Mia will call Acme by 3 dec");
        await talk.Until("2026-11-24T09:40:00Z");
        talk.CountTo(talk.Mia).ShouldBe(before);
        await talk.Says(talk.Noa, talk.Room, "end");
        talk.CountTo(talk.Mia).ShouldBe(before + 1);
        talk.CardTo(talk.Mia).ShouldShow("Can you take this on?", "call Acme");
    }

    [Fact]
    public async Task What_was_to_come_in_the_meeting_waits_and_a_meeting_that_runs_over_is_left_in_peace()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until("2026-11-23T18:00:00Z");
        // In the evening: the question is for half past nine.
        await talk.Says(talk.Sam, talk.Room, "@Mia will call Acme by 3 dec");
        await talk.Until("2026-11-24T08:15:00Z");
        var before = talk.CountTo(talk.Mia);
        await talk.Says(talk.Noa, talk.Room, "start");
        // A quarter to eleven in Berlin; it should have ended at a quarter past ten.
        await talk.Until("2026-11-24T09:45:00Z");
        talk.CountTo(talk.Mia).ShouldBe(before);
        await talk.Says(talk.Noa, talk.Room, "end");
        talk.CardTo(talk.Mia).ShouldShow("Can you take this on?", "call Acme");
    }

    [Fact]
    public async Task Nobody_ends_it_and_the_question_comes_when_it_closes_itself()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "@Mia will call Acme by 3 dec");
        var before = talk.CountTo(talk.Mia);
        await talk.Until("2026-11-24T10:59:00Z");
        talk.CountTo(talk.Mia).ShouldBe(before);
        await talk.Until("2026-11-24T11:01:00Z");
        talk.CardTo(talk.Mia).ShouldShow("Can you take this on?", "call Acme");
    }

    [Fact]
    public async Task Answers_to_what_somebody_asks_come_at_once()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Mia, "I'll water the plants by fri");
        talk.CardTo(talk.Mia).ShouldShow("water the plants");
        await talk.Says(talk.Mia, "my items");
        talk.CardTo(talk.Mia).ShouldShow("You have 1 open item");
    }
}
