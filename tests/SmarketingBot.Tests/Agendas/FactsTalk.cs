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
}
