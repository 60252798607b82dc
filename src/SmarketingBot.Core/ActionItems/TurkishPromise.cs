using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Reads promises in Turkish: <c>sunumu cumaya kadar göndereceğim</c>, <c>@B 3 Aralık'a kadar Acme'yi arayacak</c>.</summary>
/// <remarks>What is kept is the infinitive with what belongs to it ("sunumu göndermek"), because cards say it as a thing to do.</remarks>
internal static partial class TurkishPromise
{
    private const int LongestDate = 5;

    /// <summary>The promise; null when it is none, which is everything without "kadar" behind a date and a verb in the future.</summary>
    internal static PromiseParts? Read(string text, LocalDate today, WorkWeek week)
    {
        var words = text.TrimEnd('.', '!', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var until = words.FindLastIndex(word => Spelling.Fold(word) == "kadar");
        if (until < 1 || until >= words.Count - 1 || Future().Match(words[^1]) is not { Success: true } verb) return null;
        string? who = null;
        var first = 0;
        if (verb.Groups["me"].Success) first = Spelling.Fold(words[0]) == "ben" ? 1 : 0;
        // Of somebody else only where they are mentioned: whatever else begins such a sentence is a thing.
        else if (Mentioned().IsMatch(words[0])) (who, first) = (words[0], 1);
        else return null;
        for (var from = Math.Max(first, until - LongestDate); from < until; from++)
        {
            var said = string.Join(' ', words[from..until]);
            if (DateWords.Recognise(said, today, week) is not { } date) continue;
            List<string> what = [.. words[first..from], .. words[(until + 1)..^1], Infinitive(verb)];
            return new PromiseParts(who, string.Join(' ', what), date, said);
        }
        return null;
    }

    private static string Infinitive(Match verb)
    {
        var (stem, thin) = (verb.Groups["stem"].Value, verb.Groups["vowel"].Value is "e" or "E");
        stem = Spelling.Fold(stem) switch
        {
            "gid" or "ed" => stem[..^1] + "t",
            "diy" => "de",
            "yiy" => "ye",
            // A "y" joins the future to a stem that ends in a vowel; stems of one syllable (koy, duy) have theirs from birth.
            _ when stem.EndsWith('y') && Vowel().Count(stem) > 1 => stem[..^1],
            _ => stem,
        };
        return stem + (thin ? "mek" : "mak");
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?<stem>\p{L}+?)(?:(?<vowel>e)ce(?:(?<me>[ğg]im)|k)|(?<vowel>a)ca(?:(?<me>[ğg][ıi]m)|k))$", Loose)]
    private static partial Regex Future();

    [GeneratedRegex(@"^(?:[\uE000-\uE0FF]|@\p{L}[\p{L}\p{M}'’.\-]*)$")]
    private static partial Regex Mentioned();

    [GeneratedRegex("[aeıioöuü]", Loose)]
    private static partial Regex Vowel();
}
