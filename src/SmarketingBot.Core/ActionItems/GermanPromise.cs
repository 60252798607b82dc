using System.Text.RegularExpressions;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Reads promises in German: <c>ich schicke das Deck bis Freitag</c>, <c>ich rufe Acme bis 3. Dez an</c>, <c>@B wird bis Freitag den Bericht schicken</c>.</summary>
/// <remarks>What is kept is the infinitive with what belongs to it ("das Deck schicken"), because cards say it as a thing to do.</remarks>
internal static partial class GermanPromise
{
    /// <summary>The promise; null when it is none, which is everything without "bis" and a date.</summary>
    internal static PromiseParts? Read(string text, LocalDate today, WorkWeek week)
    {
        if (DatedText.FindLast(text.TrimEnd('.', '!', ' '), "bis", today, week) is not { } dated) return null;
        var (before, after) = (dated.Before, dated.After.TrimStart(',', ' '));
        if (Will().Match(before) is { Success: true } will)
            return new PromiseParts(Who(will), Joined(before[will.Length..], after), dated.Date, dated.DateText);
        if (I().Match(before) is not { Success: true } mine) return null;
        var (verb, rest) = (mine.Groups["verb"].Value, before[mine.Length..]);
        // "rufe … an": the part that stands at the end begins the infinitive.
        var words = after.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var part = words is [.., var last] && Parts().IsMatch(last) ? last.ToLowerInvariant() : "";
        if (part.Length > 0) after = string.Join(' ', words.SkipLast(1));
        return new PromiseParts(null, Joined(Joined(rest, after), part + Infinitive(verb)), dated.Date, dated.DateText);
    }

    private static string? Who(Match form) => form.Groups["who"] is { Success: true } who ? who.Value : null;

    private static string Joined(string one, string other) => $"{one.Trim(' ', ',')} {other.Trim(' ', ',')}".Trim();

    // kümmere → kümmern, sammle → sammeln, schicke → schicken, informiere → informieren.
    private static string Infinitive(string verb) => verb.ToLowerInvariant() switch
    {
        "bin" => "sein",
        var known when known.EndsWith("ere", StringComparison.Ordinal) && !known.EndsWith("iere", StringComparison.Ordinal) => known[..^1] + "n",
        var known when Contracted().IsMatch(known) => known[..^2] + "eln",
        var known when known.EndsWith('e') => known + "n",
        var known => known + "en",
    };

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:ich werde|(?<who>[\uE000-\uE0FF]|@\p{L}[\p{L}\p{M}'’.\-]*) wird)(?=\s|$)", Loose)]
    private static partial Regex Will();

    [GeneratedRegex(@"^ich\s+(?!werde\b|habe\b|hatte\b|war\b|bin\b|wurde\b|könnte\b|kann\b|möchte\b|würde\b|sollte\b|müsste\b|brauche\b|warte\b|bleibe\b)(?<verb>\p{L}+e|mach|schick|ruf|schreib)(?=\s|$)", Loose)]
    private static partial Regex I();

    [GeneratedRegex(@"^(?:ab|an|auf|aus|bei|bereit|durch|ein|fertig|fest|frei|her|hin|hoch|los|mit|nach|teil|um|vor|vorbei|weg|weiter|zu|zurück|zusammen)$", Loose)]
    private static partial Regex Parts();

    [GeneratedRegex("[bdgkmpst]le$")]
    private static partial Regex Contracted();
}
