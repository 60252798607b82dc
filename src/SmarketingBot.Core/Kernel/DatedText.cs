using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>A sentence taken apart around the date in it: "send it by Acme · by · fri · so that Ben can start".</summary>
/// <param name="Before">What stands before the little word.</param>
/// <param name="Date">The date, or the hint when it is meant as one but can't be taken.</param>
/// <param name="DateText">The date as it was written.</param>
/// <param name="After">What stands after the date; often empty.</param>
public sealed partial record DatedText(string Before, Parsed<LocalDate> Date, string DateText, string After)
{
    // "thu, 3rd of december 2026" is the longest date that people write.
    private const int LongestDateInWords = 5;

    /// <summary>Finds the last <paramref name="word"/> that is followed by a date; null when none is.</summary>
    /// <remarks>The longest date after the word counts, and the sentence may go on after it.</remarks>
    public static DatedText? FindLast(string text, string word, LocalDate today, WorkWeek week)
    {
        var words = Words().Matches(text);
        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (words[at].Value.Equals(word, StringComparison.OrdinalIgnoreCase) && From(text, words, at + 1, today, week) is { } found)
                return found with { Before = text[..words[at].Index].TrimEnd(' ', ',', ';', '-', '–') };
        }
        return null;
    }

    /// <summary>Finds a date that the text ends with, without any little word: "send the report tomorrow".</summary>
    public static DatedText? FindAtEnd(string text, LocalDate today, WorkWeek week)
    {
        var words = Words().Matches(text);
        for (var at = Math.Max(0, words.Count - LongestDateInWords); at < words.Count; at++)
        {
            if (From(text, words, at, today, week) is { Date.IsOk: true, After: "" } found)
                return found with { Before = text[..words[at].Index].TrimEnd(' ', ',', ';') };
        }
        return null;
    }

    private static DatedText? From(string text, MatchCollection words, int first, LocalDate today, WorkWeek week)
    {
        for (var last = Math.Min(words.Count, first + LongestDateInWords) - 1; last >= first; last--)
        {
            var end = words[last].Index + words[last].Length;
            var dateText = text[words[first].Index..end];
            if (DateWords.Recognise(dateText, today, week) is { } date)
                return new DatedText("", date, dateText, text[end..].Trim());
        }
        return null;
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();
}
