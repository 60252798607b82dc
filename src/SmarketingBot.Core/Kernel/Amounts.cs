using System.Globalization;
using System.Text.RegularExpressions;

namespace SmarketingBot.Core.Kernel;

/// <summary>What a typed number counts in.</summary>
public enum AmountUnit
{
    /// <summary>Nothing was said: pieces, or whatever the number is about.</summary>
    None,

    /// <summary>Of a hundred; 25 is a quarter.</summary>
    Percent,

    /// <summary>Money; <see cref="Amount.Currency"/> says of which country, if that was said.</summary>
    Money,
}

/// <summary>A number that somebody typed.</summary>
/// <param name="Value">The number as read: "25%" is 25, "40k" is 40,000.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Currency">The sign or ISO 4217 code that stood beside it, or "".</param>
public readonly record struct Amount(decimal Value, AmountUnit Unit = AmountUnit.None, string Currency = "");

/// <summary>
/// Reads numbers as people type them: <c>320</c>, <c>1,234.5</c>, <c>40k</c>, <c>1.2m</c>, <c>25%</c>, <c>%25</c>, <c>€40 000</c>, <c>-3</c>; with
/// the decimal sign of the person's locale. Where the two readings of one sign differ ("1.234"), the locale decides.
/// </summary>
public static partial class Amounts
{
    /// <summary>The largest number that is taken, either way; sums of many stay within what every store keeps exactly.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    private const int Decimals = 4;

    /// <summary>Reads a number, or says how to write one.</summary>
    /// <param name="text">Only the number.</param>
    /// <param name="locale">The person's locale, as Teams tells it ("de-DE"); null or unknown is English.</param>
    public static Parsed<Amount> Read(string text, string? locale = null)
    {
        var tidy = Plain.Text(text).Trim();
        return Recognise(tidy, locale) is not { } amount
            ? Parsed.Hint<Amount>(tidy.Length == 0 ? T("Which number? Write it like “320”, “40k” or “25%”.") : T($"I can't read “{Plain.Cap(tidy, 30)}” as a number. Write it like “320”, “40k” or “25%”."))
            : Math.Abs(amount.Value) > Largest
            ? Parsed.Hint<Amount>(T($"That is more than I can count; the largest number I take is “{Say(Largest)}”."))
            : decimal.Round(amount.Value, Decimals) != amount.Value
            ? Parsed.Hint<Amount>(T($"I keep {Decimals} decimal places. Write it like “{Say(decimal.Round(amount.Value, Decimals, MidpointRounding.AwayFromZero))}”."))
            : Parsed.Ok(amount);
    }

    /// <summary>As <see cref="Read"/>, but null when the text isn't a number at all; size is not looked at.</summary>
    public static Amount? Recognise(string text, string? locale = null)
    {
        if (Form().Match(Plain.Text(text).Trim()) is not { Success: true } form) return null;
        var currency = form.Groups["before"].Value + form.Groups["after"].Value;
        if (form.Groups["before"].Success && form.Groups["after"].Success) return null;
        if (Digits(form.Groups["digits"].Value, DecimalSign(locale)) is not { } number) return null;
        var scale = form.Groups["scale"].Value.ToLowerInvariant().TrimEnd('.') switch { "k" or "tsd" or "bin" => 1_000m, "m" or "mio" or "milyon" => 1_000_000m, _ => 1m };
        if (Math.Abs(number) > Largest * 1_000m) return new Amount(Largest * 10);
        var value = (form.Groups["minus"].Success ? -number : number) * scale;
        return form.Groups["percent"].Success
            ? currency.Length > 0 ? null : new Amount(value, AmountUnit.Percent)
            : new Amount(value, currency.Length > 0 ? AmountUnit.Money : AmountUnit.None, currency.ToUpperInvariant());
    }

    /// <summary>"1,234.5": grouped, without needless zeros, in the conversation's English.</summary>
    public static string Say(decimal value) => value.ToString("#,0.####", Language.Current.Culture);

