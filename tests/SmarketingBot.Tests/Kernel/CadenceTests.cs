using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class CadenceTests
{
    private static readonly FsCheck.Arbitrary<Cadence> AnyCadence = Arb.From(
        from day in Gen.Choose(1, 7)
        from kind in Gen.Choose(0, 6)
        select kind switch
        {
            0 => Cadence.Weekly((IsoDayOfWeek)day),
            1 => Cadence.Biweekly((IsoDayOfWeek)day),
            _ => Cadence.Monthly(kind - 1, (IsoDayOfWeek)day),
        });

    [Theory]
    [InlineData("weekly tue", "weekly tue")]
    [InlineData("every Tuesday", "weekly tue")]
    [InlineData("biweekly thu", "biweekly thu")]
    [InlineData("every other thursday", "biweekly thu")]
    [InlineData("every two weeks on thu", "biweekly thu")]
    [InlineData("fortnightly thu", "biweekly thu")]
    [InlineData("monthly first tue", "monthly first tue")]
    [InlineData("monthly 2nd tue", "monthly second tue")]
    [InlineData("monthly on the last friday", "monthly last fri")]
    public void A_cadence_is_read(string text, string stored) => CadenceWords.Read(text).Value.ToString().ShouldBe(stored);

    [Theory]
    [InlineData("")]
    [InlineData("sometimes")]
    [InlineData("weekly")]
    [InlineData("weekly foo")]
    [InlineData("monthly tue")]
    [InlineData("monthly fifth tue")]
    [InlineData("weekly tue wed")]
    public void What_is_no_cadence_gets_examples_that_work(string text)
    {
        var read = CadenceWords.Read(text);

        read.IsOk.ShouldBeFalse();
        Quoted.ExamplesIn(read.Hint).ShouldAllBe(example => CadenceWords.Read(example).IsOk, read.Hint);
    }

    [Theory]
    [InlineData("monthly first tue", "2026-12-01")]
    [InlineData("monthly second tue", "2026-12-08")]
    [InlineData("monthly fourth tue", "2026-11-24")]
    [InlineData("monthly last mon", "2026-11-30")]
    [InlineData("monthly third wed", "2026-12-16")]
    [InlineData("weekly wed", "2026-11-25")]
    [InlineData("biweekly wed", "2026-12-02")]
    [InlineData("biweekly thu", "2026-11-19")]
    public void The_next_date_is_the_first_after_the_day(string stored, string expected) =>
        Cadence.Parse(stored).Next(after: new(2026, 11, 18), anchor: new(2026, 11, 18))
            .ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Parse(expected).Value);

    [Fact]
    public void Every_cadence_survives_being_stored() =>
        Prop.ForAll(AnyCadence, cadence => Cadence.Parse(cadence.ToString()) == cadence).Holds();

    [Fact]
    public void Dates_go_on_for_ever_on_the_right_weekday_without_a_gap() =>
        Prop.ForAll(AnyCadence, Arb.From(Gen.Choose(0, 4000)), Arb.From(Gen.Choose(-800, 800)), (cadence, start, shift) =>
        {
            var day = new LocalDate(2024, 1, 1).PlusDays(start);
            var anchor = day.PlusDays(shift);
            for (var i = 0; i < 30; i++)
            {
                var next = cadence.Next(day, anchor);
                var days = Period.DaysBetween(day, next);
                var longest = cadence.Kind switch { CadenceKind.Weekly => 7, CadenceKind.Biweekly => 14, _ => 35 };
                // From one occurrence to the next is exactly that long; only the first step may be shorter.
                if (next.DayOfWeek != cadence.Day || days < 1 || days > longest || (i > 0 && days < Math.Min(longest, 28)))
                    return false;
                day = next;
            }
            return true;
        }).Holds();
}
