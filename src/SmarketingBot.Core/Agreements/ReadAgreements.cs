using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agreements;

/// <summary>What is agreed in a series, and what is proposed.</summary>
public sealed class ReadAgreements(BotDb db)
{
    /// <summary>One by its id, or null.</summary>
    public Task<Agreement?> ById(Guid id) => db.Agreements.FirstOrDefaultAsync(a => a.Id == id);

    /// <summary>What holds about a subject, or null.</summary>
    public Task<Agreement?> InForce(Guid seriesId, AgreementKind kind, string name) =>
        db.Agreements.FirstOrDefaultAsync(a => a.SeriesId == seriesId && a.Kind == kind && a.Name == name && a.State == AgreementState.InForce);

    /// <summary>What is proposed about a subject and waits for answers, oldest first.</summary>
    public Task<List<Agreement>> Open(Guid seriesId, AgreementKind kind, string name) => db.Agreements
        .Where(a => a.SeriesId == seriesId && a.Kind == kind && a.Name == name && a.State == AgreementState.Proposed)
        .OrderBy(a => a.ProposedAt).ThenBy(a => a.Id).ToListAsync();

    /// <summary>All of one kind that holds or waits for answers in some series, by subject.</summary>
    public Task<List<Agreement>> Current(IReadOnlyCollection<Guid> series, AgreementKind kind) => db.Agreements
        .Where(a => series.Contains(a.SeriesId) && a.Kind == kind && (a.State == AgreementState.InForce || a.State == AgreementState.Proposed))
        .OrderBy(a => a.Name).ThenBy(a => a.State).ThenBy(a => a.ProposedAt).ThenBy(a => a.Id).ToListAsync();

    /// <summary>Everything that waits for an answer in some series.</summary>
    public Task<List<Agreement>> Open(IReadOnlyCollection<Guid> series) => db.Agreements
        .Where(a => series.Contains(a.SeriesId) && a.State == AgreementState.Proposed)
        .OrderBy(a => a.Name).ThenBy(a => a.ProposedAt).ThenBy(a => a.Id).ToListAsync();

    /// <summary>The version that held before another one, or null.</summary>
    public Task<Agreement?> Before(Agreement agreement) => db.Agreements.FirstOrDefaultAsync(a =>
        a.SeriesId == agreement.SeriesId && a.Kind == agreement.Kind && a.Name == agreement.Name && a.Version == agreement.Version - 1 && a.Version > 0);
}
