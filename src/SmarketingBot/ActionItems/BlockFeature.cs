using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.ActionItems;

/// <summary>Something stands in the way of an item: who says so, and who is asked to help.</summary>
public sealed class BlockFeature(BlockItem block, Items items, MeantItem meant, ItemViews views, FindPerson find, BotDb db) : IFeature<BlockFeature>
{
    public static void Describe(FeatureRows<BlockFeature> rows) => rows
        .Command("blocked", Where.Anywhere, "blocked 12 waiting for the price list [by @Ben]", "Says what stands in the way; I ask Ben to help, and you only weekly.", (f, t) => f.BlockedBySentence(t), "block")
        .Command("unblock", Where.Anywhere, "unblock 12", "Says that nothing stands in the way any more.", (f, t) => f.Unblocked(t), "unblocked")
        .Button(ItemCard.Unblock, (f, t) => f.UnblockPressed(t))
        .Dialog(ItemCard.Blocked, (f, t) => f.Open(t), (f, t) => f.BlockedChosen(t))
        .Notice(BlockItem.AskKind, (f, row, _) => f.Ask(row));

    private async Task<Reply> BlockedBySentence(Turn turn)
    {
        var words = turn.Ask(BlockSentence.Read(turn.Said));
        var item = await meant.Said(turn, words.Number, "blocked");
        var by = words.By is null ? null : await Somebody(turn, item, words.By);
        await block.Block(item, turn.Who.Id, words.Why, by);
        return new Reply.Text(by is null
            ? T($"Noted: #{item.Number} is blocked. I ask you about it once a week. “unblock {item.Number}” when the way is free.")
            : T($"Noted: #{item.Number} is blocked. I ask {by.Name} once to help, and you once a week. “unblock {item.Number}” when the way is free."));
    }

    private async Task<Reply> Unblocked(Turn turn)
    {
        var item = await meant.Said(turn, turn.Ask(ItemWords.Read(turn.Said)).Number, "unblock");
        await block.Unblock(item, turn.Who.Id);
        return new Reply.Text(T($"Good to hear. #{item.Number} is open again, due {DateWords.Say(item.Due, turn.Today)}."));
    }

    private async Task<Reply> UnblockPressed(Turn turn)
    {
        await block.Unblock(await meant.Chosen(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> Open(Turn turn)
    {
        var item = await meant.Chosen(turn);
        Items.MustBeAlive(item);
        await items.MustOwn(item, turn.Who.Id, T("block", "only they can"));
        // The people picker knows only the chat it is opened in.
        var members = turn.Here.IsPersonal && item.ConversationId is { } place
            ? (await find.Present(place)).Where(p => p.Id != turn.Who.Id).ToList()
            : [];
        return ItemDialogs.Blocked(turn, (await views.Of([item]))[0], members);
    }

    private async Task<Reply> BlockedChosen(Turn turn)
    {
        var item = await meant.Chosen(turn);
        var picked = turn.Text("by");
        var by = string.IsNullOrWhiteSpace(picked) || item.ConversationId is null ? null : await find.Picked(item.ConversationId, picked);
        await block.Block(item, turn.Who.Id, Plain.Text(turn.Text("why")), by);
        return Reply.Silence;
    }

    private async Task<Speech?> Ask(OutboxMessage row)
    {
        if (await views.Of(int.Parse(row.Subject, System.Globalization.CultureInfo.InvariantCulture)) is not { } view) return null;
        var item = view.Item;
        if (item.State != ItemState.Blocked) return null;
        if (item.BlockedBy == row.PersonId)
            return Speech.Says(T($"{view.Owner.Name} can't go on with #{item.Number} “{item.What}” ({view.Origin ?? T("their own list")}): “{item.BlockedWhy}”. They think you could help. Could you get in touch with them? I ask you only this once."));
        var named = item.BlockedBy is null ? null : await db.People.Where(p => p.Id == item.BlockedBy).Select(p => p.Name).FirstOrDefaultAsync();
        return Speech.Says(named is null
            ? T($"For you as moderator: #{item.Number} “{item.What}” of {view.Owner.Name} is blocked: “{item.BlockedWhy}”. They named nobody who could help. Maybe you know who could.")
            : T($"For you as moderator: #{item.Number} “{item.What}” of {view.Owner.Name} is blocked: “{item.BlockedWhy}”. They named {named}, to whom I can't write. Maybe you know who could."));
    }

    private Task<Person> Somebody(Turn turn, ActionItem item, WhoWords who) => item.ConversationId is { } place
        ? find.Run(place, who, turn.Who.Id)
        : throw new RuleBroken(T($"#{item.Number} is on your own list, where I know only you. Please leave the name out."));
}
