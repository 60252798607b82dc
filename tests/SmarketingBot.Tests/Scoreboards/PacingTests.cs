using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Scoreboards;

/// <summary>F10, with the worked example, the cases in which nothing can be divided, and what holds for all numbers.</summary>
public class PacingTests
{
    private static readonly WorkCalendar Week = new(DateTimeZone.Utc);

    [Fact]
    public void The_worked_example()
    {
        var pace = Pacing.Of(500, 300, 11, 22);
        (pace.Expected, pace.Attainment, pace.Words, pace.Gap).ShouldBe((250m, 1.2m, "ahead", -50m));
    }

    [Theory]
    // November 2026 has 21 working days; the tenth is Friday the 13th.
    [InlineData("2026-11-13", 10, 21, "off pace", 38.10)]
    [InlineData("2026-11-15", 10, 21, "off pace", 38.10)]
    [InlineData("2026-11-30", 21, 21, "off pace", 300)]
    [InlineData("2026-12-24", 21, 21, "off pace", 300)]
    [InlineData("2026-11-01", 0, 21, "too early to tell", 0)]
    public void A_number_is_judged_by_its_own_date(string asOf, int elapsed, int days, string words, double gap)
    {
        var pace = Pacing.Of(Mql, November, 500, 200, NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value, Week);
        (pace.Elapsed, pace.Days, pace.Words, KpiWords.Rounded(pace.Gap)).ShouldBe((elapsed, days, words, (decimal)gap));
    }

    [Fact]
    public void Holidays_and_the_days_of_the_series_count()
    {
        var short_ = new WorkCalendar(DateTimeZone.Utc, WorkWeek.Parse("mon tue wed thu"), new HashSet<LocalDate> { new(2026, 11, 26) }, [], WorkCalendar.DefaultFrom, WorkCalendar.DefaultUntil);
        var pace = Pacing.Of(Mql, November, 160, 70, new LocalDate(2026, 11, 15), short_);
        (pace.Elapsed, pace.Days, pace.Expected, pace.Attainment).ShouldBe((8, 16, 80m, 0.875m));
        pace.Words.ShouldBe("a little behind");
    }

    [Theory]
    [InlineData(1.05, "ahead"), InlineData(1.0499, "on pace"), InlineData(0.95, "on pace"), InlineData(0.9499, "a little behind"), InlineData(0.85, "a little behind"), InlineData(0.8499, "off pace")]
    public void The_words_have_their_thresholds_in_one_place(double attainment, string words) => new Pace(Pacing.Judge((decimal)attainment)).Words.ShouldBe(words);

    [Theory]
    [InlineData(4.0, 6.0, "off pace", 0.6667), InlineData(4.0, 4.0, "on pace", 1.0), InlineData(4.0, 2.0, "ahead", 2.0)]
    public void Where_less_is_better_the_division_is_turned_round(double target, double actual, string words, double attainment)
    {
        var pace = Pacing.Of((decimal)target, (decimal)actual, 3, 21, KpiDirection.Down, accumulates: false);
        (pace.Words, decimal.Round(pace.Attainment!.Value, 4)).ShouldBe((words, (decimal)attainment));
    }

    [Theory]
    [InlineData(2, 0, 1, "on pace"), InlineData(2, 0, 10, "on pace"), InlineData(2, 0, 11, "off pace"), InlineData(2, 1, 20, "on pace"), InlineData(2, 1, 21, "off pace")]
    public void What_comes_in_whole_pieces_is_behind_from_one_piece_on(int target, int actual, int day, string words) =>
        Pacing.Of(target, actual, day, 21, whole: true).Words.ShouldBe(words);

    [Fact]
    public void A_rate_is_compared_with_its_target_on_any_day() => Pacing.Of(25, 25, 0, 21, accumulates: false).Words.ShouldBe("on pace");

    [Fact]
    public void What_cannot_be_divided_is_said_in_words()
    {
        Pacing.Of(500, null, 5, 21).ShouldSatisfyAllConditions(p => p.Words.ShouldBe("not entered"), p => p.Attainment.ShouldBeNull());
        Pacing.Of(null, 300, 5, 21).Words.ShouldBe("no target");
        Pacing.Of(500, 300, 0, 0).Words.ShouldBe("no working days");
        Pacing.Of(500, 300, 0, 21).Words.ShouldBe("too early to tell");
        // Reached before the first working day.
        Pacing.Of(500, 500, 0, 21).Words.ShouldBe("ahead");
        // None lost is better than any target of loss, and none allowed is none.
        Pacing.Of(10, 0, 5, 21, KpiDirection.Down).ShouldSatisfyAllConditions(p => p.Words.ShouldBe("ahead"), p => p.Attainment.ShouldBeNull());
        Pacing.Of(0, 0, 5, 21, KpiDirection.Down).Words.ShouldBe("on pace");
        Pacing.Of(0, 1, 5, 21, KpiDirection.Down).Words.ShouldBe("off pace");
    }

