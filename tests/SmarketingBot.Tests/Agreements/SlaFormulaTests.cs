using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.ServiceLevels;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Agreements;

/// <summary>The worked examples of the field, by number, and when a promise is breached.</summary>
public class SlaFormulaTests
{
    private static readonly ReportingPeriod November = ReportingPeriod.Of(PeriodKind.Month, new LocalDate(2026, 11, 1));
    private static readonly WorkCalendar Berlin = new(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Fact]
    public void F3_value_of_a_lead_by_type() => new LeadType("whitepaper", 160_000, 0.01m).Value.ShouldBe(1_600);

    [Fact]
    public void F3b_value_of_all_against_the_monthly_target()
    {
        var half = SlaSentence.Marketing("200000 a month, whitepaper 160000 x 1%, demo 40000 x 5%").Value;
        half.Types.Select(t => t.Value).ShouldBe([1_600, 2_000]);
        (75 * half.Types[0].Value + 40 * half.Types[1].Value).ShouldBe(half.Amount);
    }

    [Fact]
    public void Numbers_are_read_as_the_speaker_writes_them()
    {
        SlaSentence.Sales("first touch within 1,5h for 92,5%", "de-DE").Value.ShouldBe(new SalesHalf(1.5m, 0.925m, null, null));
        SlaSentence.Marketing("200.000 a month, demo 40.000 x 2,5%", "de-DE").Value.Types[0].Value.ShouldBe(1_000);
    }

    [Fact]
    public void F7_capacity_just_enough()
    {
        var check = CapacityCheck.Of(1_000, 5, new SalesCapacity(10, 50, 6));
        (check.Needed, check.There, check.IsPossible, check.Verdict).ShouldBe((500, 500, true, "just enough"));
        CapacityCheck.Of(1_001, 5, new SalesCapacity(10, 50, 6)).IsPossible.ShouldBeFalse();
        CapacityCheck.Of(999, 5, new SalesCapacity(10, 50, 6)).Verdict.ShouldBe("enough");
    }

    [Theory]
    [InlineData(null, "2026-11-12", "2026-11-12", SlaVerdict.NotEntered)]
    [InlineData(120, "2026-11-12", "2026-11-12", SlaVerdict.Kept)]
    [InlineData(60, "2026-11-12", "2026-11-12", SlaVerdict.OnPace)]
    [InlineData(30, "2026-11-12", "2026-11-12", SlaVerdict.Behind)]
    // Behind on the last working day it can still be reached that day; the day after nothing can come any more.
    [InlineData(119, "2026-11-30", "2026-11-30", SlaVerdict.OnPace)]
    [InlineData(60, "2026-11-30", "2026-11-30", SlaVerdict.Behind)]
    [InlineData(119, "2026-11-30", "2026-12-01", SlaVerdict.Breached)]
    [InlineData(120, "2026-11-30", "2026-12-01", SlaVerdict.Kept)]
    [InlineData(0, "2026-11-01", "2026-11-01", SlaVerdict.TooEarly)]
    public void A_number_of_leads_is_breached_only_when_it_cannot_be_reached_any_more(int? actual, string asOf, string today, SlaVerdict expected) =>
        SlaVerdicts.OfTotal(120, actual, November, Day(asOf), Day(today), Berlin).ShouldBe(expected);

    [Fact]
    public void No_working_day_left_is_the_end_although_the_month_goes_on() =>
        SlaVerdicts.OfTotal(120, 100, ReportingPeriod.Of(PeriodKind.Month, Day("2026-10-30")), Day("2026-10-30"), Day("2026-10-31"), Berlin).ShouldBe(SlaVerdict.Breached);

    [Theory]
    [InlineData(0, 0, 5, 120, false, SlaVerdict.TooEarly)]
    [InlineData(9, 10, 0, 120, false, SlaVerdict.OnPace)]
    [InlineData(8, 10, 0, 120, false, SlaVerdict.Behind)]
    [InlineData(87, 100, 0, 120, false, SlaVerdict.Breached)]
    [InlineData(88, 100, 0, 120, false, SlaVerdict.Behind)]
    [InlineData(8, 10, 0, 120, true, SlaVerdict.Breached)]
    [InlineData(8, 10, 10, 120, true, SlaVerdict.Behind)]
    [InlineData(9, 10, 0, 120, true, SlaVerdict.Kept)]
    public void A_share_of_leads_too(int met, int of, int pending, int expected, bool isOver, SlaVerdict verdict) =>
        SlaVerdicts.OfShare(0.9m, met, of, pending, expected, isOver).ShouldBe(verdict);

    [Fact]
    public void All_of_them_is_broken_by_one() => SlaVerdicts.OfShare(1, 9, 10, 0, null, false).ShouldBe(SlaVerdict.Breached);

    [Fact]
    public void More_never_makes_a_verdict_worse() => Prop.ForAll(
        Gen.Choose(1, 1_000).Zip(Gen.Choose(0, 1_000)).Zip(Gen.Choose(0, 40)).ToArbitrary(), tuple =>
        {
            var ((promised, actual), day) = tuple;
            var today = new LocalDate(2026, 11, 1).PlusDays(day);
            var asOf = LocalDate.Min(today, November.Until);
            return Rank(SlaVerdicts.OfTotal(promised, actual + 1, November, asOf, today, Berlin)) >= Rank(SlaVerdicts.OfTotal(promised, actual, November, asOf, today, Berlin));
        }).Holds();

    [Fact]
    public void What_is_kept_when_a_period_is_over_was_never_breached_before() => Prop.ForAll(
        Gen.Choose(0, 200).Zip(Gen.Choose(0, 200)).Zip(Gen.Choose(1, 100)).ToArbitrary(), tuple =>
        {
            var ((met, missed), percent) = tuple;
            var (of, share) = (met + missed, percent / 100m);
            return SlaVerdicts.OfShare(share, met, of, 0, of, true) != SlaVerdict.Kept || SlaVerdicts.OfShare(share, met, of, 0, of, false) != SlaVerdict.Breached;
        }).Holds();

    private static int Rank(SlaVerdict verdict) => verdict switch { SlaVerdict.Breached => 0, SlaVerdict.Behind => 1, SlaVerdict.TooEarly => 1, SlaVerdict.OnPace => 2, _ => 3 };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
