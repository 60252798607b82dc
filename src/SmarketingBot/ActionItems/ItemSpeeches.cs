using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.ActionItems;

/// <summary>What the bot says about items unprompted: receipts, questions to owners, notes to who must know.</summary>
public sealed class ItemSpeeches(BotDb db, ItemViews views, ListItems lists, AskOwner ask, AnswerItem answer, Reachability reachability) : IFeature<ItemSpeeches>
{
    public const string ReceiptKind = "item";
    public const string ThanksKind = "thanks";
    public const string MineKind = "mine";

    public static void Describe(FeatureRows<ItemSpeeches> rows) => rows
        .Speaks(ReceiptKind, (s, row, _) => s.Receipt(row))
        .Speaks(ThanksKind, (s, row, _) => s.Thanks(row))
        .Speaks(MineKind, (s, row, _) => s.Mine(row))
        .Notice(AskOwner.Kind, (s, row, _) => s.Question(row), said: (s, row) => s.Asked(row), notSaid: (s, row) => s.Lost(row))
        .Notice(AnswerItem.DeclinedKind, (s, row, _) => s.Declined(row))
        .Notice(MoveItem.NoticeKind, (s, row, _) => s.Slipping(row))
        .Speaks(Reachability.Kind, (_, _, _) => Task.FromResult<Speech?>(Speech.Opening), notSaid: (s, row) => s.Lost(row))
        .Notice(Reachability.NoticeKind, (s, row, _) => s.Unreachable(row))
        .Alarm(AskOwner.SilenceAlarm, (s, subject) => s.Silent(subject));

    private async Task<Speech?> Receipt(OutboxMessage row)
    {
        if (await views.Of(Number(row)) is not { } view) return null;
        return Speech.Shows(ItemCard.Receipt(view, await OpenMe.Link(db)).ToJson(), ItemCard.Summary(view));
    }

    private async Task<Speech?> Thanks(OutboxMessage row)
    {
        if (await views.Of(Number(row)) is not { } view) return null;
        return Speech.Shows(ItemCard.Standing(view, alone: row.PersonId is not null).ToJson(), ItemCard.Summary(view));
    }

    private async Task<Speech?> Mine(OutboxMessage row)
    {
        var mine = await views.Of(await lists.Mine(row.Subject));
        return Speech.Shows(ItemListCard.Mine(mine).ToJson(), ItemListCard.You(mine.Count));
    }

    private async Task<Speech?> Question(OutboxMessage row)
    {
        if (await views.Of(Number(row)) is not { } view) return null;
        // Answered, given to somebody else or dropped before it was asked: then there is nothing to ask.
        var stillAsked = view.Item.State == ItemState.AwaitingOwner && view.Item.OwnerId == row.PersonId;
        if (row.Done == 0 && !stillAsked) return null;
        return Speech.Shows(ItemCard.Question(view).ToJson(), T($"{view.Recorder} asks: can you take on “{view.Item.What}”?"));
    }

    private async Task<Speech?> Declined(OutboxMessage row)
    {
        if (await views.Of(Number(row)) is not { } view) return null;
        // Who said no is in the key: by now the item may be somebody else's. And what happened stands as it was said.
        var id = row.Key.Split('/')[2];
        if (row.Done > 0 || await db.People.FirstOrDefaultAsync(p => p.Id == id) is not { } person) return null;
        return Speech.Says(T($"{person.Name} can't take on #{view.Item.Number} “{view.Item.What}” ({ItemDialogs.WhyNot(row.Payload)}). The moderator can give it to somebody: “give {view.Item.Number} @name”."));
    }

    private async Task<Speech?> Slipping(OutboxMessage row)
    {
        if (await views.Of(Number(row)) is not { } view || !view.Item.IsAlive) return null;
        return Speech.Says(row.Payload == "moved"
            ? T($"For you as moderator: #{view.Item.Number} “{view.Item.What}” of {view.Owner.Name} was moved a second time, now to {ItemCard.Day(view.Item.Due, view.Today)}. Maybe something is in the way.")
            : T($"For you as moderator: #{view.Item.Number} “{view.Item.What}” of {view.Owner.Name} was snoozed a third time. Maybe something is in the way."));
    }

    private async Task<Speech?> Unreachable(OutboxMessage row)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == row.Subject);
        if (person is null || person.Reach == Reach.Reachable) return null;
        return Speech.Says(T($"I can't reach {person.Name} yet, so I can't remind them privately. They need to open me once in Teams, or your administrator can install me for them. I try again as soon as they do."));
    }

    private Task Asked(OutboxMessage row) => ask.Asked(Number(row));

    private Task Silent(string number) => answer.AcceptBySilence(int.Parse(number, CultureInfo.InvariantCulture));

    private Task Lost(OutboxMessage row) => row.State == Delivery.Parked ? reachability.Lost(row.PersonId!) : Task.CompletedTask;

    private static int Number(OutboxMessage row) => int.Parse(row.Subject, CultureInfo.InvariantCulture);
}
