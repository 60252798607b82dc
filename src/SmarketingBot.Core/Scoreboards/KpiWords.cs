using System.Globalization;
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
            KpiUnit.Percent => text + "%",
            KpiUnit.Hours => text + (value == 1 ? " hour" : " hours"),
            KpiUnit.Days => text + (value == 1 ? " day" : " days"),
            KpiUnit.Money => Money(text, currency),
            _ => text,
        };
    }

    /// <summary>Money with its sign before it or its code after it.</summary>
    public static string Money(string amount, string currency) =>
        currency.Length == 0 ? amount : currency.Length == 1 && !char.IsLetter(currency[0])
            ? amount.StartsWith('-') ? "-" + currency + amount[1..] : currency + amount
            : $"{amount} {currency}";

    /// <summary>What people are shown of a reckoned number: two digits behind the point at most, away from zero.</summary>
    public static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>"120%" of a fraction, without digits behind the point.</summary>
    public static string Share(decimal fraction) => decimal.Round(fraction * 100, 0, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The number that was typed, if it is one of this KPI.</summary>
    public static Parsed<decimal> Read(Kpi kpi, string text, string? locale = null) => Amounts.Read(text, locale).Then(amount => Fits(kpi, amount));

    /// <summary>The amount, if it is one of this KPI: money isn't hours, and a share isn't below nothing.</summary>
    public static Parsed<decimal> Fits(Kpi kpi, Amount amount) =>
        amount.Unit == AmountUnit.Percent && kpi.Unit != KpiUnit.Percent ? Hint(kpi, $"{kpi.Name} is {In(kpi)}, not percent.")
        : amount.Unit == AmountUnit.Money && kpi.Unit != KpiUnit.Money ? Hint(kpi, $"{kpi.Name} is {In(kpi)}, not money.")
        : amount.Currency.Length > 0 && kpi.Currency.Length > 0 && amount.Currency != kpi.Currency ? Hint(kpi, $"{kpi.Name} is told in {kpi.Currency}, not in {amount.Currency}.")
        : Fits(kpi, amount.Value);

    /// <summary>The value, if it is one of this KPI.</summary>
    public static Parsed<decimal> Fits(Kpi kpi, decimal value) =>
        value < 0 && kpi.Unit != KpiUnit.Money ? Hint(kpi, $"{kpi.Name} can't be below 0.")
        : kpi.Unit == KpiUnit.Percent && value > LargestPercent ? Hint(kpi, $"{Amounts.Say(value)}% is more than {kpi.Name} can be.")
        : Math.Abs(value) > Amounts.Largest ? Hint(kpi, "That is more than I can count.")
        : Parsed.Ok(value);

    private static Parsed<decimal> Hint(Kpi kpi, string why) => Parsed.Hint<decimal>($"{why} Say it like “{kpi.Key} {Example(kpi)}”.");

    private static string Example(Kpi kpi) => kpi.Unit switch { KpiUnit.Percent => "25%", KpiUnit.Money => kpi.Currency.Length == 1 ? $"{kpi.Currency}40k" : "40k", KpiUnit.Hours => "4.5", KpiUnit.Days => "32", _ => "320" };

    private static string In(Kpi kpi) => kpi.Unit switch { KpiUnit.Percent => "told in percent", KpiUnit.Money => "told in money", KpiUnit.Hours => "told in hours", KpiUnit.Days => "told in days", _ => "a count" };
}
