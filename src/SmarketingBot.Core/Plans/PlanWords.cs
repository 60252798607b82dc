using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Plans;

/// <summary>Says the parts of a German or Turkish plan in English, so that there is one table of forms: <c>25% der Leads kaufen</c>, <c>iş başına 5000</c>.</summary>
internal static partial class PlanWords
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Number = @"(?<n>[€$£₺]?\s?-?\d[\d.,]*[km]?(?:\s?(?:€|\$|£|₺|EUR|USD|GBP|CHF|TL|TRY))?)";

    // "%25'i", "25 %": the sign on either side, and what hangs on it.
    private const string Share = @"(?<p>%)?\s?(?<n>-?\d[\d.,]*)\s?(?<p>%)?(?:['’]?[ıiuüsn]{1,3}\b)?";

    /// <summary>Whose plan is asked for, where nothing else is said.</summary>
    internal static readonly LittleWords<PlanFor> Whose = new(
        (PlanFor.Both, ["", "for us", "for both", "für uns", "für beide", "bizim için", "ikimiz için", "iki taraf için"]),
        (PlanFor.Me, ["for me", "mine", "my", "für mich", "mein", "meiner", "benim için", "benim", "kendim için"]),
        (PlanFor.Sales, ["for sales", "sales", "für den Vertrieb", "für Vertrieb", "Vertrieb", "satış için", "satış"]),
        (PlanFor.Marketing, ["for marketing", "marketing", "fürs Marketing", "für Marketing", "für das Marketing", "pazarlama için", "pazarlama"]));

    private static readonly (Regex Form, string English)[] Table =
    [
        (Me(), "for me"),
        (Sales(), "for sales"),
        (Marketing(), "for marketing"),
        (Both(), "for us"),
        (LeadsBuy(), "${n}${p} of leads buy"),
        (LeadsOpen(), "${n}${p} of leads become opportunities"),
        (Close(), "${n}${p} of opportunities close"),
        (Brings(), "${n}${p} from marketing"),
        (Deal(), "deals of ${n}"),
        (Finds(), "sales finds ${n}"),
        (Reps(), "${n} reps"),
    ];

    /// <summary>A part in English words; as it is where nothing of it is German or Turkish.</summary>
    internal static string InEnglish(string part)
    {
        part = Percent().Replace(part, "%");
        foreach (var (form, english) in Table) part = form.Replace(part, english).Trim();
        if (Each().Match(part) is { Success: true } each) return Each().Replace(part, "${n} leads each") + A(each.Groups["period"].Value);
        return Goal().Match(part) is { Success: true } goal && PeriodWords.KindOf(goal.Groups["period"].Value) is not null ? $"{goal.Groups["n"].Value}{A(goal.Groups["period"].Value)}" : part;
    }

    private static string A(string period) => PeriodWords.KindOf(period) switch
    {
        PeriodKind.Week => " a week",
        PeriodKind.Month => " a month",
        PeriodKind.Quarter => " a quarter",
        PeriodKind.Year => " a year",
        _ => "",
    };

    [GeneratedRegex(@"\bprozent\b|\byüzde\s+", Loose)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(?:für mich|(?:benim|kendim) için)\b", Loose)]
    private static partial Regex Me();

    [GeneratedRegex(@"\b(?:für (?:den )?vertrieb|sat[ıi]ş için)\b", Loose)]
    private static partial Regex Sales();

    [GeneratedRegex(@"\b(?:für(?:s| das)? marketing|pazarlama için)\b", Loose)]
    private static partial Regex Marketing();

    [GeneratedRegex(@"\b(?:für (?:uns|beide)|(?:bizim|ikimiz|iki taraf) için)\b", Loose)]
    private static partial Regex Both();

    [GeneratedRegex($@"^(?:{Share} (?:der |aller )?leads (?:kaufen|werden kunden?)|potansiyel müşterilerin {Share} (?:sat[ıi]n )?(?:al[ıi]r|al[ıi]yor|müşteri olur))$", Loose)]
    private static partial Regex LeadsBuy();

    [GeneratedRegex($@"^(?:{Share} (?:der |aller )?leads werden (?:zu )?(?:verkaufschancen|opportunities|chancen)|potansiyel müşterilerin {Share} (?:f[ıi]rsat olur|f[ıi]rsata dönüşür))$", Loose)]
    private static partial Regex LeadsOpen();

    [GeneratedRegex($@"^(?:{Share} (?:der |aller )?(?:verkaufschancen|opportunities|chancen) (?:werden )?(?:gewonnen|abgeschlossen)|f[ıi]rsatlar[ıi]n {Share} (?:kazan[ıi]l[ıi]r|kapan[ıi]r))$", Loose)]
    private static partial Regex Close();

    [GeneratedRegex($@"^(?:{Share} (?:vom|aus dem|aus|durch das) marketing|{Share} pazarlamadan|pazarlamadan {Share})$", Loose)]
    private static partial Regex Brings();

    [GeneratedRegex($@"^(?:(?:abschl[uü]ss[e]?|deals?|kunden?) (?:zu|von|à|mit|je) |(?:pro|je) (?:abschluss|deal|kunde) |(?:iş|anlaşma|sat[ıi]ş) baş[ıi]na ){Number}$", Loose)]
    private static partial Regex Deal();

    [GeneratedRegex(@"^(?:(?:der )?vertrieb (?:findet|bringt) (?:selbst )?(?<n>-?\d[\d.,]*)(?: leads)?(?: selbst)?|sat[ıi]ş (?:kendisi )?(?<n>-?\d[\d.,]*)(?: tane)? bulur)$", Loose)]
    private static partial Regex Finds();

    [GeneratedRegex(@"^(?<n>\d[\d.,]*) (?:leute|personen|vertriebler|verkäufer|köpfe|kişi|sat[ıi]şç[ıi]|sat[ıi]ş temsilcisi)$", Loose)]
    private static partial Regex Reps();

    [GeneratedRegex(@"^(?:(?:je|jeweils) (?<n>\d[\d.,]*k?) leads|(?<n>\d[\d.,]*k?) leads (?:je|pro) (?:person|kopf)|kişi baş[ıi]na (?<n>\d[\d.,]*k?) potansiyel müşteri)(?: (?<period>.+))?$", Loose)]
    private static partial Regex Each();

    [GeneratedRegex($@"^(?:umsatzziel |ziel |umsatz |gelir hedefi |hedef )?(?:(?<period>\p{{L}}+) )?(?:umsatzziel |ziel |umsatz |gelir hedefi |hedef |gelir )?{Number}(?: (?:umsatz|gelir))?(?: (?<period>.+))?$", Loose)]
    private static partial Regex Goal();
}
