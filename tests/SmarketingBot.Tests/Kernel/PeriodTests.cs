using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class PeriodTests
{
    private static readonly LocalDate Sunday = new(2026, 11, 22);

    [Theory]
    [InlineData("november", PeriodKind.Month, "2026-11-01", "2026-11-30")]
    [InlineData("Nov", PeriodKind.Month, "2026-11-01", "2026-11-30")]
    [InlineData("december", PeriodKind.Month, "2025-12-01", "2025-12-31")]
    [InlineData("dec 2026", PeriodKind.Month, "2026-12-01", "2026-12-31")]
    [InlineData("2026-02", PeriodKind.Month, "2026-02-01", "2026-02-28")]
    [InlineData("last month", PeriodKind.Month, "2026-10-01", "2026-10-31")]
    [InlineData("3 oct", PeriodKind.Month, "2026-10-01", "2026-10-31")]
    [InlineData("q3", PeriodKind.Quarter, "2026-07-01", "2026-09-30")]
    [InlineData("Q1 2027", PeriodKind.Quarter, "2027-01-01", "2027-03-31")]
    [InlineData("this quarter", PeriodKind.Quarter, "2026-10-01", "2026-12-31")]
    [InlineData("last week", PeriodKind.Week, "2026-11-09", "2026-11-15")]
    [InlineData("this week", PeriodKind.Week, "2026-11-16", "2026-11-22")]
    [InlineData("week of 16 nov", PeriodKind.Week, "2026-11-16", "2026-11-22")]
    [InlineData("week of 30 dec", PeriodKind.Week, "2025-12-29", "2026-01-04")]
    [InlineData("yesterday", PeriodKind.Week, "2026-11-16", "2026-11-22")]
    [InlineData("2025", PeriodKind.Year, "2025-01-01", "2025-12-31")]
    [InlineData("last year", PeriodKind.Year, "2025-01-01", "2025-12-31")]
    public void A_period_is_read(string text, PeriodKind kind, string from, string until)
    {
        var period = PeriodWords.Read(text, kind, Sunday).Value;
        (period.From.ToString("uuuu-MM-dd", null), period.Until.ToString("uuuu-MM-dd", null)).ShouldBe((from, until));
    }

    [Theory]
    [InlineData("", PeriodKind.Month)]
    [InlineData("foo", PeriodKind.Month)]
    [InlineData("q3", PeriodKind.Month)]
    [InlineData("q5", PeriodKind.Quarter)]
    [InlineData("2026-13", PeriodKind.Month)]
    [InlineData("november", PeriodKind.Week)]
    [InlineData("last year", PeriodKind.Quarter)]
    [InlineData("soon", PeriodKind.Year)]
    public void What_is_no_period_of_that_kind_gets_examples_that_work(string text, PeriodKind kind) =>
        Quoted.ExamplesIn(PeriodWords.Read(text, kind, Sunday).Hint).Where(example => example != text).ToList()
            .ShouldAllBe(example => PeriodWords.Read(example, kind, Sunday).IsOk);

    [Theory]
    [InlineData("weekly", PeriodKind.Week)]
    [InlineData("a month", PeriodKind.Month)]
    [InlineData("per quarter", PeriodKind.Quarter)]
    [InlineData("yearly", PeriodKind.Year)]
    public void A_kind_is_read(string text, PeriodKind kind) => PeriodWords.KindOf(text).ShouldBe(kind);

    [Fact]
    public void Each_name_is_read_back_as_the_same_period() => Prop.ForAll(Periods(), period =>
        PeriodWords.Read(period.Name(Sunday), period.Kind, Sunday).Value == period).Holds();

    [Fact]
    public void Periods_of_a_kind_follow_each_other_without_gap_or_overlap() => Prop.ForAll(Periods(), period =>
        period.Next.From == period.Until.PlusDays(1) && period.Next.Previous == period && ReportingPeriod.Of(period.Kind, period.Until) == period
        && period.Contains(period.From) && period.Contains(period.Until) && !period.Contains(period.Next.From) && !period.Contains(period.Previous.Until)).Holds();

    [Fact]
    public void Working_days_never_shrink_as_the_days_go_and_end_at_all_of_them() => Prop.ForAll(Periods(), period =>
    {
        var calendar = new WorkCalendar(DateTimeZone.Utc) with { Holidays = new HashSet<LocalDate> { period.From, period.From.PlusDays(2) } };
        var all = period.WorkingDays(calendar);
        var counts = Enumerable.Range(-1, 370).Select(day => period.WorkingDaysUntil(period.From.PlusDays(day), calendar)).ToList();
        return counts[0] == 0 && counts[^1] == all && counts.Zip(counts.Skip(1)).All(pair => pair.Second - pair.First is 0 or 1);
    }).Holds(100);

    [Fact]
    public void November_2026_has_twenty_one_working_days_and_a_holiday_takes_one()
    {
        var calendar = new WorkCalendar(DateTimeZone.Utc);
        var november = ReportingPeriod.Of(PeriodKind.Month, Sunday);
        november.WorkingDays(calendar).ShouldBe(21);
        november.WorkingDaysUntil(Sunday, calendar).ShouldBe(15);
        november.WorkingDays(calendar with { Holidays = new HashSet<LocalDate> { new(2026, 11, 26), new(2026, 11, 29) } }).ShouldBe(20);
    }

    private static Arbitrary<ReportingPeriod> Periods() => ArbMap.Default.GeneratorFor<int>().Select(Math.Abs)
        .SelectMany(days => Gen.Elements(Enum.GetValues<PeriodKind>()), (days, kind) => ReportingPeriod.Of(kind, new LocalDate(2001, 1, 1).PlusDays(days % 20000))).ToArbitrary();
}
