using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Tests.Facilitation;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Agreements;

/// <summary>Both halves of the SLA: promised together, judged by the same card. Monday, 23 November 2026, Berlin.</summary>
public class SlaTalk
{
    internal const string Sales = "sla sales first touch within 4h for 90%, 5 attempts in 14 days";

    [Theory, OnSqlite, OnPostgres]
    public async Task Both_halves_are_negotiated_together_and_agreed_by_both_sides(TestDatabase database)
    {
        await using var talk = await Scene.Begin(database: database);
        await talk.Says(talk.Mia, talk.Room, "sla");
        talk.CardIn(talk.Room).ShouldShow("SLA · nothing agreed yet", "Marketing promises leads, sales promises to work them").ShouldOffer("Propose an SLA");
        await talk.Says(talk.Mia, talk.Room, "sla marketing 120 mql a month");
        var first = talk.CardIn(talk.Room).ShouldShow("SLA · proposed by Mia Novak", "Marketing promises", "120 MQL a month", "Sales promises", "nothing yet", "Sales – · Marketing ✓ Mia Novak").Message!;
        // The other side's half goes along with it, as one proposal.
        await talk.Says(talk.Sam, talk.Room, Sales);
        var both = talk.CardIn(talk.Room).ShouldShow("120 MQL a month", "first touch within 4 h for 90%", "5 attempts in 14 days", "Sales ✓ Sam Porter · Marketing –").Message!;
        first.BaseView.ShouldShow("Mia Novak proposed a wording of the SLA. Something newer took its place.").ShouldNotOffer("Agree");
        await talk.Says(talk.Max, talk.Room, "agree sla");
        both.BaseView.ShouldShow("SLA · version 1, since 23 Nov 2026", "Agreed by Sam Porter for sales and Max Weber for marketing.").ShouldOffer("How it stands");

        await talk.Clicks(talk.Noa, both, "How it stands");
        await talk.Says(talk.Noa, talk.Room, "sla");
        talk.CardIn(talk.Room).ShouldShow("SLA · version 1, since 23 Nov 2026 · November so far", "120 MQL a month", "not entered").ShouldNotShow("0 of 120");
    }

    [Fact]
    public async Task Figures_come_from_the_scoreboard_where_the_ledger_has_no_leads()
    {
        await using var talk = await Agreed();
        await Enter(talk, 100);
        await talk.Says(talk.Sam, talk.Room, "sla");
        // 16 of 21 working days of November: 91 of 120 by now.
        talk.CardIn(talk.Room).ShouldShow("on pace", "100 of 120 MQL", "from the scoreboard");
        await Enter(talk, 50);
        await talk.Says(talk.Sam, "sla");
        talk.CardTo(talk.Sam).ShouldShow("behind", "50 of 120 MQL");
        await talk.Until("2026-12-01T09:00:00Z");
        await talk.Says(talk.Sam, talk.Room, "sla");
        // The version is younger than November, so November isn't held against anybody.
        talk.CardIn(talk.Room).ShouldShow("December so far").ShouldNotShow("breached");
    }

    [Fact]
    public async Task Leads_in_the_ledger_tell_both_halves_and_how_they_were_accepted()
    {
        await using var talk = await Agreed();
        await talk.Says(talk.Mia, talk.Room, "lead L-1 whitepaper from webinar");
        await talk.Says(talk.Mia, talk.Room, "lead L-2 demo from site");
        await talk.Says(talk.Sam, talk.Room, "took lead L-1");
        await talk.Says(talk.Sam, talk.Room, "touched lead L-1");
        await talk.Says(talk.Sam, talk.Room, "return lead L-2 wrong size");
        await talk.Until("2026-11-24T15:00:00Z");
        await talk.Says(talk.Noa, talk.Room, "sla");
        talk.CardIn(talk.Room).ShouldShow("1 of 120 MQL", "from the lead ledger, without returned ones", "1 of 1 touched in time, 100%", "Accepted by word 1 · by silence, worked 0 · by silence, untouched 0 · returned 1 of 2");
    }

