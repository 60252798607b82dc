using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>Deletes leads with their history, attempts and disputes.</summary>
public sealed class ForgetLeads(BotDb db)
{
    /// <summary>All of some series.</summary>
    public async Task Of(IReadOnlyCollection<Guid> series) => await Delete(await db.Leads.Where(l => series.Contains(l.SeriesId)).Select(l => l.Id).ToListAsync());

    /// <summary>The oldest that were handed over before.</summary>
    /// <returns>How many: as many as may be, and there may be more.</returns>
    public async Task<int> Before(Instant instant, int most)
    {
        var ids = await db.Leads.Where(l => l.AssignedAt < instant).OrderBy(l => l.AssignedAt).Select(l => l.Id).Take(most).ToListAsync();
        await Delete(ids);
        return ids.Count;
    }

    private async Task Delete(List<Guid> ids)
    {
        foreach (var some in ids.Chunk(500))
        {
            await db.LeadEvents.Where(e => some.Contains(e.LeadId)).ExecuteDeleteAsync();
            await db.LeadAttempts.Where(a => some.Contains(a.LeadId)).ExecuteDeleteAsync();
            var disputes = await db.LeadDisputes.Where(d => some.Contains(d.LeadId)).Select(d => d.Id).ToListAsync();
            await db.LeadDisputes.Where(d => some.Contains(d.LeadId)).ExecuteDeleteAsync();
            await db.Leads.Where(l => some.Contains(l.Id)).ExecuteDeleteAsync();
            // Their cards stand in the chat; nobody edits them any more.
            var subjects = some.Concat(disputes).Select(id => id.ToString("N")).ToList();
            await db.Outbox.Where(r => (r.Kind == LeadKeys.Kind || r.Kind == LeadKeys.DisputeKind) && subjects.Contains(r.Subject)).ExecuteDeleteAsync();
        }
    }
}
