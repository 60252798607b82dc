using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Proof;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agendas;

/// <summary>
/// The agenda of a weekly meeting on Tuesdays at ten in Berlin, of which Noa is the moderator. It is Monday,
/// 23 November 2026, nine in Berlin; the agenda comes at ten.
/// </summary>
public class AgendaTalk
{
    private const string Before = "2026-11-23T08:59:00Z";
    internal const string Ten = "2026-11-23T09:00:30Z";

    [Theory, OnSqlite, OnPostgres, Proves("pain 2", "pain 4")]
    public async Task It_is_posted_one_working_day_before_at_the_hour_of_the_meeting_and_follows(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        // Where people live shows when they speak.
        foreach (var person in (SimPerson[])[talk.Sia, talk.Max]) await talk.Says(person, talk.Room, "hi");
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page 15m for @Max so that we can launch");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 1: Pricing page");
        await talk.Says(talk.Sam, talk.Room, "I'll send the deck by fri");
        await talk.Until(Before);
        Agendas(talk).ShouldBeEmpty();

        await talk.Until(Ten);
        Agenda(talk).BaseView.ShouldShow(
            "Tue 24 Nov · 10:00–11:00", "Europe/Berlin time · 04:00 in New York · 12:00 in Istanbul", "Moderator: Noa Levi",
            "Kept 0 · still open 1", "#1 send the deck – Sam Porter", "by Fri 27 Nov",
            "Topics", "15 of 48 min", "1 Pricing page", "15 min", "Max Weber · so that we can launch").ShouldOffer("Add topic", "Start meeting");

