using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>What was said about a KPI after its name: <c>320</c>, <c>+40</c>, <c>320 for october</c>, <c>40k last week</c>.</summary>
/// <param name="Amount">The number.</param>
/// <param name="Add">It is to be added to what holds.</param>
/// <param name="Period">Which period, as typed; "" is the running one.</param>
public sealed partial record NumberWords(Amount Amount, bool Add, string Period)
{
    /// <summary>The name of a KPI that the text begins with, and the rest; the longest name wins. Null when it begins with none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="keys">The names as commands compare them.</param>
    public static (string Name, string Said)? Split(string text, IReadOnlyCollection<string> keys)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, LongestInWords); count > 0; count--)
        {
            // A sign that stands alone belongs to the number.
            if (!words[count - 1].Any(char.IsLetterOrDigit)) continue;
            var key = KpiNames.Key(string.Join(' ', words.Take(count)));
            if (key.Length == 0) continue;
            var known = keys.FirstOrDefault(k => k == key) ?? keys.FirstOrDefault(k => key == k + "s" || k == key + "s");
            if (known is not null) return (known, Lead().Replace(string.Join(' ', words.Skip(count)), ""));
        }
        return null;
    }

    /// <summary>The number and its period; null when it is anything else, such as talk about the number.</summary>
    public static NumberWords? Recognise(string text, LocalDate today, string? locale = null)
    {
        if (text.Length == 0 || text.Length > LongestText) return null;
        var add = text[0] == '+';
        var tidy = add ? text[1..].TrimStart() : text;
        if (Amounts.Recognise(tidy, locale) is { } alone) return new NumberWords(alone, add, "");
        // "320 for october", "320 last week", "40 000 in q3": the last split that reads both ways.
        foreach (Match blank in Blank().Matches(tidy))
        {
            var (number, rest) = (tidy[..blank.Index], tidy[(blank.Index + blank.Length)..]);
            var period = For().Replace(rest, "") is var before && before != rest ? before : ForAfter().Replace(rest, "");
            if (Amounts.Recognise(number, locale) is { } amount && (period != rest && period.Length > 0 && period.Split(' ').Length <= 4 || PeriodWords.Recognise(period, today) is not null))
                return new NumberWords(amount, add, period);
        }
        return null;
    }

    private const int LongestInWords = 6;
    private const int LongestText = 60;

    [GeneratedRegex(@"^(?:[:=]|is |are |ist |sind |beträgt |liegt bei )\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(" +")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(?:for|in|of|für|fuer|im|vom|von)\s+(?:the |den |die |das |dem |der )?", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    // Turkish says it last: "320 ekim için".
    [GeneratedRegex(@"\s+için$", RegexOptions.IgnoreCase)]
    private static partial Regex ForAfter();
}
