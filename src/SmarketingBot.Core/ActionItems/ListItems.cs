using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Lists of items.</summary>
public sealed class ListItems(BotDb db)
{
    private static readonly Compiled<string, ActionItem> WholeOfOne = new((db, ownerId) => db.ActionItems.AsNoTracking().Where(i => i.OwnerId == ownerId
        && i.State != ItemState.Done && i.State != ItemState.Dropped));

    /// <summary>Everything one person has promised and not finished, the earliest first.</summary>
    public Task<List<ActionItem>> Mine(string personId) => db.ActionItems
        .Where(i => i.OwnerId == personId && i.State != ItemState.Done && i.State != ItemState.Dropped && i.State != ItemState.Proposed)
        .OrderBy(i => i.Due).ThenBy(i => i.Number).ToListAsync();

    /// <summary>What one person was asked to check and has not confirmed.</summary>
    public Task<List<ActionItem>> ToCheck(string personId) => db.ActionItems
        .Where(i => i.CheckerId == personId && i.State == ItemState.Done && i.CheckedAt == null)
        .OrderBy(i => i.Number).ToListAsync();

    /// <summary>What was promised in a conversation and is not finished.</summary>
    public Task<List<ActionItem>> Here(string conversationId) => db.ActionItems
        .Where(i => i.ConversationId == conversationId && i.State != ItemState.Done && i.State != ItemState.Dropped)
        .OrderBy(i => i.Due).ThenBy(i => i.Number).ToListAsync();

    /// <summary>
    /// All that these people promised or were asked for and that is neither finished nor given up, untracked, and of each only what reminders go by: whose, where,
    /// how it stands and when it was asked about. What it says is left out.
    /// </summary>
    internal static Task<List<ActionItem>> Alive(BotDb db, IReadOnlyCollection<string> ownerIds) => db.ActionItems.AsNoTracking()
        .Where(i => ownerIds.Contains(i.OwnerId) && i.State != ItemState.Done && i.State != ItemState.Dropped)
        .Select(i => new ActionItem
        {
            Number = i.Number,
            SeriesId = i.SeriesId,
            ConversationId = i.ConversationId,
            OwnerId = i.OwnerId,
            What = "",
            RecorderId = "",
            Due = i.Due,
            State = i.State,
            CreatedAt = i.CreatedAt,
            BlockedOn = i.BlockedOn,
            SnoozedUntil = i.SnoozedUntil,
            TouchedAt = i.TouchedAt,
            HeadsUpSent = i.HeadsUpSent,
            DueTodaySent = i.DueTodaySent,
            OverdueSent = i.OverdueSent,
            LastAskedOn = i.LastAskedOn,
        }).ToListAsync();

    /// <summary>As <see cref="Alive"/> of one person, with all that the items say, for whoever needs that next.</summary>
    internal static Task<List<ActionItem>> WholeOf(BotDb db, string ownerId) => WholeOfOne.List(db, ownerId);
}
