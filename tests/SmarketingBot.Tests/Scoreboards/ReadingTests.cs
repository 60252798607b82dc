using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Tests.Meetings;
using SmarketingBot.Tests.Stage;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>A scoreboard is read in a constant number of queries, and says what an independent reckoning says.</summary>
public class ReadingTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_year_of_twenty_numbers_by_the_week_takes_no_more_queries_than_two_numbers_of_today(TestDatabase database)
    {
        await using var talk = await SetupTalk.SetUp(database);
        await talk.Says(talk.Noa, talk.Room, "goal 12 new customers by 31 mar, 4 by 31 jan");
        await Fill(talk, kpis: 2, weeks: 1);
        var (few, _) = await Read(talk);
        await Fill(talk, kpis: 18, weeks: 53);
        var (many, board) = await Read(talk);
        // Seven, and the series itself.
        (few, many).ShouldBe((8, 8));
        board.Kpis.Count.ShouldBe(20);
        board.Kpis[^1].Past.Count.ShouldBe(ReadScoreboard.Periods);
    }

    [Fact]
    public async Task What_it_says_equals_an_independent_reckoning()
    {
        await using var talk = await SetupTalk.SetUp();
        await Fill(talk, kpis: 20, weeks: 53);
        var (_, board) = await Read(talk);
        foreach (var standing in board.Kpis)
        {
            var (number, target) = (standing.Number!.Value, standing.Target!.Value);
            // Monday to Friday of this week, all of them passed today.
            var expected = target * 5 / 5;
            standing.Pace.Expected.ShouldBe(expected);
            standing.Pace.Attainment.ShouldBe(number / expected);
            (standing.Pace.Words == "off pace").ShouldBe(number < 0.85m * expected);
            foreach (var point in standing.Past) point.Value.ShouldBe(Value(int.Parse(standing.Kpi.Name.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), point.Period.From));
        }
    }

    private static decimal Value(int kpi, LocalDate week) => 40 + (kpi * 7 + week.DayOfYear) % 70;

    // The history of a year, written as a year of entering would leave it.
    private static Task Fill(Talk talk, int kpis, int weeks) => talk.Bot.Services.GetRequiredService<Work>().Write(talk.Teams.Options.TenantId, async (_, db) =>
    {
        var series = await db.Series.SingleAsync();
        var first = await db.Kpis.CountAsync();
        foreach (var n in Enumerable.Range(first, kpis))
        {
            var kpi = db.Add(new Kpi { SeriesId = series.Id, Name = $"Number {n}", Key = $"number {n}", PeriodKind = PeriodKind.Week }).Entity;
            db.Add(new KpiTarget { KpiId = kpi.Id, From = new LocalDate(2025, 1, 6), Value = 80, SetBy = "noa", SetAt = Instant.FromUtc(2025, 1, 6, 9, 0) });
            foreach (var back in Enumerable.Range(0, weeks))
            {
                var week = kpi.PeriodOf(Today).Plus(-back);
                foreach (var gone in new[] { true, false })
                    db.Add(new KpiNumber
                    {
                        KpiId = kpi.Id,
                        From = week.From,
                        Value = Value(n, week.From) + (gone ? 5 : 0),
                        AsOf = LocalDate.Min(week.Until, Today),
                        EnteredBy = "mia",
                        EnteredAt = Instant.FromUtc(2026, 11, 20, 9, 0),
                        ReplacedAt = gone ? Instant.FromUtc(2026, 11, 20, 10, 0) : null,
                    });
            }
        }
    });

    private static Task<(int Queries, Scoreboard Board)> Read(Talk talk) => Queries.Of(talk, async (services, db) =>
        await services.GetRequiredService<ReadScoreboard>().Of(await db.Series.SingleAsync(), Today));
}
