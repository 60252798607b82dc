using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Meetings;

/// <summary>What follows <c>team</c>: <c>sales @A @B</c>, <c>marketing Mia, Noa and me</c>.</summary>
/// <param name="Side">The side they stand on from now on.</param>
/// <param name="People">Who.</param>
public sealed record TeamSentence(Side Side, IReadOnlyList<WhoWords> People)
{
    private static string Example => T("For example “team sales @Mia @Ben”.");

    /// <summary>Reads what follows the verb.</summary>
    public static Parsed<TeamSentence> Read(Spoken said)
    {
        var (word, rest) = said.Text.Split((char[])[' ', ':'], 2, StringSplitOptions.TrimEntries) is [var first, var others]
            ? (first, others)
            : (said.Text, "");
        if (SideWords.Recognise(word) is not { } side)
            return Parsed.Hint<TeamSentence>(T($"Which side: sales, marketing, guest or neutral? {Example}"));
        return rest.Length == 0
            ? Parsed.Hint<TeamSentence>(Missing(side))
            : WhoWords.ReadAll(rest, said).Map(people => new TeamSentence(side, people));
    }

    private static string Missing(Side side) => side switch
    {
        Side.Sales => T($"Who is on the sales side? {Example}"),
        Side.Marketing => T($"Who is on the marketing side? {Example}"),
        Side.Guest => T($"Who is on the guest side? {Example}"),
        _ => T($"Who is on the neutral side? {Example}"),
    };
}
