using FsCheck;
using FsCheck.Fluent;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Kernel;

public class AmountsTests
{
    [Theory]
    [InlineData("320", "320")]
    [InlineData("0", "0")]
    [InlineData("-3", "-3")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("1.234.567,5", "1234567.5")]
    [InlineData("40 000", "40000")]
    [InlineData("40\u00A0000", "40000")]
    [InlineData("1'000", "1000")]
    [InlineData("1.5", "1.5")]
    [InlineData("1,5", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1.234", "1.234")]
    [InlineData("40k", "40000")]
    [InlineData("1.2M", "1200000")]
    public void A_number_is_read(string text, string number) => Amounts.Read(text).Value.ShouldBe(new Amount(Invariant(number)));

    [Theory]
    [InlineData("1.234", "1234")]
    [InlineData("1,234", "1.234")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("12.5", "12.5")]
    public void In_a_locale_with_a_decimal_comma_it_is_read_as_there(string text, string number) =>
        Amounts.Read(text, "de-DE").Value.ShouldBe(new Amount(Invariant(number)));

    [Theory]
    [InlineData("25%", "25", AmountUnit.Percent, "")]
    [InlineData("12.5 percent", "12.5", AmountUnit.Percent, "")]
    [InlineData("€40k", "40000", AmountUnit.Money, "€")]
    [InlineData("40,000 EUR", "40000", AmountUnit.Money, "EUR")]
    [InlineData("-$5", "-5", AmountUnit.Money, "$")]
    [InlineData("usd 1,000", "1000", AmountUnit.Money, "USD")]
    public void Its_unit_is_read(string text, string number, AmountUnit unit, string currency) =>
        Amounts.Read(text).Value.ShouldBe(new Amount(Invariant(number), unit, currency));

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("12 34")]
    [InlineData("1,23,456")]
    [InlineData("1.2.3")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("$5 EUR")]
    [InlineData("0.00001")]
    [InlineData("9999999999999999999999999999999999999999")]
    [InlineData("2000000000000")]
    [InlineData("5 % €")]
    [InlineData("=1+1")]
    public void What_is_no_number_gets_examples_that_work(string text)
    {
        Amounts.Read(text).IsOk.ShouldBeFalse();
        Quoted.ExamplesIn(Amounts.Read(text).Hint).Where(example => example != text).ToList().ShouldAllBe(example => Amounts.Read(example).IsOk);
    }

    [Fact]
    public void What_is_said_is_read_back() => Prop.ForAll(Numbers(), number => Amounts.Read(Amounts.Say(number)).Value.Value == number).Holds(500);

    [Fact]
    public void Nothing_that_people_type_is_more_than_read_or_refused() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        Amounts.Read(text ?? "") is var read && (read.IsOk || read.Hint.Length > 0) && (Amounts.Read(text ?? "", text) is var local && (local.IsOk || local.Hint.Length > 0))).Holds(500);

    [Theory]
    [InlineData("0.25", "25%")]
    [InlineData("0.3333", "33.3%")]
    [InlineData("1.2", "120%")]
    [InlineData("0.0005", "0.1%")]
    public void A_fraction_is_said_in_percent(string fraction, string said) => Amounts.Percent(Invariant(fraction)).ShouldBe(said);

    private static decimal Invariant(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Arbitrary<decimal> Numbers() => Gen.Choose(-2_000_000_000, 2_000_000_000)
        .SelectMany(whole => Gen.Elements(1m, 10m, 100m, 10_000m), (whole, divisor) => whole / divisor).ToArbitrary();
}