    [Fact]
    public void It_never_breaks_and_its_verdict_follows_its_attainment() => Prop.ForAll(
        Arb.From(from target in Gen.Choose(-50, 5000) from actual in Gen.Choose(-50, 9000) from elapsed in Gen.Choose(0, 70) from days in Gen.Choose(0, 66) from kind in Gen.Choose(0, 3) select (target, actual, elapsed, days, kind)),
        x => Of(x.target, x.actual, x.elapsed, x.days, x.kind) is var pace && (pace.Attainment is not { } share || pace.Verdict == Pacing.Judge(share))).Holds();

    [Fact]
    public void A_better_number_is_never_judged_worse() => Prop.ForAll(
        Arb.From(from target in Gen.Choose(1, 5000) from one in Gen.Choose(0, 6000) from more in Gen.Choose(0, 900) from elapsed in Gen.Choose(0, 23) from kind in Gen.Choose(0, 3) select (target, one, more, elapsed, kind)),
        x =>
        {
            var (lower, higher) = (Of(x.target, x.one, x.elapsed, 23, x.kind, x.more % 2 == 0), Of(x.target, x.one + x.more, x.elapsed, 23, x.kind, x.more % 2 == 0));
            var (worse, better) = (x.kind & 1) == 1 ? (higher, lower) : (lower, higher);
            return better.Verdict >= worse.Verdict && better.Gap <= worse.Gap;
        }).Holds(500);

    [Fact]
    public void The_later_the_more_is_expected_and_in_the_end_all_of_it() => Prop.ForAll(
        Arb.From(from target in Gen.Choose(1, 100000) from days in Gen.Choose(1, 66) from day in Gen.Choose(1, 66) select (target, days, day: Math.Min(day, days))),
        x => Pacing.Of(x.target, 0, x.day, x.days).Expected <= Pacing.Of(x.target, 0, x.day + 1, x.days).Expected && Pacing.Of(x.target, 0, x.days, x.days).Expected == x.target).Holds();

    [Fact]
    public void Every_working_day_of_a_year_lies_in_one_month_and_one_quarter() => Prop.ForAll(
        Arb.From(from day in Gen.Choose(0, 3000) from holiday in Gen.Choose(0, 300) select (day, holiday)),
        x =>
        {
            var date = new LocalDate(2024, 1, 1).PlusDays(x.day);
            var calendar = Week with { Holidays = new HashSet<LocalDate> { date.PlusDays(x.holiday), date.PlusDays(-x.holiday) } };
            bool Fits(PeriodKind kind, PeriodKind parts)
            {
                var whole = ReportingPeriod.Of(kind, date);
                var sum = 0;
                for (var part = ReportingPeriod.Of(parts, whole.From); part.From <= whole.Until; part = part.Next) sum += part.WorkingDays(calendar);
                return sum == whole.WorkingDays(calendar) && sum == Pacing.WorkingDays(whole.From, whole.Until, calendar);
            }
            return Fits(PeriodKind.Quarter, PeriodKind.Month) && Fits(PeriodKind.Year, PeriodKind.Quarter);
        }).Holds(60);

    [Fact]
    public void A_period_ends_at_midnight_of_its_own_zone() => Prop.ForAll(
        Arb.From(from zone in Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray()) from hour in Gen.Choose(0, 96) select (zone, hour)),
        x =>
        {
            var there = DateTimeZoneProviders.Tzdb[x.zone];
            var now = Instant.FromUtc(2026, 10, 30, 0, 0) + Duration.FromHours(x.hour);
            var period = ReportingPeriod.Of(PeriodKind.Month, now.InZone(there).Date);
            var (begins, ends) = (there.AtStartOfDay(period.From).ToInstant(), there.AtStartOfDay(period.Next.From).ToInstant());
            LocalDate At(Instant instant) => ReportingPeriod.Of(PeriodKind.Month, instant.InZone(there).Date).From;
            // A moment before its first midnight it is the month before, from its last one on the next.
            return begins <= now && now < ends && At(begins - Duration.Epsilon) == period.Previous.From && At(ends) == period.Next.From;
        }).Holds();

    private static Pace Of(decimal target, decimal actual, int elapsed, int days, int kind, bool whole = false) =>
        Pacing.Of(target, actual, elapsed, days, (kind & 1) == 1 ? KpiDirection.Down : KpiDirection.Up, (kind & 2) == 2, whole);

    private static ReportingPeriod November => ReportingPeriod.Of(PeriodKind.Month, new LocalDate(2026, 11, 1));

    private static Kpi Mql => new() { Name = "MQL", Key = "mql" };
}
