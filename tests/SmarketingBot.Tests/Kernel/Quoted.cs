using System.Text.RegularExpressions;

namespace SmarketingBot.Tests.Kernel;

/// <summary>Hints quote their examples in curly quotes. The examples are promises, so tests type them back in.</summary>
internal static partial class Quoted
{
    public static IReadOnlyList<string> In(string hint) => [.. Quotes().Matches(hint).Select(quote => quote.Groups[1].Value)];

    /// <summary>Quotes after "Try", "example" and the like; the ones before repeat what was typed.</summary>
    public static IReadOnlyList<string> ExamplesIn(string hint)
    {
        var start = Starts().Match(hint);
        start.Success.ShouldBeTrue($"no example in: {hint}");
        return In(hint[start.Index..]);
    }

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quotes();

    [GeneratedRegex("Try|[Ee]xample|Write it|Write them|write “|from “|take is|mean: |mean “|name one|[Ss]ay it|like “")]
    private static partial Regex Starts();
}
