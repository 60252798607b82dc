using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Vocabulary;

/// <summary>An acronym of which was said once in a series that nobody defined it yet.</summary>
public sealed class HintedAcronym : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid SeriesId { get; init; }
    public required string Acronym { get; init; }
}

/// <summary>
/// A topic that speaks of “MQL” where nobody agreed what that is gets a hint on its answer: once for each acronym and
/// series, one at a time, and never for what everybody knows.
/// </summary>
public sealed partial class HintAcronym(BotDb db)
{
    // What stands in business titles without anybody asking; the last two lines are German and Turkish.
    private static readonly FrozenSet<string> Everybodys = new[]
    {
        "AI", "AM", "API", "ASAP", "AWS", "B2B", "B2C", "CEO", "CET", "CFO", "CHF", "CIO", "CMO", "COO", "CRM", "CSO", "CSV", "CTO", "EMEA", "EOD", "EU", "EUR", "FAQ", "FYI", "GBP", "GDPR", "GMT",
        "HQ", "HR", "HTML", "ID", "IT", "KPI", "KPIS", "NB", "OK", "OKR", "OKRS", "PC", "PDF", "PM", "PR", "QA", "RFP", "SEO", "SLA", "SLAS", "SMS", "TBA", "TBD", "TV", "UAE", "UK", "URL", "US", "USA", "USB", "USD", "UTC", "VAT", "VIP", "VP",
        "AG", "AGB", "BWL", "DACH", "DSGVO", "EDV", "GF", "HGB", "IHK", "KG", "KI", "KMU", "NRW", "OEM", "ÖPNV",
        "AB", "ABD", "AR", "AŞ", "BT", "İK", "KDV", "KOBİ", "KVKK", "TL", "TRY", "TÜİK", "YZ",
    }.ToFrozenSet();

    /// <summary>The hint for the first acronym of a title that is not in the vocabulary; null when there is none, or it was said before.</summary>
    public async Task<string?> Of(string conversationId, string title)
    {
        var found = In(title);
        if (found.Count == 0 || await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId) is not { } series) return null;
        var known = (await db.Agreements.Where(a => a.SeriesId == series.Id && a.Kind == AgreementKind.Term && (a.State == AgreementState.InForce || a.State == AgreementState.Proposed)).Select(a => a.Name).ToListAsync())
            .Concat((await db.Kpis.Where(k => k.SeriesId == series.Id && !k.Retired).Select(k => k.Key).ToListAsync()).SelectMany(Words))
            .Concat((await db.People.Where(p => db.Members.Any(m => m.ConversationId == conversationId && m.PersonId == p.Id)).Select(p => p.Name).ToListAsync()).SelectMany(Words))
            .Concat(Words((await db.Places.FirstOrDefaultAsync(p => p.ConversationId == conversationId))?.Name ?? ""))
            .Concat(await db.HintedAcronyms.Where(h => h.SeriesId == series.Id).Select(h => h.Acronym).ToListAsync())
            .Select(Spelling.Fold).ToHashSet();
        if (found.FirstOrDefault(f => !known.Contains(Spelling.Fold(f))) is not { } unknown) return null;
        db.Add(new HintedAcronym { SeriesId = series.Id, Acronym = unknown });
        return T($"{unknown} isn't in the vocabulary yet: “define {unknown} …” proposes what it means here.");
    }

    /// <summary>The acronyms of a title that not everybody knows: two to six capitals, in a title that doesn't shout.</summary>
    public static IReadOnlyList<string> In(string title)
    {
        if (!title.Any(char.IsLower) && title.Contains(' ', StringComparison.Ordinal)) return [];
        return [.. Acronym().Matches(title).Select(m => m.Groups["word"].Value).Where(w => w.Count(char.IsLetter) >= 2 && !Everybodys.Contains(w) && !Quarter().IsMatch(w)).Distinct()];
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', '-', ',', '.', '(', ')', '/', '&'], StringSplitOptions.RemoveEmptyEntries);

    // A plural's small "s" is not part of it. Neither are parts of addresses and codes like "L-17".
    [GeneratedRegex(@"(?<![\p{L}\d@./_-])(?<word>\p{Lu}[\p{Lu}\d]{1,5})s?(?![\p{L}\d@_-]|\.\p{L})")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^(?:[QHFCY]+\d+|\d+)$")]
    private static partial Regex Quarter();
}
