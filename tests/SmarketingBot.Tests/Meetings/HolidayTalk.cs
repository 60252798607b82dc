using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>
/// A meeting that falls on a listed holiday. Tuesdays at ten in Berlin; the one of 24 November 2026 was held, 1 December
/// is listed. Its agenda is due on Monday at ten, so its moderator is asked on Friday.
/// </summary>
public class HolidayTalk
{
    private const string Friday = "2026-11-27T08:31:00Z";
    private const string AgendaDue = "2026-11-30T09:01:00Z";

    [Theory, OnSqlite, OnPostgres]
    public async Task Unanswered_it_is_cancelled_and_the_group_is_told_once(TestDatabase database)
    {
        await using var talk = await Listed(database);
        await talk.Until("2026-11-27T08:29:00Z");
        var before = talk.CountTo(talk.Noa);
        await talk.Until(Friday);
        talk.CountTo(talk.Noa).ShouldBe(before + 1);
        talk.CardTo(talk.Noa).ShouldShow(
            "Weekly smarketing", "Hold the meeting on a holiday?", "The meeting of Tue 1 Dec, 10:00–11:00 falls on a listed holiday.",
            "Without it: the next one is on Tue 8 Dec: 14 days after the last one.", "until Mon 30 Nov, 10:00 (Europe/Berlin time)").ShouldOffer("Hold it", "Cancel it");
        await talk.Until("2026-11-30T08:59:00Z");
        talk.LastIn(talk.Room).ShouldNotContain("cancelled");
        await talk.Until("2026-12-02T12:00:00Z");
        var said = talk.Room.Messages.Where(m => m.FromBot && m.Text.Contains("cancelled", StringComparison.Ordinal)).ToList();
        said.ShouldHaveSingleItem().Text.ShouldBe("The meeting of Tue 1 Dec is cancelled: that day is a listed holiday. The next one is on Tue 8 Dec: 14 days after the last one.");
        talk.CardTo(talk.Noa).ShouldShow("The meeting of Tue 1 Dec is cancelled.").ShouldNotOffer("Hold it", "Cancel it");
        await talk.Until("2026-12-07T09:01:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Tue 8 Dec · 10:00–11:00");
    }

    [Fact]
    public async Task Held_by_a_button_its_agenda_comes_as_always()
    {
        await using var talk = await Listed();
        await talk.Says(talk.Sam, talk.Room, "agenda");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("This day is a listed holiday: the meeting is held only if the moderator says so");
        await talk.Until(Friday);
        await talk.Clicks(talk.Noa, "Hold it");
        talk.CardTo(talk.Noa).ShouldShow("The meeting of Tue 1 Dec is held, although it is a holiday.").ShouldNotOffer("Hold it", "Cancel it");
        await talk.Until(AgendaDue);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Tue 1 Dec · 10:00–11:00", "the meeting is held all the same");
        await talk.Until("2026-12-01T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        talk.Room.Messages.ShouldNotContain(m => m.Text.Contains("cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancelled_by_a_button_the_group_is_told_at_once()
    {
        await using var talk = await Listed();
        await talk.Until(Friday);
        await talk.Clicks(talk.Noa, "Cancel it");
        talk.LastIn(talk.Room).ShouldStartWith("The meeting of Tue 1 Dec is cancelled: that day is a listed holiday.");
        talk.CardTo(talk.Noa).ShouldShow("is cancelled. The next one is on Tue 8 Dec").ShouldNotOffer("Hold it");
    }

    [Fact]
    public async Task Both_answers_are_sentences_too()
    {
        await using var talk = await Listed();
        await talk.Until(Friday);
        await talk.Says(talk.Noa, "hold meeting");
        talk.LastTo(talk.Noa).ShouldBe("The meeting of Tue 1 Dec is held. Its agenda comes on Mon 30 Nov, 10:00.");
        await talk.Says(talk.Noa, "cancel it");
        talk.LastTo(talk.Noa).ShouldBe("The meeting of Tue 1 Dec is cancelled, and the group knows.");
        await talk.Says(talk.Noa, "hold it");
        talk.LastTo(talk.Noa).ShouldStartWith("No meeting of yours falls on a listed holiday.");
    }

    [Fact]
    public async Task In_the_meetings_chat_only_its_moderator_decides()
    {
        await using var talk = await Listed();
        await talk.Says(talk.Sam, talk.Room, "hold meeting");
        talk.LastIn(talk.Room).ShouldBe("Only Noa Levi, who moderates, can decide that. Ask them to say “hold meeting” or “cancel meeting”.");
        await talk.Says(talk.Sam, "hold meeting");
        talk.LastTo(talk.Sam).ShouldStartWith("No meeting of yours falls on a listed holiday.");
        // Said before anybody was asked: then nobody is.
        await talk.Says(talk.Noa, talk.Room, "hold meeting");
        var before = talk.CountTo(talk.Noa);
        await talk.Until(AgendaDue);
        talk.CountTo(talk.Noa).ShouldBe(before);
        await talk.Says(talk.Noa, talk.Room, "no holiday 1 dec");
        await talk.Says(talk.Noa, talk.Room, "hold meeting");
        talk.LastIn(talk.Room).ShouldStartWith("That meeting doesn't fall on a listed holiday");
    }

    [Fact]
    public async Task A_day_taken_off_the_list_or_another_day_answers_the_question()
    {
        await using var talk = await Listed();
        await talk.Until(Friday);
        await talk.Says(talk.Noa, talk.Room, "no holiday 1 dec");
        talk.CardTo(talk.Noa).ShouldShow("The meeting of Tue 1 Dec stays: that day is no holiday any more.").ShouldNotOffer("Hold it");
        await talk.Says(talk.Noa, talk.Room, "holiday 1 dec");
        talk.LastIn(talk.Room).ShouldBe("Nobody here is reminded on Tue 1 Dec. The next meeting falls on such a day: I ask in private whether to hold it.");
        talk.CardTo(talk.Noa).ShouldOffer("Hold it");
        await talk.Says(talk.Noa, talk.Room, "meeting to wed 10:00");
        talk.CardTo(talk.Noa).ShouldShow("The meeting of Tue 1 Dec has moved to Wed 2 Dec.").ShouldNotOffer("Hold it");
        await talk.Until("2026-12-01T09:01:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Wed 2 Dec · 10:00–11:00");
    }

    [Fact]
    public async Task Another_day_for_the_whole_series_answers_it_too()
    {
        await using var talk = await Listed();
        await talk.Until(Friday);
        var question = talk.CardTo(talk.Noa).Message!;
        await talk.Says(talk.Noa, talk.Room, "setup weekly thu 10:00 Europe/Berlin");
        question.BaseView.ShouldShow("The meeting of Tue 1 Dec has moved to Thu 3 Dec.").ShouldNotOffer("Hold it", "Cancel it");
    }

    [Fact]
    public async Task Where_nobody_moderates_the_group_is_asked()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Mia, talk.Room, "setup weekly tue 10:00 Europe/Berlin");
        await talk.Says(talk.Mia, talk.Room, "holiday 1 dec");
        await talk.Until(Friday);
        talk.CardIn(talk.Room).ShouldShow("Hold the meeting on a holiday?").ShouldOffer("Hold it", "Cancel it");
        await talk.Clicks(talk.Sam, talk.CardIn(talk.Room).Message!, "Hold it");
        await talk.Until(AgendaDue);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Tue 1 Dec · 10:00–11:00");
    }

