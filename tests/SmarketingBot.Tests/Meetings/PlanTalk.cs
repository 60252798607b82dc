using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>On which days a series meets, and when its agenda comes.</summary>
public class PlanTalk
{
    [Fact]
    public async Task Every_second_week_is_counted_from_the_first_meeting_that_can_still_be_held()
    {
        await using var talk = await Talk.Begin(at: "2026-11-24T12:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "setup biweekly tue 10:00 Europe/Berlin");
        SetupTalk.SetupCard(talk).ShouldShow("Next Tue 1 Dec, 10:00");
        await talk.Until("2026-12-01T12:00:00Z");
        talk.LastIn(talk.Room).ShouldContain("on Tue 15 Dec");
        // Another hour is no new beginning.
        await talk.Says(talk.Noa, talk.Room, "setup biweekly tue 11:00 Europe/Berlin");
        SetupTalk.SetupCard(talk).ShouldShow("Next Tue 15 Dec, 11:00");
    }

    [Fact]
    public async Task The_agenda_of_a_monday_comes_on_friday()
    {
        await using var talk = await Talk.Begin();
        await talk.Says(talk.Noa, talk.Room, "setup weekly mon 10:00 Europe/Berlin");
        // Today at ten is still to come, so the agenda of today is late already.
        SetupTalk.SetupCard(talk).ShouldShow("Next Mon 23 Nov, 10:00", "Agenda posted");
        await talk.Until("2026-11-23T12:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Next meeting Mon 30 Nov, 10:00", "Next agenda Fri 27 Nov, 10:00");
    }

    [Fact, Proves("pain 8")]
    public async Task Summer_time_keeps_the_hour()
    {
        // Clocks in Berlin go forward on Sunday, 28 March 2027.
        await using var talk = await Talk.Begin(at: "2027-03-24T08:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 10:00 Europe/Berlin");
        await talk.Until("2027-03-29T07:59:00Z");
        talk.Room.Messages.ShouldNotContain(m => m.FromBot && m.HasCard && m.BaseView.Offers("Start meeting"));
        await talk.Until("2027-03-29T08:00:30Z");
        talk.CardIn(talk.Room).ShouldShow("Tue 30 Mar · 10:00–11:00").ShouldOffer("Start meeting");
    }

    [Fact]
    public async Task A_refused_change_leaves_the_plan_alone()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "setup weekly wed 10:00");
        await talk.Says(talk.Noa, talk.Room, "setup weekly wed 25:00");
        await talk.Says(talk.Noa, talk.Room, "setup weekly wed 10:00 Atlantis");
        await talk.Says(talk.Noa, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Next meeting Tue 24 Nov, 10:00", "Next agenda Mon 23 Nov, 10:00");
    }
}
