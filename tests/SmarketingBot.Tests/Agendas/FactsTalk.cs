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
        await talk.Says(talk.Sam, talk.Room, "topic Pricing page");
        AgendaTalk.Agenda(talk).BaseView.ShouldNotShow("Vocabulary");
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
        await talk.Until("2026-11-24T09:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "start");
        await talk.Says(talk.Noa, talk.Room, "end");
        // No ruling: it comes back to the next agenda.
        await talk.Until("2026-11-30T09:01:00Z");
        AgendaTalk.Agenda(talk).BaseView.ShouldShow("1 Lead L-17 returned as wrong size");
    }
}
