using System.Globalization;
using SmarketingBot.Rehearsal;
using SmarketingBot.Tests.Api;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Proof;

/// <summary>
/// Three months of two teams through the front door: what they count, promise, hand over, dispute and decide, told by
/// sentence, form, table and program. What the bot says at the end of each month equals what is reckoned by hand.
/// </summary>
public class ThreeMonthsTalk
{
    private const int Hours = 4;
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_figure_of_three_months_equals_what_is_reckoned_by_hand(TestDatabase database)
    {
        var byHand = new Reckoning(new DateOnly(2026, 12, 25), new DateOnly(2027, 1, 1));
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Noa, "hi");
        await SetUp(talk);
        var crm = await Crm.Make(talk, "CRM");

        await Weeks(talk, byHand, 2026, 12, (2, 0), (9, 1));
        await Meeting(talk, byHand, 2, 2026, 12, 15);
        // F10 as in the book: 300 of 500 after 11 of 22 working days; expected 250, 120 %.
        await At(talk, 15, 12, 2026, 12, 0);
        byHand.Expected(500, new DateOnly(2026, 12, 15)).ShouldBe(250);
        await talk.Says(talk.Mia, talk.Room, "mql 300");
        await talk.Says(talk.Mia, talk.Room, "kpi mql");
        talk.CardIn(talk.Room).ShouldShow("300", "250", "120%", "ahead");
        await Leads(talk, byHand, 2, 2026, 12, 16);
        await Weeks(talk, byHand, 2026, 12, (23, 3), (30, 4));
        await At(talk, 31, 12, 2026, 11, 0);
        await talk.Says(talk.Mia, talk.Room, "kpi csv\nkpi;value\nMQL;520\nRevenue;90,000");
        await talk.Clicks(talk.Mia, "Store");
        await talk.Says(talk.Sam, talk.Room, "goal 5");
        // The first working day of January is Monday, the 4th.
        await At(talk, 4, 1, 2027, 9, 31);
        Reviewed(talk, byHand, 2026, 12, "MQL 520 of 500 on pace", "Revenue €90,000 of €100,000 a little behind", "Together: 5 of 12 new customers");

        // What was not kept in December is a topic of the next agenda.
        await At(talk, 4, 1, 2027, 10, 1);
        talk.Room.LastWhere(m => m is { FromBot: true, HasCard: true } && m.BaseView.Offers("Start meeting"))!.BaseView
            .ShouldShow($"SLA not kept – Sales: {byHand.FirstTouch(2026, 12, Hours)} in December");

        await Weeks(talk, byHand, 2027, 1, (6, 5), (13, 6), (20, 7), (27, 8));
        await At(talk, 28, 1, 2027, 11, 0);
        const string January = """[{"kpi": "MQL", "value": 310}, {"kpi": "Revenue", "value": 104000}]""";
        (await crm.Tells(January, "january")).Status.ShouldBe(200);
        (await crm.Tells(January, "january")).Status.ShouldBe(200);
        await At(talk, 1, 2, 2027, 9, 31);
        Reviewed(talk, byHand, 2027, 1, "MQL 310 of 500 off pace", "Revenue €104,000 of €100,000 on pace", "Together: 5 of 12 new customers");

