using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Facilitation;

/// <summary>The little words around the commands of a meeting, in all languages: they are understood from everybody.</summary>
internal static partial class LeadingWords
{
    private static readonly string[] Meeting = ["meeting", "the meeting", "das meeting", "die besprechung", "toplantiyi"];
    private static readonly string[] Topic = ["topic", "the next topic", "thema", "zum nachsten thema", "mit dem nachsten thema", "konu", "konuya"];

    // What may stand after a command and changes nothing; folded.
    private static readonly Dictionary<string, string[]> After = new() { ["start"] = Meeting, ["end"] = Meeting, ["next"] = Topic };

    /// <summary>Whether a command still means the same with these words after it.</summary>
    /// <param name="command">In English.</param>
    /// <param name="rest">Folded (<see cref="Spelling.Fold"/>).</param>
    internal static bool MayFollow(string command, string rest) => After[command].Contains(rest);

    /// <summary>What a command is about, without a word before it: “@Sam” of “to @Sam”, “5” of “um 5”.</summary>
    internal static string Argument(string rest) => Before().Replace(rest, "");

    // In small letters only: "An" is somebody's name.
    [GeneratedRegex(@"^(?:to|by|an|um|durch|für|için)\s+(?=\S)")]
    private static partial Regex Before();
}
