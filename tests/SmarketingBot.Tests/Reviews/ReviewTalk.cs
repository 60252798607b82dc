using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Links;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Reviews;

/// <summary>
/// How a month went, on the first working day of the next at half past nine in Berlin: Tuesday, 1 December 2026. The
/// meeting is on Tuesdays at ten. It is Monday, 23 November.
/// </summary>
public class ReviewTalk
{
    private const string First = "2026-12-01T08:31:00Z";

    [Theory, OnSqlite, OnPostgres]
    public async Task It_counts_what_was_kept_in_time_by_the_first_date_that_was_accepted(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        // Formula F13: 18 of 20 are 90 %. Two more were dropped by agreement, and one is due in December.
        for (var number = 1; number <= 22; number++) await talk.Says(number % 2 == 0 ? talk.Sam : talk.Mia, talk.Room, $"I'll send offer {number} by fri");
        await talk.Says(talk.Sam, talk.Room, "I'll call Acme by 3 dec");
        for (var number = 1; number <= 17; number++) await talk.Says(number % 2 == 0 ? talk.Sam : talk.Mia, $"done {number}");
        // Moved is not kept in time, however early it is done then.
        await talk.Says(talk.Sam, "move 18 to 30 nov");
        foreach (var number in (int[])[21, 22])
        {
            await talk.Says(number % 2 == 0 ? talk.Sam : talk.Mia, $"drop {number} not needed any more");
            await talk.Says(talk.Noa, $"agree {number}");
        }
        await Held(talk, "2026-11-24T09:00:00Z", "2026-11-24T09:40:00Z");
        await talk.Until("2026-11-27T22:30:00Z");
        // Half an hour before midnight in Berlin is still Friday.
        await talk.Says(talk.Mia, "done 19");
        await talk.Until("2026-11-28T08:00:00Z");
        await talk.Says(talk.Sam, "done 18");

        await talk.Until("2026-12-01T08:29:00Z");
        Reviews(talk).ShouldBeEmpty();
        await talk.Until(First);
        Reviews(talk).ShouldHaveSingleItem().BaseView.ShouldShow(
            "Monthly review · Weekly smarketing", "November", "18 of 20 kept in time", "90%", "Dropped by agreement, not counted: 2.",
            "Held", "1", "Minutes", "40 of 60 planned").ShouldNotShow("Sam", "Mia", "offer", "Sales", "so far");
        // Once, and the next one a month later.
        await talk.Until("2026-12-31T23:00:00Z");
        Reviews(talk).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asked_for_it_tells_any_month_and_how_this_one_stands()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by wed");
        await Held(talk, "2026-11-24T09:00:00Z", "2026-11-24T09:50:00Z");
        await talk.Until("2026-11-26T09:00:00Z");
        await talk.Says(talk.Mia, talk.Room, "review this month");
        talk.CardIn(talk.Room).ShouldShow("November so far", "0 of 1 kept in time", "0%", "50 of 60 planned");
        await talk.Says(talk.Mia, talk.Room, "review");
        talk.CardIn(talk.Room).ShouldShow("October", "None was due.", "None was planned.").ShouldOffer("September", "November");
        (await talk.Clicks(talk.Mia, "November")).Card!.ShouldShow("November so far");
        await talk.Says(talk.Mia, talk.Room, "review next month");
        talk.LastIn(talk.Room).ShouldStartWith("December is still to come.");
        await talk.Says(talk.Mia, talk.Room, "review q3");
        talk.LastIn(talk.Room).ShouldStartWith("That number is told by the month.");
    }

    [Fact]
    public async Task A_month_without_a_meeting_is_not_reviewed_on_its_own()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(First);
        Reviews(talk).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_holiday_it_waits_for_the_next_working_day_and_during_a_meeting_for_its_end()
    {
        await using var talk = await SetupTalk.SetUp();
        await Held(talk, "2026-11-24T09:00:00Z", "2026-11-24T09:50:00Z");
        await talk.Says(talk.Noa, talk.Room, "holiday 1 dec");
        await talk.Until(First);
        Reviews(talk).ShouldBeEmpty();
        await talk.Until("2026-12-02T08:20:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Until("2026-12-02T08:40:00Z");
        Reviews(talk).ShouldBeEmpty();
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Until("2026-12-02T09:02:00Z");
        Reviews(talk).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Few_answers_are_no_average()
    {
        await using var talk = await SetupTalk.SetUp();
        await Held(talk, "2026-11-24T09:00:00Z", "2026-11-24T09:50:00Z");
        await talk.Says(talk.Sam, talk.Room, "rate 2");
        await talk.Says(talk.Mia, talk.Room, "rate 5");
        await talk.Says(talk.Noa, talk.Room, "review this month");
        talk.CardIn(talk.Room).ShouldShow("Rated", "too few answers");
        await talk.Says(talk.Max, talk.Room, "rate 5");
        await talk.Says(talk.Noa, talk.Room, "review this month");
        talk.CardIn(talk.Room).ShouldShow("Rated", "4.0 of 5");
    }

    [Fact]
    public async Task The_moderator_keeps_the_goal_or_changes_it_and_anybody_prints()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "goal 12 new customers by 31 mar");
        await Held(talk, "2026-11-24T09:00:00Z", "2026-11-24T09:50:00Z");
        await talk.Says(talk.Sam, talk.Room, "goal 7");
        await talk.Until(First);
        await talk.Clicks(talk.Sam, Reviews(talk)[0], "Keep goals");
        Reviews(talk)[0].BaseView.ShouldShow("Together: 7 of 12 new customers, ahead").ShouldNotShow("Looked at").ShouldOffer("Change goals");
        await talk.Clicks(talk.Noa, Reviews(talk)[0], "Keep goals");
        await talk.Settle();
        Reviews(talk)[0].BaseView.ShouldShow("Looked at and kept on Tue 1 Dec.");
        await talk.Says(talk.Noa, talk.Room, "keep goals");
        talk.LastIn(talk.Room).ShouldBe("The goal stays: 12 new customers by Wed 31 Mar 2027.");

        await talk.Says(talk.Mia, talk.Room, "print review november");
        talk.LastIn(talk.Room).ShouldBe("I sent it to our own chat.");
        var page = await Browser.Presses(talk.AddressFor(talk.Mia));
        page.Body.ShouldContain("Review of November 2026");
        page.Body.ShouldContain("Together: 7 of 12 new customers, ahead");
    }

    private static async Task Held(Talk talk, string from, string until)
    {
        await talk.Until(from);
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Until(until);
        await talk.Says(talk.Noa, talk.Room, "end");
    }

    private static List<SimMessage> Reviews(Talk talk) => [.. talk.Room.Messages.Where(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Monthly review"))];
}
