using System.Text.Json;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Vocabulary;

/// <summary>
/// What a word means between the two teams: just a meaning, or, for a lead, what fits, what doesn't, and then who does
/// what within how long.
/// </summary>
/// <param name="Name">The word, as people write it.</param>
/// <param name="Meaning">What it means; null where the four parts say it.</param>
/// <param name="FitsWhen">When something is one.</param>
/// <param name="NotWhen">When something is none, one reason each.</param>
/// <param name="Then">Who does what with one.</param>
/// <param name="Within">Within how long.</param>
public sealed record Term(string Name, string? Meaning, string? FitsWhen, IReadOnlyList<string> NotWhen, string? Then, string? Within)
{
    /// <summary>Most reasons that one term can list.</summary>
    public const int MostReasons = 12;

    /// <summary>Longest definition with all its parts, in characters.</summary>
    public const int Longest = 900;

    /// <summary>A word with just a meaning.</summary>
    public static Term Plainly(string name, string meaning) => new(name, meaning, null, [], null, null);

    /// <summary>Everything it says, in one sentence.</summary>
    public string Sentence => string.Join("; ", new[]
    {
        Meaning,
        FitsWhen is null ? null : T($"fits when {FitsWhen}"),
        NotWhen.Count == 0 ? null : T($"not when {string.Join(", ", NotWhen)}"),
        (Then, Within) switch
        {
            (null, null) => null,
            (null, _) => T($"within {Within}"),
            (_, null) => T($"then {Then}"),
            _ => T($"then {Then} within {Within}"),
        },
    }.Where(part => part is not null));

    /// <summary>As it is put forward.</summary>
    public Wording AsWording() => new(AgreementKind.Term, Name, JsonSerializer.Serialize(this), Language.English.Say(() => Sentence));

    /// <summary>What an agreement about a word says.</summary>
    public static Term Of(Agreement agreement) => JsonSerializer.Deserialize<Term>(agreement.Content)!;

    /// <summary>The term, or why it can't be taken.</summary>
    public static Parsed<Term> Checked(string name, string? meaning, string? fits, IReadOnlyList<string> not, string? then, string? within)
    {
        var parts = new[] { meaning, fits, then, within }.Concat(not).ToList();
        if (name.Length == 0) return Parsed.Hint<Term>(T($"Which word, and what does it mean? For example {TermSentence.Example}."));
        if (name.Length > TermSentence.LongestName)
            return Parsed.Hint<Term>(T($"Please keep the word itself to {TermSentence.LongestName} characters and say the rest as its meaning, for example {TermSentence.Example}."));
        if (parts.All(string.IsNullOrEmpty)) return Parsed.Hint<Term>(T($"What does “{name}” mean? For example {TermSentence.Example}."));
        if (parts.Any(part => part?.Length > Limits.Sentence))
            return Parsed.Hint<Term>(T($"Please keep each part of a definition to {Limits.Sentence} characters; what everybody can remember is agreed on faster."));
        if (parts.Sum(part => part?.Length ?? 0) > Longest) return Parsed.Hint<Term>(T($"Please say the whole definition in at most {Longest} characters; what everybody can remember is agreed on faster."));
        if (not.Count > MostReasons) return Parsed.Hint<Term>(T($"Please name at most {MostReasons} reasons why something is none."));
        return Parsed.Ok(new Term(name, Filled(meaning), Filled(fits), not, Filled(then), Filled(within)));
    }

    private static string? Filled(string? part) => string.IsNullOrWhiteSpace(part) ? null : part;
}
