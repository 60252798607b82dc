using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Vocabulary;

/// <summary>
/// What follows <c>define</c>: <c>MQL fits when … not when … then … within …</c>, read into its parts in any order, or a word
/// with just a meaning (in German <c>passt wenn … nicht wenn … dann … innerhalb von …</c>, in Turkish <c>uygun: … uygun değil: … sonra: … süre: …</c>): <c>churn customers who left in the period</c>, <c>sales cycle: days from first touch to signature</c>.
/// </summary>
public static partial class TermSentence
{
    /// <summary>Longest word that can be defined, in characters.</summary>
    public const int LongestName = 40;

    internal static string Example => T("“define MQL fits when it is a company of our size with a contact, not when student, competitor, then sales calls within 4 hours”");

    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<Term> Read(string text)
    {
        if (text.Length > Limits.SentenceToRead) return Parsed.Hint<Term>(T($"That is very long. Please say what the word means in short parts, for example {Example}."));
        var marks = Marks(text);
        var head = Trimmed(marks.Count == 0 ? text : text[..marks[0].At]);
        var (name, meaning) = marks.Count == 0 || Named().IsMatch(head) ? NameAndMeaning(head) : (Unquoted(head), null);
        string? Part(string mark) => marks.FirstOrDefault(m => m.Mark == mark) is { Mark: not null } found ? Trimmed(found.Text) : null;
        return Term.Checked(name, meaning, Part("fits"), Reasons(Part("not") ?? ""), Part("then"), Part("within"));
    }

    /// <summary>Reasons as people list them: by commas, semicolons, lines, or an “or” before the last.</summary>
    public static IReadOnlyList<string> Reasons(string text)
    {
        // “No budget or timing” is one reason; its “or” is none between two.
        var one = OneReason().Replace(text, m => m.Value.Replace(' ', '\u0001'));
        return [.. Between().Split(one).Select(part => Plain.Text(Leading().Replace(part.Trim().Replace('\u0001', ' '), "")).TrimEnd('.', ',', ';'))
            .Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // The first of each mark opens its part; "within" belongs to the end of what is done, wherever the word falls before.
    private static List<(string Mark, int At, string Text)> Marks(string text)
    {
        var found = new List<(string Mark, int At, int After)>();
        foreach (Match match in Mark().Matches(text))
        {
            var mark = match.Groups["fits"].Success ? "fits" : match.Groups["not"].Success ? "not" : match.Groups["then"].Success ? "then" : "within";
            // Without any other part the word "then" or "within" is one of a plain meaning.
            if (found.Count == 0 && mark is "then" or "within" && found.Count == 0) continue;
            if (found.All(f => f.Mark != mark)) found.Add((mark, match.Index, match.Index + match.Length));
        }
        return [.. found.Select((f, i) => (f.Mark, f.At, text[f.After..(i + 1 < found.Count ? found[i + 1].At : text.Length)]))];
    }

    private static (string Name, string? Meaning) NameAndMeaning(string text)
    {
        if (Quoted().Match(text) is { Success: true } quoted) return (quoted.Groups["name"].Value.Trim(), Trimmed(quoted.Groups["rest"].Value));
        if (Named().Match(text) is { Success: true } named) return (Unquoted(named.Groups["name"].Value), Trimmed(named.Groups["rest"].Value));
        var words = text.Split(' ', 2);
        return (Unquoted(words[0]), words.Length == 1 ? null : Trimmed(words[1]));
    }

    private static string Unquoted(string name) => name.Trim().Trim('“', '”', '"', '„', '\'', ':', ',').Trim();

    private static string Trimmed(string part) => Plain.Text(part).Trim(' ', ',', ';', ':', '.', '–', '-');

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?<fits>(?:it )?fits? (?:when|if)|passt,? (?:wenn|falls)|uygunsa|uygun(?=\s?:))|(?<not>(?:but |and )?(?:is )?not (?:when|if)|(?:aber |und )?nicht,? (?:wenn|falls)|(?:ama |ve )?uygun (?:değilse|değil(?=\s?:)))|(?<then>(?:and )?then|(?:und )?dann|sonra(?=\s?:))|(?<within>within|innerhalb(?: von)?|binnen|süre(?=\s?:)))(?:[\s:,]+|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    // "sales cycle: …", "churn means …", "churn = …": the word before may have up to four parts.
    [GeneratedRegex(@"^(?<name>[^\s=]*[^\s:=](?:\s[^\s=]*[^\s:=]){0,3}?)(?::\s|\s=\s|\s(?:means|bedeutet|heißt|heisst)\s)\s*(?<rest>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex("^[“\"„](?<name>[^”\"“]{1,60})[”\"“]\\s*(?:[:=]|means|is|bedeutet|heißt|ist)?\\s*(?<rest>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bbudget (?:or|oder) \w+|\bbütçe (?:veya|ya da) zaman\w*", RegexOptions.IgnoreCase)]
    private static partial Regex OneReason();

    [GeneratedRegex(@"\s*[,;\n\r•]+\s*|\s+(?:or|oder|veya|ya da)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:(?:or|and|it is|it's|oder|und|veya|ya da|[-–*])\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
