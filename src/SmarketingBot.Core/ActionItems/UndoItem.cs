using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

/// <summary>Takes back what somebody just did to an item.</summary>
public sealed class UndoItem(BotDb db, Items items, Promises promises)
{
    /// <summary>Deeds of recording and of closing an item.</summary>
    public const string Recorded = "recorded";

    public const string Closed = "closed";

    /// <summary>It was recorded by mistake: it is dropped, and nobody is asked about it.</summary>
    public async Task<ActionItem> Recording(int number, string who)
    {
        var item = await db.ActionItems.FirstAsync(i => i.Number == number);
        if (!item.IsAlive) throw new RuleBroken(item.State == ItemState.Done
            ? T($"#{number} is already done, so there is nothing to undo.")
            : T($"#{number} is already dropped, so there is nothing to undo."));
        if (item.OwnerId != who && item.State is ItemState.Open or ItemState.Blocked)
        {
            var owner = await items.NameOf(item.OwnerId);
            throw new RuleBroken(T($"{owner} has said yes to #{number} meanwhile, so it stays."));
        }
        item.State = ItemState.Dropped;
        await promises.Withdraw(AskOwner.Key(item));
        await items.Changed(item, who, "undone");
        return item;
    }

    /// <summary>It is not done after all.</summary>
    public async Task<ActionItem> Closing(int number, string who)
    {
        var item = await db.ActionItems.FirstAsync(i => i.Number == number);
        if (item.State != ItemState.Done || item.DoneBy != who) throw new RuleBroken(T($"#{number} has changed since, so there is nothing to undo."));
        CheckItem.Open(item);
        await items.Changed(item, who, "undone");
        return item;
    }
}
