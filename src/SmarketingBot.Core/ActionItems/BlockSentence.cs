using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>What follows <c>blocked</c>: <c>12 waiting for the price list by @B</c>.</summary>
/// <param name="Number">The number of the item, or null when none was said.</param>
/// <param name="Why">What stands in the way, at most <see cref="Limits.Sentence"/> characters.</param>
/// <param name="By">Who could remove it, if somebody was mentioned.</param>
public sealed partial record BlockSentence(int? Number, string Why, WhoWords? By)
{
    private static string Example => T("“blocked 12 waiting for the price list”");

    /// <summary>Reads what follows the verb. Only a mention after a last "by" names a person: "held up by legal" is a reason.</summary>
    public static Parsed<BlockSentence> Read(Spoken said) => ItemWords.Read(said).Then(item =>
    {
        var form = Blocker().Match(item.Rest);
        var why = said.Show(form.Success ? item.Rest[..form.Index] : item.Rest);
        if (why.Length == 0)
            return Parsed.Hint<BlockSentence>(T($"What stands in the way? For example {Example}."));
        if (why.Length > Limits.Sentence)
            return Parsed.Hint<BlockSentence>(T($"Please say it in {Limits.Sentence} characters, for example {Example}."));
        return form.Success
            ? WhoWords.Read(form.Groups["who"].Value, said).Map(who => new BlockSentence(item.Number, why, who))
            : Parsed.Ok(new BlockSentence(item.Number, why, null));
    });

    [GeneratedRegex(@"\s*\b(?:by|von|durch|yard[ıi]m:?)\s+(?<who>[\uE000-\uE0FF])[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Blocker();
}
