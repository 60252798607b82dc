using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>What follows <c>lead</c>: <c>L-17 whitepaper from webinar, acted 9:40</c>.</summary>
/// <param name="Ref">The reference: up to the first word with a digit in it, else the first word.</param>
/// <param name="Type">What kind of lead; empty when nothing was said after the reference.</param>
/// <param name="Source">Where it came from, or null.</param>
/// <param name="Engaged">When the lead did something, or null.</param>
public sealed partial record LeadSentence(string Ref, string Type, string? Source, Instant? Engaged)
{
    /// <summary>Longest reference, in characters.</summary>
    public const int LongestRef = 40;

    /// <summary>Longest type or source, in characters.</summary>
    public const int LongestWord = 60;

    /// <summary>A reference is one to this many words.</summary>
    public const int RefWords = 4;

    private static string Example => T("“lead L-17 whitepaper from webinar”");

    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<LeadSentence> Read(string text, Instant now, DateTimeZone zone)
    {
        var tidy = Plain.Text(text).TrimEnd('.', '!', ' ');
        if (tidy.Length == 0) return Parsed.Hint<LeadSentence>(T($"Which lead? For example {Example}."));
        Parsed<Instant>? engaged = null;
        if (Acted().Match(tidy) is { Success: true } acted)
            (engaged, tidy) = (PastWords.Read(acted.Groups["when"].Value, now, zone), tidy[..acted.Index].TrimEnd(' ', ','));
        if (engaged is { IsOk: false } hint) return Parsed.Hint<LeadSentence>(hint.Hint);
        string? source = null;
        if (From().Match(tidy) is { Success: true } from) (source, tidy) = (from.Groups["source"].Value.Trim(' ', ','), tidy[..from.Index].TrimEnd(' ', ','));
        var words = tidy.Split(' ');
        var last = Array.FindIndex(words, 0, Math.Min(RefWords - 1, words.Length), word => word.Any(char.IsDigit));
        var taken = Math.Max(last, 0) + 1;
        var said = new LeadSentence(string.Join(' ', words.Take(taken)).Trim(',', ':', '#', '"', '“', '”', '„'), string.Join(' ', words.Skip(taken)).Trim(' ', ',', ':'), string.IsNullOrEmpty(source) ? null : source, engaged?.Value);
        return Checked(said.Ref, said.Type, said.Source).Map(_ => said);
    }

    /// <summary>Looks at the three texts of a lead, however they came.</summary>
    public static Parsed<bool> Checked(string reference, string type, string? source) =>
        reference.Length is 0 or > LongestRef ? Parsed.Hint<bool>(T($"A lead needs a short reference of at most {LongestRef} characters, for example {Example}."))
        : type.Length > LongestWord || source?.Length > LongestWord ? Parsed.Hint<bool>(T($"Please keep type and source to {LongestWord} characters each, for example {Example}."))
        : $"{reference} {type} {source}".Contains('@', StringComparison.Ordinal) ? Parsed.Hint<bool>(T("Please leave e-mail addresses and people's names out: a short reference such as “L-17” is enough."))
        : Parsed.Ok(true);

    [GeneratedRegex(@"(?:^|\s)(?:from|von|vom|aus|kaynak|kaynağı)\s+(?<source>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"[\s,]+(?:acted|engaged|signed up|asked|aktiv|angemeldet|angefragt|etkin|başvurdu|sordu)\s+(?<when>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Acted();
}