    [Fact]
    public async Task A_moderator_who_is_away_until_then_is_asked_where_everybody_sees_it()
    {
        await using var talk = await Listed();
        await talk.Says(talk.Noa, "away 26 nov to 4 dec");
        await talk.Until(Friday);
        var question = talk.CardIn(talk.Room).ShouldShow("Hold the meeting on a holiday?").Message!;
        (await talk.Clicks(talk.Sam, question, "Hold it")).Toast.ShouldStartWith("Only Noa Levi, who moderates, can decide that.");
        await talk.Clicks(talk.Noa, question, "Hold it");
        question.BaseView.ShouldShow("is held, although it is a holiday.");
    }

    [Fact]
    public async Task Listed_late_there_is_still_time_to_answer()
    {
        // Monday, nine in Berlin: the agenda of Tuesday is due at ten. She is asked at half past nine, her first hour.
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "holiday 24 nov");
        talk.LastIn(talk.Room).ShouldEndWith("I ask in private whether to hold it.");
        await talk.Until("2026-11-23T08:31:00Z");
        talk.CardTo(talk.Noa).ShouldShow("until Mon 23 Nov, 13:3").ShouldOffer("Hold it");
        await talk.Until("2026-11-23T12:29:00Z");
        talk.Room.Messages.ShouldNotContain(m => m.Text.Contains("cancelled", StringComparison.Ordinal));
        await talk.Until("2026-11-23T12:32:00Z");
        talk.LastIn(talk.Room).ShouldBe("The meeting of Tue 24 Nov is cancelled: that day is a listed holiday. The next one is on Tue 1 Dec.");
    }

    [Fact]
    public async Task Listed_after_the_agenda_was_posted_the_meeting_stays()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(AgendaTalk.Ten);
        var before = talk.CountTo(talk.Noa);
        await talk.Says(talk.Noa, talk.Room, "holiday 24 nov");
        talk.LastIn(talk.Room).ShouldEndWith("Its agenda is posted, so it stays; “cancel meeting” cancels it.");
        await talk.Until("2026-11-24T09:00:00Z");
        talk.CountTo(talk.Noa).ShouldBe(before);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("the meeting is held all the same").ShouldOffer("Start meeting");
    }

    [Fact]
    public async Task A_holiday_is_no_working_day_before_the_agenda()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "holiday 23 nov");
        await talk.Says(talk.Noa, talk.Room, "meeting to wed 10:00");
        await talk.Says(talk.Noa, talk.Room, "holiday 24 nov");
        // The working day before Wednesday is Friday, which is over.
        await talk.Says(talk.Noa, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Next meeting Wed 25 Nov, 10:00", "Next agenda posted");
        await talk.Says(talk.Noa, talk.Room, "cancel meeting yes");
        await talk.Says(talk.Noa, talk.Room, "holiday 30 nov");
        await talk.Says(talk.Noa, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Next meeting Tue 1 Dec, 10:00", "Next agenda Fri 27 Nov, 10:00");
    }

    private static async Task<Talk> Listed(TestDatabase? database = null)
    {
        var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Noa, talk.Room, "holiday 1 dec");
        talk.LastIn(talk.Room).ShouldBe("Nobody here is reminded on Tue 1 Dec.");
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        return talk;
    }
}