    [Fact]
    public async Task Whether_sales_can_do_what_it_promises_is_reckoned_and_told()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "sla marketing 1000 mql a month");
        await talk.Says(talk.Sam, talk.Room, "sla sales 5 attempts in 14 days");
        await talk.Says(talk.Sam, talk.Room, "sla capacity 10 people 50h, 6 min an attempt");
        talk.CardIn(talk.Room).ShouldShow("1,000 leads × 5 attempts × 6 min = 500 h; 10 people × 50 h = 500 h: just enough.");
        await talk.Says(talk.Sam, talk.Room, "sla capacity 9 people 50h, 6 min an attempt");
        talk.CardIn(talk.Room).ShouldShow("Can't be done. 1,000 leads × 5 attempts × 6 min = 500 h; 9 people × 50 h = 450 h: 50 h short: as it stands, sales can't keep its half");
    }

    [Fact]
    public async Task By_form_all_of_it_at_once_and_by_value()
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "sla");
        var form = (await talk.Mia.Clicks("Propose an SLA")).OpenDialog;
        form = (await form.Submits(new { How_many_or_how_much = "200000", First_touch_within_working_hours = "4", For_how_many_of_them = "120" })).OpenDialog;
        form.Card.ShouldShow("can't be kept or broken");
        await form.Submits(new { How_many_or_how_much = "200000", By_value_one_type_a_line = "whitepaper 160000 x 1%\ndemo 40000 x 5%", What_they_are_called = "€", First_touch_within_working_hours = "4", For_how_many_of_them = "90" });
        await talk.Settle();
        talk.CardIn(talk.Room).ShouldShow("€200,000 worth of leads a month", "whitepaper €160,000 × 1% = €1,600", "demo €40,000 × 5% = €2,000", "first touch within 4 h for 90%");
    }

    [Theory]
    [InlineData("sla everything", "Whose half?")]
    [InlineData("sla marketing many mql", "How many leads, and in which period?")]
    [InlineData("sla marketing 0 mql a month", "A promise of 0 is none.")]
    [InlineData("sla marketing €200000 a month", "What is one lead worth?")]
    [InlineData("sla marketing 200000 a month, demo 40000 x 500%", "can't be above 100%")]
    [InlineData("sla marketing 200000 a month, demo 40000 x 0%", "can't be 0%")]
    [InlineData("sla sales soon", "How soon, and how often?")]
    [InlineData("sla sales first touch within 4h for 0%", "“For 0%” can't be kept or broken")]
    [InlineData("sla capacity lots", "How many people")]
    public async Task What_is_no_promise_gets_an_example(string said, string hint)
    {
        await using var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, said);
        talk.LastIn(talk.Room).ShouldContain(hint);
        talk.LastIn(talk.Room).ShouldContain("“");
    }

    // What “mql 100” does.
    private static Task Enter(Talk talk, decimal number) => talk.Write(async (services, db) =>
    {
        var series = await db.Series.SingleAsync();
        var kpi = await db.Kpis.FirstOrDefaultAsync() ?? db.Add(new Kpi { SeriesId = series.Id, Name = "MQL", Key = "mql", Side = Side.Marketing }).Entity;
        await db.SaveChangesAsync();
        await services.GetRequiredService<RecordNumber>().Run(series, kpi, kpi.PeriodOf(new LocalDate(2026, 11, 23)), number, talk.Mia.AadObjectId, NumberSource.Sentence);
    });

    private static async Task<Talk> Agreed()
    {
        var talk = await Scene.Begin();
        await talk.Says(talk.Mia, talk.Room, "sla marketing 120 mql a month");
        await talk.Says(talk.Sam, talk.Room, Sales);
        await talk.Says(talk.Mia, talk.Room, "agree sla");
        return talk;
    }
}
