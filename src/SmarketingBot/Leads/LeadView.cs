using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Leads;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Leads;

/// <summary>What the cards show of one lead.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Series">Its series.</param>
/// <param name="Attempts">How many attempts there were.</param>
/// <param name="Zone">The zone in which the series tells its times.</param>
/// <param name="Today">Today there.</param>
/// <param name="MayReturn">The 24 working hours are not over.</param>
public sealed record LeadView(Lead Lead, Series Series, int Attempts, DateTimeZone Zone, LocalDate Today, bool MayReturn);

/// <summary>What the card of a dispute shows.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Dispute">Both statements.</param>
/// <param name="Moderator">The channel's id of whoever moderates: they have a view of their own.</param>
/// <param name="ModeratorId">Who that is.</param>
public sealed record DisputeView(Lead Lead, LeadDispute Dispute, string? Moderator, string? ModeratorId);

/// <summary>Reads what the cards of leads show.</summary>
public sealed class LeadViews(BotDb db, IClock clock)
{
    public async Task<LeadView?> Of(Guid id)
    {
        if (await db.Leads.FirstOrDefaultAsync(l => l.Id == id) is not { } lead) return null;
        return await Of(lead, await db.Series.FirstAsync(s => s.Id == lead.SeriesId));
    }

    public async Task<LeadView> Of(Lead lead, Series series)
    {
        var id = lead.Id;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(series.Zone) ?? DateTimeZone.Utc;
        var now = clock.GetCurrentInstant();
        return new LeadView(lead, series, await db.LeadAttempts.Where(a => a.LeadId == id).SumAsync(a => a.Times), zone, now.InZone(zone).Date, now < lead.SilentAt);
    }

    public async Task<DisputeView?> OfDispute(Guid id)
    {
        if (await db.LeadDisputes.FirstOrDefaultAsync(d => d.Id == id) is not { } dispute) return null;
        var lead = await db.Leads.FirstAsync(l => l.Id == dispute.LeadId);
        var series = await db.Series.FirstAsync(s => s.Id == dispute.SeriesId);
        // In a running meeting whoever moderates it rules, else it will be whoever moderates the series.
        var moderator = await db.Meetings.Where(m => m.SeriesId == series.Id && m.State == MeetingState.InProgress).Select(m => m.ModeratorId).FirstOrDefaultAsync() ?? series.ModeratorId;
        return new DisputeView(lead, dispute, await db.People.Where(p => p.Id == moderator).Select(p => p.Mri).FirstOrDefaultAsync(), moderator);
    }
}
