using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Meetings;

/// <summary>What follows <c>team</c>: <c>sales @A @B</c>, <c>marketing Mia, Noa and me</c>.</summary>
/// <param name="Side">The side they stand on from now on.</param>
/// <param name="People">Who.</param>
public sealed record TeamSentence(Side Side, IReadOnlyList<WhoWords> People)
{
    private const string Example = "For example “team sales @Mia @Ben”.";

    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<TeamSentence> Read(Spoken said)
    {
        var (word, rest) = said.Text.Split((char[])[' ', ':'], 2, StringSplitOptions.TrimEntries) is [var first, var others]
            ? (first, others)
            : (said.Text, "");
        if (ReadSide(word) is not { } side)
            return Parsed.Hint<TeamSentence>($"Which side: sales, marketing, guest or neutral? {Example}");
        return rest.Length == 0
            ? Parsed.Hint<TeamSentence>($"Who is on the {side.ToString().ToLowerInvariant()} side? {Example}")
            : WhoWords.ReadAll(rest, said).Map(people => new TeamSentence(side, people));
    }

    private static Side? ReadSide(string word) => word.ToLowerInvariant() switch
    {
        "sales" => Side.Sales,
        "marketing" => Side.Marketing,
        "guest" or "guests" => Side.Guest,
        "neutral" or "neutrals" => Side.Neutral,
        _ => null,
    };
}
