using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agendas;

/// <summary>
/// The agenda fills itself with what the two teams count and agree. It is Monday, 23 November 2026; the agenda comes at
/// ten in Berlin, the meeting is on Tuesday.
/// </summary>
public class FactsTalk
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Words_that_wait_for_a_yes_stand_on_it_until_both_sides_said_it(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Mia, talk.Room, "define churn customers who left in the period");
        await talk.Until(AgendaTalk.Ten);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Vocabulary 2 min", "churn", "waits for a yes from sales");
        await talk.Says(talk.Sam, talk.Room, "agree churn");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("Vocabulary");
        await talk.Says(talk.Sam, talk.Room, "undo");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("churn", "waits for a yes from sales");
        await talk.Says(talk.Sam, talk.Room, "not yet churn trials count too");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("churn", "in discussion");
    }

    [Fact]
    public async Task A_promise_stands_on_it_from_the_moment_both_sides_agreed_it()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(AgendaTalk.Ten);
        await talk.Says(talk.Mia, talk.Room, "sla marketing 420 mql a month");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("Scoreboard and SLA");
        await talk.Says(talk.Sam, talk.Room, "agree sla");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Scoreboard and SLA", "Marketing: not entered");
        await talk.Says(talk.Mia, talk.Room, "lead L-17 whitepaper from webinar");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Marketing: 1 of 420 MQL");
        await talk.Says(talk.Mia, talk.Room, "undo");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("1 of 420 MQL");
    }

    [Fact]
    public async Task A_dispute_is_a_topic_or_else_stands_on_the_docket_until_it_is_ruled_on()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Mia, talk.Room, "lead L-17 whitepaper from webinar");
        await talk.Says(talk.Sam, talk.Room, "return lead L-17 wrong size");
        await talk.Says(talk.Mia, talk.Room, "dispute lead L-17 they have 40 people");
        await talk.Until(AgendaTalk.Ten);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Lead L-17 returned as wrong size – does the definition fit? 3 min", "so that we have a ruling").ShouldNotShow("Returned leads");
        await talk.Says(talk.Noa, talk.Room, "remove topic 1");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Returned leads – a ruling each 6 min", "Lead L-17 returned as wrong size", "sales not heard yet");
        await talk.Says(talk.Sam, talk.Room, "dispute lead L-17 it is a team of 12");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("both sides heard");
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        // No ruling: it comes back to the next agenda.
        await talk.Until("2026-11-30T09:01:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Lead L-17 returned as wrong size");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_off_pace_or_was_not_kept_stands_on_it_as_a_topic(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Noa, talk.Room, "goal 12 new customers by 31 mar");
        await talk.Says(talk.Noa, talk.Room, "kpi add MQL");
        await talk.Says(talk.Noa, talk.Room, "target mql 420");
        await talk.Says(talk.Noa, talk.Room, "kpi add SQL");
        await talk.Says(talk.Noa, talk.Room, "target sql 40");
        await talk.Says(talk.Mia, talk.Room, "sla marketing 420 mql a month");
        await talk.Says(talk.Sam, talk.Room, "agree sla");
        await talk.Says(talk.Sam, talk.Room, "goal 7");
        // November 2026 has 21 working days; the 23rd is the 16th: 320 should be there, and 30 SQL.
        await talk.Says(talk.Mia, talk.Room, "mql 200");
        await talk.Says(talk.Sam, talk.Room, "sql 31");
        await talk.Until(AgendaTalk.Ten);
        var agenda = AgendaTalk.Agenda(talk).BaseView;
        agenda.ShouldShow("Together: 7 of 12 new customers, ahead", "Scoreboard and SLA 10 min", "MQL 200 of 420 off pace", "SQL 31 of 40 on pace", "Marketing: 200 of 420 MQL behind");
        agenda.ShouldShow("1 MQL: 120 behind where November should be 5 min", "so that we agree who does what to bring MQL back on pace");
        agenda.ShouldNotShow("2 SQL", "Nothing burning");
        // Taken off by the moderator, it stays off.
        await talk.Says(talk.Noa, talk.Room, "remove topic 1");
        await talk.Says(talk.Mia, talk.Room, "mql 210");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("MQL 210 of 420").ShouldNotShow("MQL: 1");
    }

    [Fact]
    public async Task All_kept_and_on_pace_the_moderator_makes_it_short_with_a_tap()
    {
        await using var talk = await Calm();
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Nothing burning").ShouldOffer("Make it 15 minutes", "Keep 60");
        await talk.Clicks(talk.Sam, AgendaTalk.Agenda(talk), "Make it 15 minutes");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("10:00–11:00", "Nothing burning");
        await talk.Clicks(talk.Noa, AgendaTalk.Agenda(talk), "Make it 15 minutes");
        await talk.Settle();
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("10:00–10:15").ShouldNotShow("Nothing burning", "Keep");
    }

    [Fact]
    public async Task Or_keeps_it_as_it_is_and_anybody_who_has_a_topic_ends_the_question()
    {
        await using (var talk = await Calm())
        {
            await talk.Clicks(talk.Noa, AgendaTalk.Agenda(talk), "Keep 60");
            await talk.Settle();
            AgendaTalk.Agenda(talk).BaseView.ShouldShow("10:00–11:00").ShouldNotShow("Nothing burning");
        }
        await using (var talk = await Calm())
        {
            await talk.Says(talk.Mia, talk.Room, "topic Pricing page");
            AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("Nothing burning");
        }
    }

    [Fact]
    public async Task Wins_what_is_coming_and_what_was_asked_for_stand_on_it_too()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Sam, talk.Room, "win Acme 40000 thanks @Sam @Mia");
        await talk.Says(talk.Mia, talk.Room, "coming spring webinar 3-20 dec");
        await talk.Says(talk.Sam, talk.Room, "ask marketing fintech one-pager by 11 dec");
        await talk.Until(AgendaTalk.Ten);
        AgendaTalk.Agenda(talk).BaseView.ShouldShow(
            "Wins – one sentence each 5 min", "Acme, 40,000 – thanks to Mia Novak and Sam Porter", "Coming up", "spring webinar", "3–20 Dec", "Asked for – who takes it?", "Marketing: fintech one-pager", "by Fri 11 Dec");
    }

    [Fact]
    public async Task What_is_told_after_it_came_stands_on_it_at_once()
    {
        await using var talk = await SetupTalk.SetUp();
        await talk.Until(AgendaTalk.Ten);
        await talk.Says(talk.Sam, talk.Room, "win Acme 40000 thanks @Sam");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Acme, 40,000 – thanks to Sam Porter");
        await talk.Says(talk.Mia, talk.Room, "coming spring webinar 3-20 dec");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("spring webinar", "3–20 Dec");
        await talk.Says(talk.Mia, talk.Room, "coming spring webinar off");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("spring webinar");
        await talk.Says(talk.Sam, talk.Room, "ask marketing fintech one-pager by 11 dec");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Asked for – who takes it?", "Marketing: fintech one-pager");
        await talk.Says(talk.Mia, talk.Room, "take fintech one-pager");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("Asked for");
        await talk.Says(talk.Mia, talk.Room, "undo");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("Asked for – who takes it?", "Marketing: fintech one-pager");
    }

    private static async Task<Talk> Calm()
    {
        var talk = await SetupTalk.SetUp();
        await talk.Says(talk.Noa, talk.Room, "kpi add SQL");
        await talk.Says(talk.Noa, talk.Room, "target sql 40");
        await talk.Says(talk.Sam, talk.Room, "sql 31");
        await talk.Until(AgendaTalk.Ten);
        return talk;
    }
}
