using System.Net;
using System.Text.RegularExpressions;

namespace SmarketingBot.Rehearsal;

/// <summary>Turns the Markdown subset of a TextBlock into what the eye reads: bold, italic and links lose their signs, escapes too.</summary>
internal static partial class CardText
{
    // Escaped signs are parked in the private use area while the real ones are worked off.
    private const int Parking = 0xE000;

    public static string Plain(string markdown)
    {
        var text = Escaped().Replace(markdown, m => ((char)(Parking + m.Value[1])).ToString());
        text = Mention().Replace(text, "$1");
        text = Link().Replace(text, "$1");
        text = Strong().Replace(text, "$2");
        text = Emphasis().Replace(text, "$2");
        text = Parked().Replace(text, m => ((char)(m.Value[0] - Parking)).ToString());
        return WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escaped();

    [GeneratedRegex("<at>(.*?)</at>")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex("[\uE000-\uE07F]")]
    private static partial Regex Parked();
}