        await talk.Says(talk.Sam, talk.Room, "topic Leads nobody called, 50 min");
        await talk.Says(talk.Noa, talk.Room, "purpose Win customers together");
        await talk.Says(talk.Sam, talk.Room, "done 1");
        Agenda(talk).BaseView.ShouldShow("Win customers together", "Kept 1 · still open 0", "17 min over", "2 Leads nobody called", "50 min", "Sam Porter");
        Agendas(talk).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asked_for_it_stands_anew_at_the_bottom_and_the_old_one_points_there()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(Ten);
        await talk.Says(talk.Sam, talk.Room, "agenda");
        await talk.Says(talk.Mia, talk.Room, "agenda");
        Agendas(talk).Count.ShouldBe(1);
        var older = talk.Room.Messages.Where(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("has moved down")).ToList();
        older.Count.ShouldBe(2);
        older.ShouldAllBe(m => m.BaseView.Buttons.Count == 0);
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        Agenda(talk).BaseView.ShouldShow("1 Pricing page", "10 min", "Mia Novak");
    }

    [Fact]
    public async Task Asked_for_before_its_time_it_is_not_posted_a_second_time()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "agenda");
        var first = Agenda(talk);
        await talk.Until("2026-11-23T12:00:00Z");
        Agenda(talk).ShouldBe(first);
        await talk.Says(talk.Sam, talk.Room, "status");
        talk.CardIn(talk.Room).ShouldShow("Next agenda posted");
    }

    [Fact]
    public async Task After_an_outage_it_is_posted_at_once_and_once()
    {
        await using var talk = await SetupTalk.SetUp();
        // The clock moves while nobody looks: the process was down until an hour before the meeting.
        talk.Clock.MoveTo(NodaTime.Instant.FromUtc(2026, 11, 24, 8, 0));
        await talk.Restart();
        await talk.Settle();
        Agendas(talk).Count.ShouldBe(1);
        await talk.Restart();
        await talk.Until("2026-11-24T09:30:00Z");
        Agendas(talk).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_meeting_nobody_starts_lapses_with_one_sentence_and_its_topics_wait()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Says(talk.Sam, talk.Room, "topic Returned leads 20m");
        await talk.Until("2026-11-24T10:59:00Z");
        talk.Room.Messages.ShouldNotContain(m => m.Text.StartsWith("Nobody started"));
        var agenda = Agenda(talk);

        await talk.Until("2026-11-24T11:01:00Z");
        talk.LastIn(talk.Room).ShouldBe("Nobody started the meeting of Tue 24 Nov. Its 2 topics wait for the next one, on Tue 1 Dec.");
        agenda.BaseView.ShouldShow("Nobody started this meeting").ShouldNotShow("Pricing page").ShouldNotOffer("Add topic", "Start meeting");

        await talk.Until("2026-11-30T09:01:00Z");
        Agenda(talk).BaseView.ShouldShow("Tue 1 Dec · 10:00–11:00", "1 Pricing page", "2 Returned leads");
    }

    [Fact]
    public async Task It_tells_how_far_its_meeting_has_come()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Until("2026-11-24T09:00:00Z");
        var agenda = Agenda(talk);
        await talk.Clicks(talk.Noa, agenda, "Start meeting");
        agenda.BaseView.ShouldShow("The meeting is running.", "1 Pricing page – now").ShouldNotOffer("Add topic", "Start meeting");

        await talk.Says(talk.Sam, talk.Room, "topic Returned leads 20m");
        talk.LastIn(talk.Room).ShouldBe("Added as topic 2: Returned leads");
        agenda.BaseView.ShouldShow("2 Returned leads");
        await talk.Says(talk.Mia, talk.Room, "remove topic 1");
        talk.LastIn(talk.Room).ShouldContain("was already begun in the meeting");
        await talk.Says(talk.Noa, talk.Room, "setup weekly wed 10:00 Europe/Berlin");

        await talk.Says(talk.Noa, talk.Room, "end");
        agenda.BaseView.ShouldShow("This meeting is over.", "1 Pricing page ✓", "2 Returned leads – next time");
        await talk.Says(talk.Sam, talk.Room, "agenda");
        Agenda(talk).BaseView.ShouldShow("Wed 25 Nov · 10:00–11:00", "1 Returned leads");
    }

    [Fact]
    public async Task After_weeks_of_outage_the_old_meeting_lapses_without_an_agenda()
    {
        await using var talk = await SetupTalk.SetUp();
        talk.Clock.MoveTo(NodaTime.Instant.FromUtc(2026, 12, 16, 8, 0));
        await talk.Settle();
        talk.LastIn(talk.Room).ShouldBe("Nobody started the meeting of Tue 24 Nov. The next one is on Tue 22 Dec.");
        Agendas(talk).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_time_far_ahead_takes_the_agenda_back_and_posts_it_anew()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
        await talk.Until(Ten);
        var first = Agenda(talk);
        await talk.Says(talk.Noa, talk.Room, "setup weekly fri 14:00 Europe/Berlin");
        first.BaseView.ShouldShow("This meeting has moved to Fri 27 Nov, 14:00–15:00. Its agenda comes on Thu 26 Nov, 14:00.").ShouldNotOffer("Start meeting");

        await talk.Until("2026-11-26T13:01:00Z");
        Agenda(talk).ShouldNotBe(first);
        Agenda(talk).BaseView.ShouldShow("Fri 27 Nov · 14:00–15:00", "1 Pricing page");
        first.BaseView.ShouldShow("has moved down");
        // The Tuesday is gone: nothing lapses there.
        talk.Room.Messages.ShouldNotContain(m => m.Text.StartsWith("Nobody started"));
    }

    [Fact]
    public async Task A_new_time_close_by_changes_the_card_that_is_there()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until("2026-11-23T14:30:00Z");
        var agenda = Agenda(talk);
        await talk.Says(talk.Noa, talk.Room, "setup weekly tue 15:00 45m Europe/Berlin");
        await talk.Until("2026-11-23T16:00:00Z");
        Agenda(talk).ShouldBe(agenda);
        agenda.BaseView.ShouldShow("Tue 24 Nov · 15:00–15:45", "None yet");
    }

    [Fact]
    public async Task In_a_channel_the_agenda_is_a_post_of_its_own()
    {
        await using var talk = await Talk.Begin();
        var channel = talk.Teams.AddChannel("Growth", "Smarketing", talk.Noa, talk.Sam);
        await talk.Says(talk.Noa, channel, "setup weekly tue 10:00");
        await talk.Until(Ten);
        channel.Messages.Count(m => m is { FromBot: true, HasCard: true } && m.BaseView.Offers("Start meeting")).ShouldBe(1);
    }

    private static List<SimMessage> Agendas(Talk talk) =>
        [.. talk.Room.Messages.Where(m => m is { FromBot: true, HasCard: true } && m.BaseView.Offers("Start meeting"))];

    internal static SimMessage Agenda(Talk talk) => Agendas(talk)[^1];
}
