using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SmarketingBot.Core.Kernel;

/// <summary>Treats what people typed as data: tidy, bounded, and never read as our own Markdown, link or mention.</summary>
public static partial class Plain
{
    /// <summary>One line of honest text: white space collapsed; control, bidi, zero-width, private-use and broken characters gone.</summary>
    /// <remarks>
    /// Bidi controls could make a card read differently from what is stored; private-use characters are our own mention marks (<see cref="Spoken"/>).
    /// Joiners stay between two characters beyond ASCII, where emoji and several scripts need them.
    /// </remarks>
    /// <param name="text">What somebody typed; null counts as empty.</param>
    public static string Text(string? text) => Tidy(text, keepMarks: false);

    /// <summary>As <see cref="Text(string?)"/>, then cut to at most this many characters, the last of which is "…" when something is lost.</summary>
    public static string Text(string? text, int cap) => Cap(Text(text), cap);

    /// <summary>As <see cref="Text(string?)"/>, but our own mention marks survive; for sentences that are still to be read.</summary>
    internal static string Tidy(string? text, bool keepMarks)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var runes = text.EnumerateRunes().ToArray();
        var tidy = new StringBuilder(text.Length);
        var gap = false;
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                gap = true;
                continue;
            }
            if (!Keeps(runes, i, keepMarks))
                continue;
            if (gap && tidy.Length > 0)
                tidy.Append(' ');
            gap = false;
            tidy.Append(rune.ToString());
        }
        return tidy.ToString();
    }

    /// <summary>Cuts a text to at most <paramref name="length"/> characters without cutting through an emoji or a letter with its accents.</summary>
    public static string Cap(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = 0;
        for (var next = 0; next <= length - 1; next += StringInfo.GetNextTextElementLength(text, next))
            end = next;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Makes a text safe inside a TextBlock, FactSet or RichText run, or a message whose format is Markdown.</summary>
    /// <remarks>
    /// Teams' cards understand a small Markdown (bold, italic, lists, links) whose punctuation loses its meaning behind a backslash, as in CommonMark
    /// (https://spec.commonmark.org/0.31.2/#backslash-escapes). So every character that could open emphasis, code, a link, HTML, a mention
    /// (<c>&lt;at&gt;</c>), an entity or a <c>{{DATE(…)}}</c> call gets one, and so does a list marker at the start of a line. A client
    /// without Markdown shows the words with a few backslashes, which stays readable. A bare address stays what it is: it shows where it leads.
    /// Titles of buttons and choices know no Markdown: don't escape there.
    /// </remarks>
    public static string Escape(string? text) =>
        string.IsNullOrEmpty(text) ? "" : ListMarker().Replace(Punctuation().Replace(text, @"\$0"), @"${before}\${marker}");

    private static bool Keeps(Rune[] runes, int at, bool keepMarks) => Rune.GetUnicodeCategory(runes[at]) switch
    {
        UnicodeCategory.PrivateUse => keepMarks && runes[at].Value is >= Spoken.FirstMark and <= Spoken.LastMark,
        UnicodeCategory.Format => runes[at].Value is 0x200C or 0x200D && Joins(runes, at - 1) && Joins(runes, at + 1),
        UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned => false,
        _ => runes[at] != Rune.ReplacementChar,
    };

    private static bool Joins(Rune[] runes, int at) =>
        at >= 0 && at < runes.Length && !runes[at].IsAscii && !Rune.IsWhiteSpace(runes[at])
        && Rune.GetUnicodeCategory(runes[at]) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse);

    [GeneratedRegex(@"[\\\[\]()*_~`#><&{}|]")]
    private static partial Regex Punctuation();

    // "- x", "+ x", "1. x", "2) x" (its bracket is escaped already), and a line of dashes or equal signs, which makes a heading of the line above.
    [GeneratedRegex(@"^(?<before>\s*(?:\d+(?=\.(?:\s|$)))?)(?<marker>(?<=\d)\.|[-+=])", RegexOptions.Multiline)]
    private static partial Regex ListMarker();
}
