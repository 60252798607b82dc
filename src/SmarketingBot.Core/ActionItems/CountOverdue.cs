using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>How many promises of a conversation are past their date: counts only, because who is late is nobody else's business.</summary>
public sealed class CountOverdue(BotDb db, IClock clock)
{
    /// <param name="conversationId">The conversation without its thread.</param>
    /// <param name="smallest">How many people a side must have at least before it is counted apart; the series may want more.</param>
    public async Task<OverdueCount> Run(string conversationId, int smallest)
    {
        smallest = Math.Max(smallest, await db.Series.Where(s => s.ConversationId == conversationId).Select(s => s.MinimumSide).FirstOrDefaultAsync());
        var open = await db.ActionItems
            .Where(i => i.ConversationId == conversationId && (i.State == ItemState.Open || i.State == ItemState.Blocked)).ToListAsync();
        var owners = open.Select(i => i.OwnerId).Distinct().ToList();
        var people = await db.People.Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var members = await db.Members.Where(m => m.ConversationId == conversationId && m.Present).ToListAsync();
        var now = clock.GetCurrentInstant();
        var zone = await db.Series.Where(s => s.ConversationId == conversationId).Select(s => s.Zone).FirstOrDefaultAsync();
        var late = open.Where(i => IsLate(i, people.GetValueOrDefault(i.OwnerId), zone, now)).ToList();
        return new OverdueCount(
            open.Count, late.Count, SidesApart.Of(members, owners, smallest).Count(late, i => i.OwnerId, items => items.Count));
    }

    // Who was never heard from lives where their meeting does.
    private static bool IsLate(ActionItem item, Person? owner, string? series, Instant now)
    {
        var zone = (owner?.ZoneAt(now) ?? series) is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        return item.Due < now.InZone(zone ?? DateTimeZone.Utc).Date;
    }
}

/// <summary>Counts of a conversation.</summary>
/// <param name="Open">Everything open.</param>
/// <param name="Overdue">What is past its date.</param>
/// <param name="Sides">The same by side, null for everybody else together; empty where a side is too small to be counted apart.</param>
public sealed record OverdueCount(int Open, int Overdue, IReadOnlyList<(Side? Side, int Overdue)> Sides);
