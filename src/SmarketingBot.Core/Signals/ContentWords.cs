using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Signals;

/// <summary>What follows <c>content</c>, <c>pricing one-pager for price</c>, and what follows <c>helped</c>.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Word">The word of the objection it is for.</param>
public sealed partial record ContentWords(string Piece, string Word)
{
    private static readonly LittleWords<bool> Answers = new(
        (true, ["yes", "ja", "evet"]),
        (false, ["no", "not yet", "nein", "noch nicht", "hayır", "henüz değil"]));

    /// <summary>Both; null where one of them is missing.</summary>
    public static ContentWords? Read(string text) => (For().Match(text) is { Success: true } form ? form : Icin().Match(text)) is { Success: true } said
        ? new ContentWords(said.Groups["piece"].Value.Trim(), said.Groups["word"].Value.Trim())
        : null;

    /// <summary>A piece and whether it helped, which it did where nothing else is said.</summary>
    public static (string Piece, bool Helped) Helped(string text) => Answers.Last(text) is { } said ? (said.Remainder, said.Meaning) : (text, true);

    [GeneratedRegex("^(?<piece>.+) (?:for|für|fuer) (?<word>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex For();

    // Turkish says it behind the word: "fiyat özeti, fiyat için".
    [GeneratedRegex(@"^(?<piece>.+?)[,:–-]? (?<word>\S+) i[çc]in$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Icin();
}
