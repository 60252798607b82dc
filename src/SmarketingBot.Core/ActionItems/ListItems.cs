using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Lists of items.</summary>
public sealed class ListItems(BotDb db)
{
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
}