        await Weeks(talk, byHand, 2027, 2, (3, 9), (10, 10), (17, 11), (24, 12));
        await At(talk, 25, 2, 2027, 11, 0);
        await talk.Says(talk.Mia, talk.Room, "mql 400");
        await talk.Clicks(talk.Mia, "Undo");
        await talk.Says(talk.Mia, talk.Room, "mql 480");
        await talk.Says(talk.Mia, talk.Room, "mql +10");
        await At(talk, 1, 3, 2027, 9, 31);
        Reviewed(talk, byHand, 2027, 2, "MQL 490 of 500 on pace", "Revenue", "not entered");
    }

    private static async Task SetUp(Talk talk)
    {
        foreach (var (who, says) in new[]
        {
            (talk.Noa, "holiday 25 dec"), (talk.Noa, "holiday 1 jan"),
            (talk.Noa, "goal 12 new customers by 31 mar, 4 by 31 jan"),
            (talk.Noa, "kpi add MQL"), (talk.Noa, "target mql 500"), (talk.Noa, "kpi add Revenue, €, up, monthly"), (talk.Noa, "target revenue 100k"),
            (talk.Mia, "define MQL fits when they asked for a demo not when fewer than 20 people, students then sales calls within 4 hours"), (talk.Sam, "agree MQL"),
            (talk.Sam, "sla marketing 15 mql a month"), (talk.Mia, "agree sla"),
            (talk.Mia, "sla sales first touch within 4h for 90%"), (talk.Sam, "agree sla"),
        }) await talk.Says(who, talk.Room, says);
        talk.Room.Messages.ShouldContain(m => m.FromBot && m.HasCard && m.BaseView.Shows("version 2"));
    }

    // A meeting on Tuesday and, on Wednesday, five leads; what becomes of them differs from week to week.
    private static async Task Weeks(Talk talk, Reckoning byHand, int year, int month, params (int Day, int Week)[] wednesdays)
    {
        foreach (var (day, week) in wednesdays)
        {
            await Meeting(talk, byHand, week, year, month, day - 1);
            await Leads(talk, byHand, week, year, month, day);
        }
    }

    private static async Task Meeting(Talk talk, Reckoning byHand, int week, int year, int month, int tuesday)
    {
        await At(talk, tuesday, month, year, 10, 0);
        await talk.Says(talk.Noa, talk.Room, "start");
        if (week == 2) await talk.Says(talk.Noa, talk.Room, "rule W1-3 counts they hired since");
        var (due, friday) = (new DateOnly(year, month, tuesday).AddDays(3), $"{new DateOnly(year, month, tuesday).AddDays(3).ToString("d MMM yyyy", CultureInfo.InvariantCulture)}");
        await talk.Says(talk.Sam, talk.Room, $"I'll call the list of week {week} by {friday}");
        var sams = Number(talk);
        await talk.Says(talk.Mia, talk.Room, $"I'll send the figures of week {week} by {friday}");
        var mias = Number(talk);
        await At(talk, tuesday, month, year, 10, 40);
        await talk.Says(talk.Noa, talk.Room, "end");
        await At(talk, tuesday, month, year, 11, 30);
        await talk.Says(talk.Sam, $"done {sams}");
        byHand.Promise(due, new DateOnly(year, month, tuesday));
        // Every third week marketing is late by a move that was asked for in time.
        if (week % 3 == 0) await talk.Says(talk.Mia, $"move {mias} to {due.AddDays(7).ToString("d MMM yyyy", CultureInfo.InvariantCulture)}");
        await talk.Says(talk.Mia, week % 3 == 0 ? "my items" : $"done {mias}");
        byHand.Promise(due, week % 3 == 0 ? null : new DateOnly(year, month, tuesday));
    }

    private static async Task Leads(Talk talk, Reckoning byHand, int week, int year, int month, int day)
    {
        var leads = new List<Reckoning.HandedLead>();
        await At(talk, day, month, year, 10, 0);
        for (var number = 1; number <= 5; number++)
        {
            await talk.Says(talk.Mia, talk.Room, $"lead W{week}-{number} whitepaper from {(number % 2 == 0 ? "webinar" : "fair")}");
            leads.Add(byHand.Handed($"W{week}-{number}", new DateTime(year, month, day, 10, 0, 0)));
        }
        await Taken(0);
        await Taken(4);
        await At(talk, day, month, year, 11, 0);
        await talk.Says(talk.Sam, talk.Room, $"return lead W{week}-3 wrong size");
        leads[2].Returned = "wrong size";
        if (week == 1)
        {
            await talk.Says(talk.Mia, talk.Room, "dispute lead W1-3 they have 40 people");
            leads[2].Counts = true;
        }
        await At(talk, day, month, year, 13, 59);
        await Touched(0);
        await At(talk, day, month, year, 14, 0);
        // Four hours to the minute are in time.
        await Touched(1);
        if (week % 2 == 0)
        {
            await At(talk, day, month, year, 14, 1);
            await Touched(4);
        }

        async Task Taken(int index)
        {
            await talk.Says(talk.Sam, talk.Room, $"took lead W{week}-{index + 1}");
            leads[index].Taken = true;
        }

        async Task Touched(int index)
        {
            await talk.Says(talk.Sia, talk.Room, $"touched lead W{week}-{index + 1}");
            leads[index].Touched = TimeZoneInfo.ConvertTimeFromUtc(talk.Clock.GetCurrentInstant().ToDateTimeUtc(), Berlin);
        }
    }

    private static void Reviewed(Talk talk, Reckoning byHand, int year, int month, params string[] more)
    {
        var name = new DateOnly(year, month, 1).ToString("MMMM", CultureInfo.InvariantCulture);
        var review = talk.Room.LastWhere(m => m is { FromBot: true, HasCard: true } && m.BaseView.Shows("Monthly review"))!.BaseView!;
        review.ShouldShow(name, byHand.Acceptance(year, month), byHand.AcceptanceRate(year, month), byHand.OnTime(year, month),
            $"Marketing: {byHand.Qualified(year, month)} of 15 MQL", $"Sales: {byHand.FirstTouch(year, month, Hours)}");
        review.ShouldShow(more);
        foreach (var person in (SimPerson[])[talk.Sam, talk.Sia, talk.Mia, talk.Max]) review.ShouldNotShow(person.Name);
    }

    private static int Number(Talk talk) => int.Parse(System.Text.RegularExpressions.Regex.Match(talk.Room.Messages.Last(m => m.FromBot && m.HasCard && m.BaseView.Shows("#")).BaseView.Text, @"#(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static Task At(Talk talk, int day, int month, int year, int hour, int minute) =>
        talk.Until(NodaTime.Text.InstantPattern.General.Format(NodaTime.Instant.FromDateTimeUtc(Utc(year, month, day, hour, minute))));

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => TimeZoneInfo.ConvertTimeToUtc(new DateTime(year, month, day, hour, minute, 0), Berlin);
}
