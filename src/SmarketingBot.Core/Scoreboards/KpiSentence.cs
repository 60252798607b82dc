using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>Reads what follows <c>kpi add</c>: a name, and what it is in any order: <c>Demos, count, up, monthly, marketing</c>.</summary>
public static partial class KpiSentence
{
    // What it is in the words of other languages; folded.
    private static readonly FrozenDictionary<string, string> Foreign = new (string English, string Words)[]
    {
        ("count", "anzahl stuck stueck zahl adet sayi"), ("money", "geld betrag para tutar"), ("percent", "prozent yuzde"), ("hours", "stunde stunden saat"), ("days", "tag tage gun"),
        ("up", "steigend mehr hoch hoher hoeher artan yukari cok"), ("down", "sinkend weniger runter niedriger azalan asagi az"),
        ("sales", "vertrieb verkauf satis"), ("marketing", "pazarlama"), ("both", "beide gemeinsam zusammen ikisi ortak birlikte"),
        ("total", "summe gesamt laufend toplam"), ("average", "durchschnitt mittelwert quote ortalama oran"), ("dollar", "dolar"), ("TRY", "lira tl"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => KeyValuePair.Create(word, row.English)).ToFrozenDictionary();

    private static string Example => T("“kpi add Demos, count, up, monthly, marketing”");

    /// <summary>The KPI described. What isn't said is as in the catalogue, else a monthly count that should go up, of both sides.</summary>
    public static Parsed<KpiDraft> Read(string text)
    {
        var parts = Comma().Split(Plain.Text(text)).Where(p => p.Length > 0).ToList();
        if (parts.Count == 0) return Parsed.Hint<KpiDraft>(T($"What would you like to count? For example {Example}, or say “kpi” to see what others count."));
        var name = KpiNames.Read(parts[0]);
        if (!name.IsOk) return Parsed.Hint<KpiDraft>(name.Hint);
        var draft = KpiCatalogue.Find(name.Value) ?? new KpiDraft(name.Value, KpiUnit.Count, KpiDirection.Up, PeriodKind.Month, null, true);
        bool? accumulates = null;
        foreach (var part in parts.Skip(1).SelectMany(Words))
            if (Unit(part) is { } unit) draft = draft with { Unit = unit.Unit, Currency = unit.Currency, Accumulates = KpiDraft.Usual(unit.Unit) };
            else if (PeriodWords.KindOf(part) is { } kind) draft = draft with { PeriodKind = kind };
            else
                switch (English(part))
                {
                    case "up" or "more" or "higher": draft = draft with { Direction = KpiDirection.Up }; break;
                    case "down" or "less" or "lower": draft = draft with { Direction = KpiDirection.Down }; break;
                    case "sales": draft = draft with { Side = Side.Sales }; break;
                    case "marketing": draft = draft with { Side = Side.Marketing }; break;
                    case "both" or "together": draft = draft with { Side = null }; break;
                    case "total": accumulates = true; break;
                    case "average" or "rate": accumulates = false; break;
                    default:
                        return Parsed.Hint<KpiDraft>(T($"I can't read “{Plain.Cap(part, 30)}” there. Say count, money, percent, hours or days; up or down; weekly, monthly, quarterly or yearly; sales, marketing or both: {Example}."));
                }
        return Parsed.Ok(accumulates is { } said ? draft with { Accumulates = said } : draft);
    }

    // "count up monthly" without commas is meant as three.
    private static IEnumerable<string> Words(string part) => Unit(part) is not null || PeriodWords.KindOf(part) is not null ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string English(string word) => Foreign.GetValueOrDefault(Spelling.Fold(word)) ?? word.ToLowerInvariant();

    private static (KpiUnit Unit, string Currency)? Unit(string text) => English(text) switch
    {
        "count" or "number" or "pieces" => (KpiUnit.Count, ""),
        "money" or "amount" => (KpiUnit.Money, ""),
        "percent" or "%" or "per cent" => (KpiUnit.Percent, ""),
        "hours" or "hour" => (KpiUnit.Hours, ""),
        "days" or "day" => (KpiUnit.Days, ""),
        "euro" or "euros" => (KpiUnit.Money, "€"),
        "dollar" or "dollars" => (KpiUnit.Money, "$"),
        "pound" or "pounds" => (KpiUnit.Money, "£"),
        var sign when Sign().IsMatch(sign) => (KpiUnit.Money, sign.ToUpperInvariant()),
        _ => null,
    };

    [GeneratedRegex(@"\s*[,;]\s*")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:[€$£¥₺₹]|EUR|USD|GBP|CHF|TRY|JPY|SEK|NOK|DKK|PLN|CZK)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();
}
