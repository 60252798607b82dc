using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Says a German or Turkish date in English, word by word, so that there is one table of forms and one set of rules.</summary>
/// <remarks>
/// All three languages are always understood, whatever is spoken here. Only short names of weekdays that stand alone need their own language: "so" and "do" are
/// English words, and who comes "by car" does not mean Wednesday.
/// </remarks>
internal static partial class ForeignDates
{
    private static readonly FrozenDictionary<string, string> German = Names(DayNames.German).Concat(
    [
        new("sonnabend", "sat"), new("jaenner", "jan"), new("janner", "jan"), new("feber", "feb"), new("maerz", "mar"), new("mrz", "mar"), new("jun", "jun"), new("jul", "jul"),
        new("heute", "today"), new("morgen", "tomorrow"), new("ubermorgen", "in 2 days"), new("uebermorgen", "in 2 days"),
        new("am", ""), new("bis", ""), new("zum", ""), new("den", ""), new("dem", ""), new("diesen", ""), new("kommenden", ""), new("kommender", ""),
        new("nachsten", "next"), new("nachste", "next"), new("nachster", "next"), new("naechsten", "next"), new("naechste", "next"),
        new("ende", "end of"), new("der", ""), new("dieser", ""), new("des", ""), new("woche", "week"), new("monats", "month"), new("monat", "month"), new("monatsende", "end of month"), new("wochenende", "end of week"),
        new("tag", "day"), new("tagen", "days"), new("wochen", "weeks"), new("monaten", "months"),
        new("einem", "1"), new("einer", "1"), new("zwei", "2"), new("drei", "3"), new("vier", "4"), new("funf", "5"), new("fuenf", "5"), new("sechs", "6"),
    ]).DistinctBy(pair => pair.Key).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Turkish = Names(DayNames.Turkish).Concat(
    [
        // "Until" is the dative of the name: cumaya, aralığa.
        new("pazartesiye", "mon"), new("saliya", "tue"), new("carsambaya", "wed"), new("persembeye", "thu"), new("cumaya", "fri"), new("cumartesiye", "sat"), new("pazara", "sun"),
        new("ocaga", "jan"), new("subata", "feb"), new("marta", "mar"), new("nisana", "apr"), new("mayisa", "may"), new("hazirana", "jun"),
        new("temmuza", "jul"), new("agustosa", "aug"), new("eylule", "sep"), new("ekime", "oct"), new("kasima", "nov"), new("araliga", "dec"),
        new("bugun", "today"), new("bugune", "today"), new("yarin", "tomorrow"), new("yarina", "tomorrow"), new("obur", "obur"),
        new("bu", ""), new("onumuzdeki", ""), new("gunu", ""), new("gunune", ""), new("gelecek", "next"), new("haftaya", "next"), new("kadar", ""),
        new("hafta", "week"), new("haftanin", "week"), new("ay", "month"), new("ayin", "month"), new("sonu", "end"), new("sonuna", "end"), new("gun", "day"),
        new("sonra", "later"), new("sonraya", "later"), new("icinde", "later"),
        new("bir", "1"), new("iki", "2"), new("uc", "3"), new("dort", "4"), new("bes", "5"), new("alti", "6"),
    ]).DistinctBy(pair => pair.Key).ToFrozenDictionary();

    private static readonly FrozenSet<string> Alone = DayNames.German.ShortDays.Concat(DayNames.Turkish.ShortDays).Append("Salı").Select(Spelling.Fold).ToFrozenSet();

    /// <summary>The ways in which a folded text can be meant as a date of another language, in English words; empty for most texts.</summary>
    internal static IEnumerable<string> InEnglish(string folded)
    {
        if (Said(folded, German, Language.German) is { } german) yield return german;
        if (Said(folded, Turkish, Language.Turkish) is { } turkish) yield return Ordered(turkish);
    }

    /// <summary>The English name of a weekday, where nothing but a weekday can be meant.</summary>
    internal static string? Weekday(string folded) => German.GetValueOrDefault(folded.TrimEnd('.')) ?? Turkish.GetValueOrDefault(folded);

    private static string? Said(string folded, FrozenDictionary<string, string> names, Language language)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var bare = Ending().Replace(words[at].TrimEnd('.', ','), "");
            if (!names.TryGetValue(bare, out var english)) continue;
            words[at] = english;
            known++;
        }
        if (known == 0 || words.Length == 1 && Alone.Contains(folded) && Language.Current != language) return null;
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    // Turkish says the number first and what it does to it afterwards.
    private static string Ordered(string said)
    {
        if (said == "obur day") return "in 2 days";
        var later = Later().Replace(said, "in ${n} ${unit}");
        var end = End().Replace(later, "end of ${unit}");
        return DayLast().Replace(end, "${weekday} ${d} ${month} ${y}").TrimEnd();
    }

    private static IEnumerable<KeyValuePair<string, string>> Names(CalendarNames names)
    {
        var days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(DayNames.Short).ToList();
        var months = DayNames.Months.Where(m => m.Key.Length == 3).OrderBy(m => m.Value).Select(m => m.Key).ToList();
        foreach (var list in new[] { names.LongDays, names.ShortDays })
            for (var at = 0; at < list.Length; at++) yield return new(Spelling.Fold(list[at]), days[at]);
        foreach (var list in new[] { names.LongMonths, names.ShortMonths })
            for (var at = 0; at < list.Length; at++) yield return new(Spelling.Fold(list[at]), months[at]);
    }

    // Aralık'a, 3'üne: what hangs on a name after an apostrophe says nothing new.
    [GeneratedRegex(@"['’]\p{L}{1,5}$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<n>\d{1,4}) (?<unit>day|week|month) later$")]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?<unit>week|month) end$")]
    private static partial Regex End();

    [GeneratedRegex(@"^(?<d>\d{1,2}) (?<month>[a-z]{3})(?: (?<y>\d{4}))? (?<weekday>mon|tue|wed|thu|fri|sat|sun)$")]
    private static partial Regex DayLast();
}
