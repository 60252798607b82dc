using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Signals;

/// <summary>What follows <c>win</c>: <c>Acme 40000 from spring-mail thanks @Sam @Mia</c>.</summary>
/// <param name="Customer">Who was won.</param>
/// <param name="Worth">What it is worth, or null.</param>
/// <param name="Source">The campaign it came from, or null.</param>
/// <param name="Thanks">Who is thanked.</param>
public sealed partial record WinSentence(string Customer, Amount? Worth, string? Source, IReadOnlyList<WhoWords> Thanks)
{
    private static string Example => T("“win Acme 40000 thanks @Sam @Mia”");

    /// <summary>Reads what follows the verb.</summary>
    /// <param name="said">The words.</param>
    /// <param name="locale">The speaker's, for decimal commas.</param>
    public static Parsed<WinSentence> Read(Spoken said, string? locale = null)
    {
        var text = said.Text;
        if (text.Length is 0 or > Limits.SentenceToRead) return Parsed.Hint<WinSentence>(T($"What was won? For example {Example}."));
        IReadOnlyList<WhoWords> thanks = [];
        if (Thanked().Match(text) is { Success: true } thanked)
        {
            var people = WhoWords.ReadAll(thanked.Groups["who"].Value.TrimEnd('.', '!'), said);
            if (!people.IsOk) return Parsed.Hint<WinSentence>(people.Hint);
            (thanks, text) = (people.Value, text[..thanked.Index]);
        }
        string? source = null;
        if (From().Match(text) is { Success: true } from) (source, text) = (said.Show(from.Groups["source"].Value), text[..from.Index]);
        var words = text.TrimEnd(' ', ',', '.', '!').Split(' ');
        Amount? worth = null;
        // “40 000 EUR” is three words, “40000” one: the longest end that is an amount counts, and never the whole.
        for (var taken = Math.Min(3, words.Length - 1); taken > 0 && worth is null; taken--)
            if (Amounts.Recognise(string.Join(' ', words[^taken..]), locale) is { Unit: not AmountUnit.Percent } amount)
                (worth, words) = (amount, words[..^taken]);
        if (worth is { } value && (value.Value < 0 || value.Value > Amounts.Largest)) return Parsed.Hint<WinSentence>(T($"A win is worth something from 0 on, for example {Example}."));
        var customer = said.Show(string.Join(' ', words)).TrimEnd(',', ':', ' ');
        return customer.Length is 0 or > Limits.Title ? Parsed.Hint<WinSentence>(T($"Who was won? A name of at most {Limits.Title} characters, for example {Example}."))
            : Parsed.Ok(new WinSentence(customer, worth, string.IsNullOrEmpty(source) ? null : source, thanks));
    }

    [GeneratedRegex(@"(?:^|[\s,]+)(?:thanks|thank you|thx|danke|dank|teşekkürler|teşekkür)(?:\s+(?:to|an))?:?\s+(?<who>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Thanked();

    [GeneratedRegex(@"[\s,]+(?:from|through|by|aus|über|durch|kaynak:?)\s+(?<source>[^,]+?)[\s,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex From();
}
