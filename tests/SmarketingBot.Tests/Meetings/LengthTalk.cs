using SmarketingBot.Tests.Agendas;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Meetings;

/// <summary>The next meeting gets another length, and only that one. It is Monday, 23 November 2026; it meets on Tuesday at ten.</summary>
public class LengthTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_moderator_makes_the_next_meeting_shorter(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Until(AgendaTalk.Ten);
        await talk.Says(talk.Noa, talk.Room, "make it 15 minutes");
        talk.LastIn(talk.Room).ShouldBe("The next meeting takes 15m. The ones after it stay as they are.");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Tue 24 Nov · 10:00–10:15");
        // Nobody starts it: it lapses an hour after its new end.
        await talk.Until("2026-11-24T10:16:00Z");
        talk.Room.Messages.ShouldContain(m => m.FromBot && m.HasCard && m.BaseView.Shows("Nobody started this meeting."));
        await talk.Until("2026-11-30T09:01:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Tue 1 Dec · 10:00–11:00");
    }

    [Fact]
    public async Task Others_are_refused_and_so_is_what_is_no_length()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(AgendaTalk.Ten);
        await talk.Says(talk.Sam, talk.Room, "make it 15 minutes");
        talk.LastIn(talk.Room).ShouldBe("Only Noa Levi, who moderates, can change its length. Ask them to say it.");
        await talk.Says(talk.Noa, talk.Room, "make it snappy");
        talk.LastIn(talk.Room).ShouldStartWith("I can't read “snappy” as a length.");
        await talk.Says(talk.Noa, talk.Room, "make it 3 minutes");
        talk.LastIn(talk.Room).ShouldBe("That can take from “5m” to “8h”.");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("10:00–11:00");
    }
}
