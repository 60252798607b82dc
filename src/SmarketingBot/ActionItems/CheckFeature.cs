using System.Globalization;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.ActionItems;

/// <summary>After Done: the checker looks, it is opened again, or what was just done is taken back.</summary>
public sealed class CheckFeature(CheckItem check, UndoItem undo, Items items, ListItems lists, MeantItem meant, ItemViews views) : IFeature<CheckFeature>
{
    public static void Describe(FeatureRows<CheckFeature> rows) => rows
        .Command("confirm", Where.Anywhere, "confirm 12", "Says that an item you check looks done.", (f, t) => f.ConfirmBySentence(t), "looks done")
        .Command("reopen", Where.Anywhere, "reopen 12", "Opens an item again that isn't done after all; for its owner and checker.", (f, t) => f.ReopenBySentence(t))
        .Button(ItemCard.Confirm, (f, t) => f.ConfirmPressed(t))
        .Button(ItemCard.Reopen, (f, t) => f.ReopenPressed(t))
        .Notice(CheckItem.AskKind, (f, row, _) => f.Question(row))
        .Notice(CheckItem.ReopenedKind, (f, row, _) => f.Reopened(row))
        .Undoes(UndoItem.Recorded, (f, deed) => f.NotRecorded(deed))
        .Undoes(UndoItem.Closed, (f, deed) => f.NotClosed(deed));

    private async Task<Reply> ConfirmBySentence(Turn turn)
    {
        var number = turn.Ask(ItemWords.Read(turn.Said)).Number;
        var item = number is { } said ? await meant.Find(turn, said) : MeantItem.Only(turn, await lists.ToCheck(turn.Who.Id), "confirm");
        await check.Confirm(item, turn.Who.Id);
        return new Reply.Text(T($"Thank you. #{item.Number} “{item.What}” is done and checked."));
    }

    private async Task<Reply> ReopenBySentence(Turn turn)
    {
        var item = turn.Ask(ItemWords.Read(turn.Said)).Number is { } number
            ? await meant.Find(turn, number)
            : throw new RuleBroken(T("Which item? For example “reopen 12”."));
        await check.Reopen(item, turn.Who.Id);
        return new Reply.Text(T($"#{item.Number} “{item.What}” is open again, due {DateWords.Say(item.Due, turn.Today)}."));
    }

    private async Task<Reply> ConfirmPressed(Turn turn)
    {
        await check.Confirm(await meant.Chosen(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> ReopenPressed(Turn turn)
    {
        await check.Reopen(await meant.Chosen(turn), turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Speech?> Question(OutboxMessage row)
    {
        if (await views.Of(Number(row.Subject)) is not { } view) return null;
        // Confirmed or opened again before it was asked.
        if (row.Done == 0 && (view.Item.State != ItemState.Done || view.Item.CheckedAt is not null)) return null;
        return Speech.Shows(DecisionCard.Check(view).ToJson(), T($"{view.Owner.Name} says it is done: {view.Item.What}"));
    }

    private async Task<Speech?> Reopened(OutboxMessage row)
    {
        if (await views.Of(Number(row.Subject)) is not { Item.IsOpen: true } view || row.Payload is null) return null;
        var checker = await items.NameOf(row.Payload);
        return Speech.Says(T($"{checker} opened #{view.Item.Number} “{view.Item.What}” again: something seems to be missing. Say “done {view.Item.Number}” when it is there."));
    }

    private async Task<string> NotRecorded(Deed deed)
    {
        var item = await undo.Recording(Number(deed.Subject), deed.PersonId);
        return T($"Undone: #{item.Number} “{item.What}” is dropped, and I remind nobody of it.");
    }

    private async Task<string> NotClosed(Deed deed)
    {
        var item = await undo.Closing(Number(deed.Subject), deed.PersonId);
        return T($"Undone: #{item.Number} “{item.What}” is open again.");
    }

    private static int Number(string subject) => int.Parse(subject, CultureInfo.InvariantCulture);
}
