using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Reviews;

/// <summary>
/// How many promises were kept in time (formula F13): done by the first date that the owner accepted ÷ due by then. What
/// was dropped by agreement is left out of both and told apart. Counts only: nobody's own figure leaves this class.
/// </summary>
public sealed class CountOnTime(BotDb db, IClock clock)
{
    /// <param name="series">Whose promises.</param>
    /// <param name="from">The first date that counts.</param>
    /// <param name="until">The last one; what is not over yet where the owner lives does not count.</param>
    /// <param name="smallest">How many people a side must have at least to be counted apart; the series may want more.</param>
    public async Task<OnTime> Run(Series series, LocalDate from, LocalDate until, int smallest)
    {
        var due = await db.ActionItems.Where(i => i.SeriesId == series.Id && i.FirstAcceptedDue >= from && i.FirstAcceptedDue <= until).ToListAsync();
        var owners = due.Select(i => i.OwnerId).Distinct().ToList();
        var people = await db.People.Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var members = await db.Members.Where(m => m.ConversationId == series.ConversationId && m.Present).ToListAsync();
        var now = clock.GetCurrentInstant();
        var counted = due.Where(i => i.State != ItemState.Dropped).Select(i => (Item: i, Zone: ZoneOf(people.GetValueOrDefault(i.OwnerId), series, now)))
            .Where(x => x.Item.FirstAcceptedDue < now.InZone(x.Zone).Date)
            .Select(x => (x.Item.OwnerId, Kept: IsKept(x.Item, x.Zone))).ToList();
        var sides = SidesApart.Of(members, owners, Math.Max(smallest, series.MinimumSide));
        return new OnTime(
            counted.Count(x => x.Kept), counted.Count, due.Count(i => i.State == ItemState.Dropped),
            [.. sides.Count(counted, x => x.OwnerId, rows => (Kept: rows.Count(x => x.Kept), Due: rows.Count)).Select(x => (x.Side, x.Count.Kept, x.Count.Due))]);
    }

    private static bool IsKept(ActionItem item, DateTimeZone zone) => item is { State: ItemState.Done, DoneAt: { } done } && done.InZone(zone).Date <= item.FirstAcceptedDue;

    // Who was never heard from lives where their meeting does.
    private static DateTimeZone ZoneOf(Person? owner, Series series, Instant now) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(owner?.ZoneAt(now) ?? series.Zone) ?? DateTimeZone.Utc;
}

/// <summary>Promises of a stretch of time.</summary>
/// <param name="Kept">Done by the first date accepted.</param>
/// <param name="Due">All that were due, kept or not.</param>
/// <param name="Dropped">Dropped by agreement; not part of the others.</param>
/// <param name="Sides">The same by side, null for everybody else together; empty where a side is too small to be counted apart.</param>
public sealed record OnTime(int Kept, int Due, int Dropped, IReadOnlyList<(Side? Side, int Kept, int Due)> Sides)
{
    /// <summary>Kept ÷ due as a fraction; null where nothing was due.</summary>
    public decimal? Rate => Due == 0 ? null : (decimal)Kept / Due;
}
