using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>Moving and cancelling the next meeting only. Tuesdays at ten in Berlin; it is Monday, 23 November 2026.</summary>
public class OccurrenceTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_moved_meeting_keeps_its_topics_and_the_ones_after_it_stay(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Says(talk.Noa, talk.Room, "meeting to thu 11:00");
        talk.LastIn(talk.Room).ShouldBe("The next meeting is on Thu 26 Nov, 11:00 (Europe/Berlin time). The ones after it stay as they are.");
        await talk.Until("2026-11-25T10:01:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Thu 26 Nov · 11:00–12:00", "1 Pricing page");
        await talk.Until("2026-11-26T10:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Next: Tue 1 Dec, 10:00");
    }

    [Fact]
    public async Task A_meeting_that_was_held_earlier_does_not_bring_its_own_day_back()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "meeting to today 15:00");
        await talk.Until("2026-11-23T14:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        (await talk.Minutes()).BaseView.ShouldShow("Next: Tue 1 Dec, 10:00");
    }

    [Theory]
    [InlineData("meeting to mon 8:00", "Choose a day before that")]
    [InlineData("meeting to today 8:00", "That time has passed.")]
    [InlineData("meeting to 1 dec 11:00", "The meeting after it is on Tue 1 Dec.")]
    [InlineData("meeting to later", "“thu 11:00”")]
    public async Task A_time_that_cannot_be_is_refused(string sentence, string refusal)
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, sentence.Replace("mon", "4 dec", StringComparison.Ordinal));
        talk.LastIn(talk.Room).ShouldContain(refusal);
        await talk.Says(talk.Noa, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Next meeting Tue 24 Nov, 10:00");
    }

    [Fact]
    public async Task Cancelling_asks_once_and_says_how_long_the_gap_becomes()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Until("2026-11-30T10:00:00Z");
        var agenda = AgendaTalk.Agenda(talk);

        await talk.Says(talk.Noa, talk.Room, "cancel meeting");
        var question = talk.CardIn(talk.Room).ShouldShow("Cancel the meeting of Tue 1 Dec?", "The next one is on Tue 8 Dec: 14 days after the last one.").ShouldOffer("Cancel meeting", "Keep it").Message!;
        (await talk.Clicks(talk.Noa, question, "Keep it")).Card!.ShouldShow("The meeting of Tue 1 Dec stays.");
        (await talk.Clicks(talk.Sam, question, "Cancel meeting")).Toast.ShouldStartWith("Only Noa Levi, who moderates, can cancel the meeting.");
        await talk.Says(talk.Noa, talk.Room, "cancel meeting");
        await talk.Clicks(talk.Noa, talk.CardIn(talk.Room).Message!, "Cancel meeting");
        talk.LastIn(talk.Room).ShouldBe("The meeting of Tue 1 Dec is cancelled. The next one is on Tue 8 Dec: 14 days after the last one.");
        question.BaseView.ShouldShow("The meeting of Tue 1 Dec is cancelled.").ShouldNotOffer("Cancel meeting");
        agenda.BaseView.ShouldShow("This meeting was cancelled.").ShouldNotOffer("Start meeting");
        await talk.Until("2026-12-07T10:00:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Tue 8 Dec · 10:00–11:00", "1 Pricing page");
        talk.Room.Messages.ShouldNotContain(m => m.Text.StartsWith("Nobody started"));
    }

    [Fact]
    public async Task The_form_moves_or_cancels_too()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "setup");
        await (await talk.Noa.Clicks("Next meeting")).OpenDialog.Clicks("Move meeting", new { Date = "2026-11-25", Time = "12:30" });
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldStartWith("The next meeting is on Wed 25 Nov, 12:30");
        await (await talk.Noa.Clicks("Next meeting")).OpenDialog.Clicks("Cancel meeting");
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("The meeting of Wed 25 Nov is cancelled. The next one is on Tue 1 Dec.");
    }

    [Fact]
    public async Task The_card_of_the_set_up_follows_when_a_meeting_is_over_goes_on_or_was_never_begun()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        SetupTalk.SetupCard(talk).ShouldShow("Next Tue 24 Nov, 10:00");
        await talk.Says(talk.Noa, talk.Room, "end");
        SetupTalk.SetupCard(talk).ShouldShow("Next Tue 1 Dec, 10:00");
        await talk.Says(talk.Noa, talk.Room, "undo");
        SetupTalk.SetupCard(talk).ShouldShow("Next Tue 24 Nov, 10:00");
        await talk.Says(talk.Noa, talk.Room, "end");
        SetupTalk.SetupCard(talk).ShouldShow("Next Tue 1 Dec, 10:00");
        // Nobody starts that one.
        await talk.Until("2026-12-01T11:01:00Z");
        SetupTalk.SetupCard(talk).ShouldShow("Next Tue 8 Dec, 10:00");
    }
}