    /// <summary>"1.234,5" where the decimal sign is a comma: what a form offers, so that <see cref="Read"/> takes it back as the same number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="locale">The locale with which it will be read.</param>
    /// <param name="grouped">With a sign between the thousands.</param>
    public static string Field(decimal value, string? locale, bool grouped = true) => value.ToString(grouped ? "#,0.####" : "0.####", DecimalSign(locale) == ',' ? Language.German.Culture : CultureInfo.InvariantCulture);

    /// <summary>"25%" of a fraction of 0.25, with one digit behind the point where it says something.</summary>
    public static string Percent(decimal fraction) => OfHundred(decimal.Round(fraction * 100, 1, MidpointRounding.AwayFromZero).ToString("#,0.#", Language.Current.Culture));

    /// <summary>"25%" of a written 25; Turkish writes the sign first.</summary>
    public static string OfHundred(string written) => Language.Current == Language.Turkish ? "%" + written : written + "%";

    /// <summary>The sign that a locale puts before the fraction: '.' or ','.</summary>
    public static char DecimalSign(string? locale)
    {
        try
        {
            return string.IsNullOrWhiteSpace(locale) ? '.' : CultureInfo.GetCultureInfo(locale).NumberFormat.NumberDecimalSeparator is "," or "٫" ? ',' : '.';
        }
        catch (CultureNotFoundException)
        {
            return '.';
        }
    }

    // Groups are three digits each; with both signs in the text the later one is the decimal sign, whatever the locale.
    private static decimal? Digits(string text, char point)
    {
        var tidy = Blank().Replace(text, " ");
        var (comma, dot) = (tidy.LastIndexOf(','), tidy.LastIndexOf('.'));
        if (comma >= 0 && dot >= 0) point = comma > dot ? ',' : '.';
        // "40,5" can't be groups, nor "1.5" in a locale with a decimal comma: then the sign can only be the decimal one.
        else if (comma >= 0 && !Grouped(tidy, ',')) point = ',';
        else if (dot >= 0 && !Grouped(tidy, '.')) point = '.';
        var group = point == ',' ? '.' : ',';
        var at = tidy.IndexOf(point, StringComparison.Ordinal);
        var whole = at < 0 ? tidy : tidy[..at];
        var fraction = at < 0 ? "" : tidy[(at + 1)..];
        if (whole.Length == 0) whole = "0";
        if (at >= 0 && (fraction.Length == 0 || !fraction.All(char.IsAsciiDigit))) return null;
        var separators = whole.Where(c => !char.IsAsciiDigit(c)).Distinct().ToList();
        if (separators.Count > 1 || separators.Count == 1 && (separators[0] == point || separators[0] is not (' ' or '\'') && separators[0] != group || !Grouped(whole, separators[0]))) return null;
        return decimal.TryParse(string.Concat(whole.Where(char.IsAsciiDigit)) + "." + (fraction.Length == 0 ? "0" : fraction), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool Grouped(string text, char by)
    {
        var parts = text.Split(by);
        return parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Length == 3) && parts.All(part => part.All(char.IsAsciiDigit));
    }

    [GeneratedRegex(@"^(?<minus>[-−])? ?(?:(?<percent>%|[yY]üzde) ?)?(?:(?<before>[€$£¥₺₹]|[A-Za-z]{3}(?= ?\d)) ?)?(?<minus>[-−])?(?<digits>\d(?:[\d.,' \u00A0\u202F]*\d)?|[.,]\d+) ?(?<scale>[kKmM](?![A-Za-z])|(?:[tT]sd|[mM]io)\.?|bin|milyon)?(?: ?(?<percent>%|percent|per cent|pct|[pP]rozent))?(?: ?(?<after>[€$£¥₺₹]|EUR|USD|GBP|CHF|TRY|JPY|SEK|NOK|DKK|PLN|CZK|eur|usd|gbp|chf|try|[eE]uros?|[dD]ollars?|pounds?|TL|[lL]ira))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"[\u00A0\u202F]")]
    private static partial Regex Blank();
}
