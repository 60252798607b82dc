using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmarketingBot.Agendas;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Reviews;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agendas;

/// <summary>Reading an agenda or a review asks the store as often after a year as in the first week.</summary>
public class AgendaQueriesTests
{
    [Fact]
    public async Task An_agenda_is_read_in_as_many_queries_after_a_year_as_in_the_first_week()
    {
        await using var talk = await Everything();
        var first = await Agenda(talk);
        await YearOfData.Add(talk, weeks: 53, kpis: 4);
        (await Agenda(talk)).ShouldBe(first);
        first.ShouldBeInRange(20, 60);
    }

    [Fact]
    public async Task And_so_is_a_review()
    {
        await using var talk = await Everything();
        var first = await Review(talk);
        await YearOfData.Add(talk, weeks: 53, kpis: 4);
        (await Review(talk)).ShouldBe(first);
        first.ShouldBeInRange(10, 40);
    }

    // One of everything, because what a series does not have is not asked for at all.
    private static async Task<Talk> Everything()
    {
        var talk = await SetupTalk.SetUp();
        foreach (var (who, says) in new[]
        {
            (talk.Noa, "goal 12 new customers by 31 mar, 4 by 31 jan"), (talk.Sam, "goal 7"), (talk.Noa, "kpi add MQL"), (talk.Noa, "target mql 420"), (talk.Mia, "mql 300"),
            (talk.Mia, "sla marketing 420 mql a month"), (talk.Sam, "agree sla"), (talk.Mia, "define churn customers who left"),
            (talk.Mia, "lead L-17 whitepaper from webinar"), (talk.Sam, "return lead L-17 wrong size"), (talk.Mia, "dispute lead L-17 they have 40 people"),
            (talk.Mia, "topic Pricing page"), (talk.Sam, "I'll send the deck by fri"),
        }) await talk.Says(who, talk.Room, says);
        await YearOfData.Add(talk, weeks: 1, kpis: 1);
        return talk;
    }

    private static async Task<int> Agenda(Talk talk) => (await Queries.Of(talk, async (services, db) =>
    {
        var meeting = await db.Meetings.SingleAsync(m => m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaPosted);
        var view = await services.GetRequiredService<AgendaViews>().Of(meeting.Id);
        view!.Facts.Numbers.ShouldNotBeEmpty();
        return view;
    })).Count;

    private static async Task<int> Review(Talk talk) => (await Queries.Of(talk, async (services, db) =>
    {
        var month = ReportingPeriod.Of(PeriodKind.Month, talk.Clock.GetCurrentInstant().InUtc().Date);
        return await services.GetRequiredService<ReviewViews>().Of(await db.Series.SingleAsync(), month);
    })).Count;
}
