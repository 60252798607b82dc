using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>Numbers of a KPI as people read them, and as they type them.</summary>
public static class KpiWords
{
    private const decimal LargestPercent = 1000;

    /// <summary>"320", "€40,000", "25%", "4.5 hours".</summary>
    public static string Say(Kpi kpi, decimal value) => Say(kpi.Unit, kpi.Currency, value);

    /// <inheritdoc cref="Say(Kpi, decimal)"/>
    public static string Say(KpiUnit unit, string currency, decimal value)
    {
        var text = Amounts.Say(Rounded(value));
        return unit switch
        {
            KpiUnit.Percent => Amounts.OfHundred(text),
            KpiUnit.Hours => value == 1 ? T($"{text} hour") : T($"{text} hours"),
            KpiUnit.Days => value == 1 ? T($"{text} day") : T($"{text} days"),
            KpiUnit.Money => Money(text, currency),
            _ => text,
        };
    }

    /// <summary>Money with its sign before it or its code after it; German writes both after it.</summary>
    public static string Money(string amount, string currency) =>
        currency.Length == 0 ? amount : Language.Current != Language.German && currency.Length == 1 && !char.IsLetter(currency[0])
            ? amount.StartsWith('-') ? "-" + currency + amount[1..] : currency + amount
            : $"{amount} {currency}";

    /// <summary>What people are shown of a reckoned number: two decimal places at most, away from zero.</summary>
    public static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>"120%" of a fraction, without decimal places.</summary>
    public static string Share(decimal fraction) => Amounts.OfHundred(decimal.Round(fraction * 100, 0, MidpointRounding.AwayFromZero).ToString("#,0", Language.Current.Culture));

    /// <summary>The number that was typed, if it is one of this KPI.</summary>
    public static Parsed<decimal> Read(Kpi kpi, string text, string? locale = null) => Amounts.Read(text, locale).Then(amount => Fits(kpi, amount));

    /// <summary>The amount, if it is one of this KPI: money isn't hours, and a share isn't below nothing.</summary>
    public static Parsed<decimal> Fits(Kpi kpi, Amount amount) =>
        amount.Unit == AmountUnit.Percent && kpi.Unit != KpiUnit.Percent ? Hint(kpi, kpi.Unit switch
        {
            KpiUnit.Money => T($"{kpi.Name} is told in money, not percent."),
            KpiUnit.Hours => T($"{kpi.Name} is told in hours, not percent."),
            KpiUnit.Days => T($"{kpi.Name} is told in days, not percent."),
            _ => T($"{kpi.Name} is a count, not percent."),
        })
        : amount.Unit == AmountUnit.Money && kpi.Unit != KpiUnit.Money ? Hint(kpi, kpi.Unit switch
        {
            KpiUnit.Percent => T($"{kpi.Name} is told in percent, not money."),
            KpiUnit.Hours => T($"{kpi.Name} is told in hours, not money."),
            KpiUnit.Days => T($"{kpi.Name} is told in days, not money."),
            _ => T($"{kpi.Name} is a count, not money."),
        })
        : amount.Currency.Length > 0 && kpi.Currency.Length > 0 && amount.Currency != kpi.Currency ? Hint(kpi, T($"{kpi.Name} is told in {kpi.Currency}, not in {amount.Currency}."))
        : Fits(kpi, amount.Value);

    /// <summary>The value, if it is one of this KPI.</summary>
    public static Parsed<decimal> Fits(Kpi kpi, decimal value) =>
        value < 0 && kpi.Unit != KpiUnit.Money ? Hint(kpi, T($"{kpi.Name} can't be below 0."))
        : kpi.Unit == KpiUnit.Percent && value > LargestPercent ? Hint(kpi, T($"{Amounts.OfHundred(Amounts.Say(value))} is more than {kpi.Name} can be."))
        : Math.Abs(value) > Amounts.Largest ? Hint(kpi, T("That is more than I can count."))
        : Parsed.Ok(value);

    private static Parsed<decimal> Hint(Kpi kpi, string why) => Parsed.Hint<decimal>(T($"{why} Say it like “{kpi.Key} {(kpi is { Unit: KpiUnit.Money, Currency.Length: 1 } ? Money(Example(kpi), kpi.Currency) : Example(kpi))}”."));

    /// <summary>A number of this KPI as an example of what to type.</summary>
    public static string Example(Kpi kpi) => kpi.Unit switch { KpiUnit.Percent => Amounts.OfHundred("25"), KpiUnit.Money => "40k", KpiUnit.Hours => Amounts.Say(4.5m), KpiUnit.Days => "32", _ => "320" };
}
