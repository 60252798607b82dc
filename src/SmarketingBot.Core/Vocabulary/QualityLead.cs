using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Vocabulary;

/// <summary>What a lead is that marketing may hand over, as both sides agreed.</summary>
/// <param name="Term">The definition in force.</param>
/// <param name="Version">Its version.</param>
/// <param name="Since">From when it has been in force.</param>
public sealed record QualityLead(Term Term, int Version, Instant Since)
{
    /// <summary>Reasons to return one, as both sides agreed them.</summary>
    public IReadOnlyList<string> NotWhen => Term.NotWhen;
}

/// <summary>Finds the quality lead of a series: the definition of “MQL”, or of “quality lead” where people call it so in their language.</summary>
public sealed class ReadQualityLead(BotDb db)
{
    // Folded, as the store keeps them.
    private static readonly string[] Names = ["mql", "quality lead", "qualified lead", "lead", "qualifizierter lead", "nitelikli potansiyel musteri", "potansiyel musteri"];

    /// <summary>The one in force, or null while nothing is agreed.</summary>
    public async Task<QualityLead?> InForce(Series series)
    {
        var all = await db.Agreements.AsNoTracking()
            .Where(a => a.SeriesId == series.Id && a.Kind == AgreementKind.Term && a.State == AgreementState.InForce && Names.Contains(a.Name)).ToListAsync();
        return all.OrderBy(a => Array.IndexOf(Names, a.Name)).FirstOrDefault() is { } found ? new QualityLead(Term.Of(found), found.Version, found.Since!.Value) : null;
    }
}
