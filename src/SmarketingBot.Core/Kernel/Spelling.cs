using System.Globalization;
using System.Text;

namespace SmarketingBot.Core.Kernel;

/// <summary>Makes small letters without accents of what people type, so that "BAŞLAT", "başlat" and "baslat" are one word.</summary>
public static class Spelling
{
    /// <summary>The folded form, for comparing and never for showing.</summary>
    /// <remarks>
    /// By the invariant culture, with the letters of Turkish said one by one: a culture's own lower case would make "I" an "ı" for some people, and the commands of
    /// everybody would depend on whose turn it is.
    /// </remarks>
    public static string Fold(string text)
    {
        if (IsAscii(text)) return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            _ = letter switch
            {
                'ı' => folded.Append('i'),
                'ß' => folded.Append("ss"),
                _ => folded.Append(letter),
            };
        }
        return folded.ToString();
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);
}
