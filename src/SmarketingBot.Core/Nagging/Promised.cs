using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// What people promised or were asked for and is neither finished nor given up, untracked. Of many people at once what is due late is read as its earliest dates
/// alone: it is most of what they promised, reminders go by nothing else of it, and reading each was a fifth of what a reminder costs PostgreSQL.
/// </summary>
internal sealed class Promised
{
    private static readonly Compiled<string, ActionItem> OfOne = new((db, ownerId) => db.ActionItems.AsNoTracking()
        .Where(i => i.OwnerId == ownerId && i.State != ItemState.Done && i.State != ItemState.Dropped));

    private static readonly Compiled<List<string>, LocalDate, ActionItem> Until = new((db, ownerIds, day) => db.ActionItems.AsNoTracking()
        .Where(i => ownerIds.Contains(i.OwnerId) && i.State != ItemState.Done && i.State != ItemState.Dropped && i.Due <= day));

    private static readonly Compiled<List<string>, LocalDate, ActionItem> After = new((db, ownerIds, day) => db.ActionItems.AsNoTracking()
        .Where(i => ownerIds.Contains(i.OwnerId) && i.State != ItemState.Done && i.State != ItemState.Dropped && i.Due > day));

    private static readonly Compiled<List<string>, LocalDate, Ahead> DatesAfter = new((db, ownerIds, day) => db.ActionItems
        .Where(i => ownerIds.Contains(i.OwnerId) && i.State != ItemState.Done && i.State != ItemState.Dropped && i.Due > day)
        .GroupBy(i => new
        {
            i.OwnerId,
            i.SeriesId,
            i.ConversationId,
            IsPlain = i.State == ItemState.Open && i.SnoozedUntil == null && !i.HeadsUpSent && !i.DueTodaySent && i.OverdueSent == 0,
        })
        .Select(g => new Ahead(g.Key.OwnerId, g.Key.SeriesId, g.Key.ConversationId, g.Key.IsPlain, g.Min(i => i.Due))));

    private readonly LocalDate? _day;
    private List<ActionItem> _items;
    private List<Ahead> _ahead;

    private Promised(LocalDate? day, List<ActionItem> items, List<Ahead> ahead) => (_day, _items, _ahead) = (day, items, ahead);

    /// <summary>The items that were read.</summary>
    internal IReadOnlyList<ActionItem> Items => _items;

    /// <summary>The others: all due later than these.</summary>
    internal IReadOnlyList<Ahead> Ahead => _ahead;

    /// <summary>The series where each promised any of it.</summary>
    internal ILookup<string, Guid> Series =>
        _items.Select(i => (i.OwnerId, i.SeriesId)).Concat(_ahead.Select(a => (a.OwnerId, a.SeriesId))).Where(i => i.SeriesId is not null).ToLookup(i => i.OwnerId, i => i.SeriesId!.Value);

    /// <summary>All of one person's.</summary>
    internal static async Task<Promised> Of(BotDb db, string ownerId) => new(null, await OfOne.List(db, ownerId), []);

    /// <summary>All that is due by a day, and when something is due after it.</summary>
    internal static async Task<Promised> OfAll(BotDb db, IReadOnlyCollection<string> ownerIds, LocalDate day) =>
        new(day, await Until.List(db, [.. ownerIds], day), await DatesAfter.List(db, [.. ownerIds], day));

    /// <summary>Reads each of the items of those for whom their earliest dates don't tell enough.</summary>
    /// <param name="db">The store.</param>
    /// <param name="isFar">Whether for this person nothing that is due after a day wants a reminder yet.</param>
    internal async Task Settle(BotDb db, Func<string, LocalDate, bool> isFar)
    {
        if (_day is not { } day) return;
        var unsettled = _ahead.Where(a => !a.IsPlain).Select(a => a.OwnerId).Concat(_ahead.Select(a => a.OwnerId).Distinct().Where(id => !isFar(id, day.PlusDays(1)))).ToHashSet();
        if (unsettled.Count == 0) return;
        _items = [.. _items, .. await After.List(db, [.. unsettled], day)];
        _ahead = [.. _ahead.Where(a => !unsettled.Contains(a.OwnerId))];
    }
}

/// <summary>Items of one person, promised in one place, that are due late.</summary>
/// <param name="OwnerId">Whose.</param>
/// <param name="SeriesId">Where they were promised.</param>
/// <param name="ConversationId">The conversation they belong to.</param>
/// <param name="IsPlain">Open, not snoozed, and never reminded of: then the earliest of them is the next that wants a reminder.</param>
/// <param name="Due">The earliest date.</param>
internal sealed record Ahead(string OwnerId, Guid? SeriesId, string? ConversationId, bool IsPlain, LocalDate Due);
