using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>One disputed lead, for the agenda.</summary>
public sealed record OpenDispute(LeadDispute Dispute, Lead Lead)
{
    /// <summary>“Lead L-17 returned as wrong size – does the definition fit?”</summary>
    public string Title => DisputeLead.Title(Lead);

    /// <summary>Whether both sides have said something.</summary>
    public bool IsHeard => Dispute is { Sales: not null, Marketing: not null };
}

/// <summary>The docket: what the sides don't agree on, oldest first.</summary>
public sealed class OpenDisputes(BotDb db)
{
    /// <summary>All that no meeting has ruled on; one query.</summary>
    public async Task<IReadOnlyList<OpenDispute>> Of(Series series) =>
        [.. (await db.LeadDisputes.AsNoTracking().Where(d => d.SeriesId == series.Id && d.RuledAt == null)
            .Join(db.Leads.AsNoTracking(), d => d.LeadId, l => l.Id, (d, l) => new { d, l }).OrderBy(x => x.d.OpenedAt).ToListAsync())
            .Select(x => new OpenDispute(x.d, x.l))];
}
