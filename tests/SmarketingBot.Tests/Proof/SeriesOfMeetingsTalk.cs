using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Tests.Facilitation;

namespace SmarketingBot.Tests.Proof;

/// <summary>All meetings of a series share one chat, and what Teams tells of the call is late, doubled or missing.</summary>
public class SeriesOfMeetingsTalk
{
    [Fact, Proves("pitfall 7", "pain 3", "pain 24")]
    public async Task Three_weeks_in_one_chat_are_three_meetings_whatever_the_events_say()
    {
        await using var talk = await Scene.Begin(["Leads"]);
        // The first week tells the start twice and the end late, the second tells nothing, the third only the end.
        await talk.Until("2026-11-23T09:00:00Z");
        await talk.Teams.MeetingStarts(talk.Room);
        await talk.Teams.MeetingStarts(talk.Room);
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Teams.Joins(talk.Room, talk.Sia);
        await talk.Says(talk.Noa, talk.Room, "decided the first thing");
        await talk.Says(talk.Noa, talk.Room, "end");
        await talk.Until("2026-11-25T09:00:00Z");
        await talk.Teams.MeetingEnds(talk.Room);

        await talk.Until("2026-11-30T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "decided the second thing");
        await talk.Until("2026-11-30T11:00:30Z");
        (await talk.Minutes()).BaseView.ShouldShow("Minutes of Mon 30 Nov", "the second thing", "Closed by itself").ShouldNotShow("the first thing", "Sia Anand");

        await talk.Until("2026-12-07T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Teams.MeetingEnds(talk.Room);
        await talk.Settle();
        (await talk.MeetingCard()).ViewOf(talk.Noa).ShouldOffer("End meeting");
        await talk.Says(talk.Noa, talk.Room, "end");

        var held = await talk.Read(db => db.Meetings.Where(m => m.State == MeetingState.Closed).OrderBy(m => m.Date).Select(m => m.Date.ToString()).ToListAsync());
        held.Count.ShouldBe(3);
        held.ShouldBeUnique();
        talk.Room.Messages.Count(m => m.FromBot && m.HasCard && m.BaseView.Shows("Minutes of")).ShouldBe(3);
        talk.Room.Messages.Count(m => m.FromBot && m.HasCard && m.BaseView.Shows("The call has started")).ShouldBeLessThanOrEqualTo(1);
    }
}
