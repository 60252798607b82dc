using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.ServiceLevels;

/// <summary>
/// Says a promise in English that was made in German or Turkish, so that there is one set of forms: <c>vertrieb Erstkontakt innerhalb von 4 h für 90%</c>,
/// <c>satış ilk temas 4 saat içinde %90, 14 günde 5 deneme</c>, <c>pazarlama ayda 120 MQL</c>. What is English already comes back as it was.
/// </summary>
internal static partial class ForeignSla
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["vertrieb"] = "sales",
        ["verkauf"] = "sales",
        ["kapazitat"] = "capacity",
        ["kapazitaet"] = "capacity",
        ["erstkontakt"] = "first touch",
        ["kontakt"] = "touch",
        ["antwort"] = "response",
        ["ruckmeldung"] = "response",
        ["innerhalb"] = "within",
        ["binnen"] = "within",
        ["von"] = "",
        ["fur"] = "for",
        ["fuer"] = "for",
        ["bei"] = "for",
        ["versuch"] = "attempts",
        ["versuche"] = "attempts",
        ["versuchen"] = "attempts",
        ["anrufe"] = "calls",
        ["tag"] = "days",
        ["tage"] = "days",
        ["tagen"] = "days",
        ["h"] = "h",
        ["min"] = "min",
        ["std"] = "h",
        ["stunde"] = "h",
        ["stunden"] = "h",
        ["arbeitsstunden"] = "h",
        ["minuten"] = "min",
        ["leute"] = "people",
        ["personen"] = "people",
        ["je"] = "",
        ["satis"] = "sales",
        ["pazarlama"] = "marketing",
        ["kapasite"] = "capacity",
        ["ilk"] = "first",
        ["temas"] = "touch",
        ["yanit"] = "response",
        ["saat"] = "h",
        ["sa"] = "h",
        ["dakika"] = "min",
        ["dk"] = "min",
        ["gun"] = "days",
        ["gunde"] = "days afterwards",
        ["icinde"] = "afterwards",
        ["deneme"] = "attempts",
        ["kisi"] = "people",
        ["basina"] = "each",
    }.ToFrozenDictionary();

    /// <summary>Whose half it is, which is the first word.</summary>
    internal static string Whose(string text) => First().Replace(text, InEnglish, 1);

    /// <summary>What follows in the half of sales, and in the capacity.</summary>
    internal static string Sales(string text)
    {
        var said = EachOf().Replace(Sign().Replace(Short().Replace(Word().Replace(text, InEnglish), ""), "${n}%"), "");
        // Turkish says the length first, and only then what happens in it.
        said = DaysFirst().Replace(Blanks().Replace(Within().Replace(said, " within ${n}"), " "), "${n} attempts in ${days} days");
        return TouchLast().Replace(TouchLastOf().Replace(said, "first touch within ${n} for ${share}"), "first touch within ${n}").Trim();
    }

    /// <summary>What follows in the half of marketing, where names of leads are left alone: <c>120 MQL pro Monat</c>, <c>ayda 120 MQL</c>, <c>demo 40000 x %5</c>.</summary>
    internal static string Marketing(string text)
    {
        var said = Period().Replace(Sign().Replace(text, "${n}%"), word => ForeignPeriods.KindOf(word.Value) switch
        {
            PeriodKind.Week => "a-week",
            PeriodKind.Month => "a-month",
            PeriodKind.Quarter => "a-quarter",
            PeriodKind.Year => "a-year",
            _ => word.Value,
        });
        return HowOften().Replace(said, match => $"{match.Groups["rest"].Value} a {match.Groups["period"].Value}").Trim();
    }

    private static string InEnglish(Match word) => Words.GetValueOrDefault(Spelling.Fold(word.Value), word.Value);

    [GeneratedRegex(@"^\p{L}+")]
    private static partial Regex First();

    [GeneratedRegex(@"(?<![\p{L}\-])\p{L}+(?![\p{L}\-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\p{L}\-])(?:(?:pro|je|im|jeden?|jedes|her|üç)\s+)?\p{L}{2,}(?![\p{L}\-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    // 4 Std. für 90%
    [GeneratedRegex(@"(?<=\d\s*(?:h|min))\.(?=[\s,;]|$)")]
    private static partial Regex Short();

    // %90, %90'ına
    [GeneratedRegex(@"%\s?(?<n>\d[\d.,]*\d|\d)(?:['’]\p{L}+)?")]
    private static partial Regex Sign();

    // "kişi başına 50 saat, deneme başına 6 dakika": whose they are is clear from their place.
    [GeneratedRegex(@"\b(?:people|attempts) each\b")]
    private static partial Regex EachOf();

    [GeneratedRegex(@"\ba-(?<period>week|month|quarter|year)(?<rest>\s+[€$£¥₺₹\d][^,;]*|)")]
    private static partial Regex HowOften();

    [GeneratedRegex(@"(?<=^|[\s,;])(?<n>\d[\d.,]*\s*(?:h|min|days)) afterwards\b")]
    private static partial Regex Within();

    [GeneratedRegex(@"within (?<days>\d+)\s*days,?\s+(?<n>\d+)\s*attempts")]
    private static partial Regex DaysFirst();

    [GeneratedRegex(@"(?<share>\d[\d.,]*\s?%),?\s+within (?<n>\d[\d.,]*\s*(?:h|min)),?\s+(?:first )?(?:touch|response)\b")]
    private static partial Regex TouchLastOf();

    [GeneratedRegex(@"within (?<n>\d[\d.,]*\s*(?:h|min)),?\s+(?:first )?(?:touch|response)\b")]
    private static partial Regex TouchLast();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Blanks();
}
