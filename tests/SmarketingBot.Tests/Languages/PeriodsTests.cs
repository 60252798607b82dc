using FsCheck.Fluent;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Tests.Kernel;

namespace SmarketingBot.Tests.Languages;

/// <summary>Amounts as they are typed and filled in elsewhere, and periods within sentences. Today is Monday, 23 November 2026.</summary>
public class PeriodsTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("EKİM'de", PeriodKind.Month, "2026-10-01")]
    [InlineData("ekimde", PeriodKind.Month, "2026-10-01")]
    [InlineData("Aralık ayında", PeriodKind.Month, "2025-12-01")]
    [InlineData("gelecek aydan", PeriodKind.Month, "2026-12-01")]
    [InlineData("dün", PeriodKind.Week, "2026-11-16")]
    [InlineData("laufenden Monat", PeriodKind.Month, "2026-11-01")]
    [InlineData("im vergangenen Quartal", PeriodKind.Quarter, "2026-07-01")]
    public void A_period_may_carry_its_little_words(string text, PeriodKind kind, string from) =>
        PeriodWords.Read(text, kind, Today).Value.From.ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value);

    [Theory]
    [InlineData("40 Tsd.", 40_000.0)]
    [InlineData("1,2 Mio €", 1_200_000.0)]
    [InlineData("25 Prozent", 25.0)]
    [InlineData("yüzde 25", 25.0)]
    [InlineData("40 bin", 40_000.0)]
    [InlineData("500.000 TL", 500_000.0)]
    public void Amounts_are_read_as_they_are_written_elsewhere(string text, double value) => Amounts.Read(text, "de").Value.Value.ShouldBe((decimal)value);

    [Theory]
    [InlineData("en"), InlineData("de"), InlineData("tr"), InlineData("de-CH"), InlineData("fr-FR"), InlineData(null)]
    public void What_a_form_shows_filled_in_is_read_back_as_what_it_was(string? locale) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 100_000_000)), number => Amounts.Read(Amounts.Field(number / 1000m, locale), locale).Value.Value == number / 1000m).Holds();

    [Fact]
    public void A_line_begins_with_the_capital_letter_of_its_language()
    {
        Language.Capital("iki").ShouldBe("Iki");
        Language.Turkish.Say(() => Language.Capital("iki")).ShouldBe("İki");
    }
}
