using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.ActionItems;

/// <summary>Reads what cards show of items, a fixed number of queries for any number of them.</summary>
public sealed class ItemViews(BotDb db, IClock clock)
{
    public async Task<ItemView?> Of(int number) =>
        await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number) is { } item ? (await Of([item]))[0] : null;

    /// <param name="items">The items.</param>
    /// <param name="hours">Of owners about whom that was read already: when they are away.</param>
    public async Task<IReadOnlyList<ItemView>> Of(IReadOnlyCollection<ActionItem> items, IReadOnlyDictionary<string, WorkCalendar>? hours = null)
    {
        var ids = items.SelectMany(i => new[] { i.OwnerId, i.RecorderId, i.CheckerId, i.BlockedBy }).Where(id => id is not null).Select(id => id!).Distinct().ToList();
        var people = await db.PeopleOf(ids);
        var places = items.Select(i => i.ConversationId).Where(c => c is not null).Select(c => c!).Distinct().ToList();
        var names = (await db.PlacesOf(places)).ToDictionary(p => p.Key, p => p.Value.Name);
        List<string> others = [.. items.Select(i => i.OwnerId).Distinct().Where(id => hours?.ContainsKey(id) != true)];
        var absences = others.Count == 0 ? [] : await db.Seen<Absence>().Where(a => others.Contains(a.PersonId)).ToListAsync();
        var now = clock.GetCurrentInstant();
        var zones = people.Values.All(p => p.Zone is not null) ? [] : await Zones(items);
        return [.. items.Select(item =>
        {
            var owner = people.GetValueOrDefault(item.OwnerId) ?? new Person { Id = item.OwnerId, Name = T("former member") };
            var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(owner.ZoneAt(now) ?? zones.GetValueOrDefault(item.SeriesId ?? Guid.Empty) ?? "Etc/UTC") ?? DateTimeZone.Utc;
            var today = now.InZone(zone).Date;
            return new ItemView(
                item, owner,
                item.ConversationId is null ? null : names.GetValueOrDefault(item.ConversationId) ?? T("your meeting"),
                people.GetValueOrDefault(item.RecorderId)?.Name ?? T("somebody"),
                item.CheckerId is null ? null : people.GetValueOrDefault(item.CheckerId)?.Name,
                today)
            {
                IsAway = hours?.GetValueOrDefault(item.OwnerId) is { } theirs ? theirs.Absences.Any(a => a.Contains(today))
                    : absences.Any(a => a.PersonId == item.OwnerId && a.From <= today && today <= a.Until),
                Blocker = item.BlockedBy is null ? null : people.GetValueOrDefault(item.BlockedBy)?.Name,
                JustDone = item.State == ItemState.Done && item.DoneAt is { } done && now - done < Deeds.Window,
            };
        })];
    }

    // Who was never heard from lives where their meeting does.
    private Task<Dictionary<Guid, string>> Zones(IReadOnlyCollection<ActionItem> items)
    {
        var series = items.Select(i => i.SeriesId).OfType<Guid>().Distinct().ToList();
        return db.Series.Where(s => series.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Zone);
    }
}
