using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Campaigns;

/// <summary>The steps of a campaign as people read them and as they type them, in all languages.</summary>
public static partial class CampaignWords
{
    private static readonly LittleWords<CampaignStep> Typed = new(
        (CampaignStep.Cost, ["cost", "costs", "spent", "Kosten", "Ausgaben", "maliyet", "gider"]),
        (CampaignStep.Leads, ["lead", "leads", "mql", "mqls", "müşteri adayı", "potansiyel müşteri", "potansiyel müşteriler"]),
        (CampaignStep.Accepted, ["accepted", "sal", "sals", "angenommen", "angenommene", "kabul", "kabul edilen", "kabul edilenler"]),
        (CampaignStep.Deals, ["deal", "deals", "won", "Abschluss", "Abschlüsse", "gewonnen", "satışlar", "kazanılan", "kazanılan iş", "kazanılan işler"]),
        (CampaignStep.Revenue, ["revenue", "sales", "Umsatz", "Erlös", "gelir", "ciro"]));

    /// <summary>What takes a number back.</summary>
    public static LittleWords<bool> None { get; } = new((true, ["none", "not entered", "off", "keine", "nicht eingetragen", "yok", "girilmedi"]));

    /// <summary>“Cost”, “Leads”.</summary>
    public static string Say(CampaignStep step) => step switch
    {
        CampaignStep.Cost => T("Cost"),
        CampaignStep.Leads => T("Leads"),
        CampaignStep.Accepted => T("Accepted"),
        CampaignStep.Deals => T("Deals"),
        _ => T("Revenue"),
    };

    /// <summary>Where a step is named before its number, or before the word that takes it back; never the first word, which is the campaign's.</summary>
    public static IReadOnlyList<(CampaignStep Step, int From, int End)> Marks(string text)
    {
        var (marks, end) = (new List<(CampaignStep, int, int)>(), 0);
        foreach (var value in Value().EnumerateMatches(text))
        {
            // The words before it, the two that can be one step first.
            var before = text[end..value.Index].TrimEnd(' ', ':', '=');
            if (before.Length == 0) continue;
            foreach (var from in new[] { Cut(before, 2), Cut(before, 1) })
            {
                if (from + end <= 0 || from < 0 || Typed.Of(before[from..]) is not { } step) continue;
                marks.Add((step, end + from, value.Index));
                end = value.Index;
                break;
            }
        }
        return marks;
    }

    // Where the last so many words begin; -1 where there are fewer.
    private static int Cut(string text, int words)
    {
        var at = text.Length;
        for (var n = 0; n < words && at > 0; n++) at = text.LastIndexOf(' ', at - 1);
        return at < 0 ? words == 1 || text.Contains(' ', StringComparison.Ordinal) ? 0 : -1 : at + 1;
    }

    [GeneratedRegex(@"(?<=[\s:=])(?:[\d€$£¥₺₹+\-−]|[A-Z]{3}\s?\d|(?:none|off|not entered|keine|nicht eingetragen|yok|girilmedi)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
