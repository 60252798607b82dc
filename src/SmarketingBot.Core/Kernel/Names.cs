using System.Globalization;
using System.Text;

namespace SmarketingBot.Core.Kernel;

/// <summary>Finds the person whom a typed name means among the people who could be meant.</summary>
/// <remarks>
/// Letter case and accents don't count ("Zoe" finds "Zoë", "lukasz" finds "Łukasz"). The first of these rungs on which anybody stands decides:
/// the whole name; the first name; any one of the names; how the names begin ("ben m").
/// </remarks>
public static class Names
{
    /// <summary>The one who is meant, or a hint that lists up to five who could be.</summary>
    /// <param name="typed">The name as typed.</param>
    /// <param name="candidates">Who could be meant, usually the members of the series.</param>
    /// <param name="name">The display name of a candidate.</param>
    public static Parsed<TWho> Find<TWho>(string typed, IReadOnlyCollection<TWho> candidates, Func<TWho, string> name)
    {
        var shown = Plain.Text(typed, Limits.Name);
        return Matches(typed, candidates, name) switch
        {
            [var one] => Parsed.Ok(one),
            [] => Parsed.Hint<TWho>(candidates.Count == 0
                ? T($"I don't know “{shown}” here. Mention the person with @.")
                : T($"I don't know “{shown}” here. Mention the person with @, or write a name I know: {List(candidates.Select(name))}.")),
            var several => Parsed.Hint<TWho>(T($"“{shown}” could be {List(several.Select(name), T("or"))}. Write the full name, or mention the person with @.")),
        };
    }

    /// <summary>Everybody who could be meant, by the first rung that finds anybody; in the order given.</summary>
    public static IReadOnlyList<T> Matches<T>(string typed, IReadOnlyCollection<T> candidates, Func<T, string> name)
    {
        var words = Words(typed);
        if (words.Length == 0)
            return [];
        var known = candidates.Select(candidate => (Candidate: candidate, Words: Words(name(candidate)))).ToList();
        Func<string[], bool>[] rungs =
        [
            words.SequenceEqual,
            its => words.Length == 1 && its.Length > 0 && its[0] == words[0],
            its => words.Length == 1 && its.Contains(words[0]),
            its => Begins(its, words),
        ];
        return rungs.Select(rung => known.Where(one => rung(one.Words)).Select(one => one.Candidate).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>A few names as people say them: "Mia, Noa and 4 more", at most <see cref="Limits.NamesInHint"/> of them.</summary>
    /// <param name="names">The names, in the order to show.</param>
    /// <param name="last">The word before the last one.</param>
    public static string List(IEnumerable<string> names, string? last = null)
    {
        var all = names.Select(name => Plain.Text(name, Limits.Name)).ToList();
        var said = all.Count > Limits.NamesInHint
            ? [.. all.Take(Limits.NamesInHint), T($"{all.Count - Limits.NamesInHint} more")]
            : all;
        return said.Count < 2 ? string.Concat(said) : $"{string.Join(", ", said.SkipLast(1))} {last ?? T("and")} {said[^1]}";
    }

    private static bool Begins(string[] its, string[] words)
    {
        // One letter alone would find half the team.
        if (words[0].Length < 2)
            return false;
        var at = 0;
        foreach (var one in its)
        {
            if (at < words.Length && one.StartsWith(words[at], StringComparison.Ordinal))
                at++;
        }
        return at == words.Length;
    }

    // "Novák, Mia (Marketing)" is how many tenants write "Mia Novák".
    private static string[] Words(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var bare = bracket > 0 ? name[..bracket] : name;
        var comma = bare.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
            bare = $"{bare[(comma + 1)..]} {bare[..comma]}";
        return Folded(bare).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        // Taken apart first, then made small: the invariant lower case of "İ" is "İ", but its parts are an "I" and a dot.
        foreach (var character in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            _ = character switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'þ' => folded.Append("th"),
                'ı' => folded.Append('i'),
                '\'' or '’' => folded,
                _ => folded.Append(char.IsLetterOrDigit(character) ? character : ' '),
            };
        }
        return folded.ToString();
    }
}
