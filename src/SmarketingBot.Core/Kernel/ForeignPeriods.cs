using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SmarketingBot.Core.Kernel;

/// <summary>Says a German or Turkish period in English, so that there is one table of forms: <c>letzter Monat</c>, <c>Woche vom 16. Nov</c>, <c>geçen ay</c>, <c>16 Kas haftası</c>.</summary>
internal static partial class ForeignPeriods
{
    // "In October" and "from October on" hang on the name of the month: ekimde, ekimden.
    private static readonly string[] TurkishEndings = ["", "da", "de", "ta", "te", "dan", "den", "tan", "ten"];

    private static readonly FrozenDictionary<string, string> Words = Months(DayNames.German, [""]).Concat(Months(DayNames.Turkish, TurkishEndings)).Concat(
    [
        new("maerz", "mar"), new("mrz", "mar"), new("jaenner", "jan"), new("janner", "jan"),
        new("woche", "week"), new("monat", "month"), new("monats", "month"), new("quartal", "quarter"), new("quartals", "quarter"), new("jahr", "year"), new("jahrs", "year"), new("jahres", "year"),
        new("dieser", "this"), new("diese", "this"), new("dieses", "this"), new("diesen", "this"), new("diesem", "this"),
        new("letzter", "last"), new("letzte", "last"), new("letztes", "last"), new("letzten", "last"), new("letztem", "last"),
        new("voriger", "last"), new("vorige", "last"), new("voriges", "last"), new("vorigen", "last"), new("vergangener", "last"), new("vergangene", "last"), new("vergangenes", "last"), new("vergangenen", "last"),
        new("laufender", "this"), new("laufende", "this"), new("laufendes", "this"), new("laufenden", "this"),
        new("nachster", "next"), new("nachste", "next"), new("nachstes", "next"), new("nachsten", "next"), new("kommender", "next"), new("kommende", "next"), new("kommendes", "next"), new("kommenden", "next"),
        new("im", ""), new("in", ""), new("der", ""), new("den", ""), new("das", ""), new("gestern", "yesterday"),
        new("hafta", "week"), new("ay", "month"), new("ayi", ""), new("ayinda", ""), new("ayindan", ""), new("haftadan", "week"), new("aydan", "month"), new("ceyrekten", "quarter"), new("yildan", "year"), new("sene", "year"), new("ceyrek", "quarter"), new("yil", "year"),
        new("bu", "this"), new("gecen", "last"), new("onceki", "last"), new("gelecek", "next"), new("sonraki", "next"), new("dun", "yesterday"),
    ]).DistinctBy(pair => pair.Key).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PeriodKind> Kinds = new Dictionary<string, PeriodKind>
    {
        ["woche"] = PeriodKind.Week,
        ["wochentlich"] = PeriodKind.Week,
        ["hafta"] = PeriodKind.Week,
        ["haftada"] = PeriodKind.Week,
        ["haftalik"] = PeriodKind.Week,
        ["monat"] = PeriodKind.Month,
        ["monatlich"] = PeriodKind.Month,
        ["ay"] = PeriodKind.Month,
        ["ayda"] = PeriodKind.Month,
        ["aylik"] = PeriodKind.Month,
        ["quartal"] = PeriodKind.Quarter,
        ["vierteljahr"] = PeriodKind.Quarter,
        ["vierteljahrlich"] = PeriodKind.Quarter,
        ["ceyrek"] = PeriodKind.Quarter,
        ["ceyrekte"] = PeriodKind.Quarter,
        ["ceyreklik"] = PeriodKind.Quarter,
        ["uc aylik"] = PeriodKind.Quarter,
        ["jahr"] = PeriodKind.Year,
        ["jahrlich"] = PeriodKind.Year,
        ["yil"] = PeriodKind.Year,
        ["yilda"] = PeriodKind.Year,
        ["yillik"] = PeriodKind.Year,
    }.ToFrozenDictionary();

    /// <summary>The same in English words; null where nothing of it is German or Turkish.</summary>
    internal static string? InEnglish(string text)
    {
        var folded = Spelling.Fold(text);
        if (WeekOf().Match(folded) is { Success: true } week) return $"week of {week.Groups["date"].Value}";
        if (Quarter().Match(folded) is { Success: true } quarter) return $"q{quarter.Groups["q"].Value} {quarter.Groups["year"].Value}".TrimEnd();
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = words.Select(word => Words.GetValueOrDefault(Ending().Replace(word.TrimEnd('.'), ""), word)).ToList();
        return said.SequenceEqual(words) ? null : string.Join(' ', said.Where(word => word.Length > 0));
    }

    /// <summary>“pro Monat”, “im Quartal”, “wöchentlich”, “ayda”, “her hafta”, “yıllık”; null is none of them.</summary>
    internal static PeriodKind? KindOf(string text) =>
        Kinds.TryGetValue(Each().Replace(Spelling.Fold(text).Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal), ""), out var kind) ? kind : null;

    private static IEnumerable<KeyValuePair<string, string>> Months(CalendarNames names, string[] endings)
    {
        var english = DayNames.Months.Where(m => m.Key.Length == 3).OrderBy(m => m.Value).Select(m => m.Key).ToList();
        foreach (var list in new[] { names.LongMonths, names.ShortMonths })
            for (var at = 0; at < list.Length; at++)
                foreach (var ending in endings) yield return new(Spelling.Fold(list[at]) + ending, english[at]);
    }

    [GeneratedRegex(@"^(?:(?:die )?woche (?:vom|ab) (?:dem )?(?<date>.+)|(?<date>\d.*) haftasi)$")]
    private static partial Regex WeekOf();

    // Ekim'de, 2026'da.
    [GeneratedRegex(@"['’]\p{L}{1,5}$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?:(?<year>20\d\d) )?(?:(?<q>[1-4])\. ?(?:quartal|ceyrek)|(?:quartal|ceyrek) (?<q>[1-4]))(?: (?<year>20\d\d))?$")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:(?:pro|je|jeden?|jedes|jeder|im|in der|in einem|her|/) ?)")]
    private static partial Regex Each();
}
