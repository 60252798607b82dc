using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;

namespace SmarketingBot.ActionItems;

/// <summary>What others decide about an item, in their own chat: whether it is done, and whether it can be dropped.</summary>
public static class DecisionCard
{
    /// <summary>To the checker, once it is done.</summary>
    public static AdaptiveCard Check(ItemView view)
    {
        var item = view.Item;
        var asked = item is { State: ItemState.Done, CheckedAt: null };
        return Kit.Card(
            asked ? T($"{view.Owner.Name} says it is done: {item.What}") : ItemCard.Summary(view),
            Kit.Eyebrow(ItemCard.From(view)),
            Kit.Title(asked ? T("Does this look done?") : item.State == ItemState.Done ? T("Confirmed – thank you!") : T("Open again")),
            Kit.Line(asked ? T($"{Kit.Quote(view.Owner.Name)} says it is done: **{Kit.Quote(item.What)}**") : Kit.Quote(item.What)),
            Kit.Facts((T("Note"), item.Note is null ? null : Kit.Quote(item.Note))),
            asked ? Kit.Subtle(T("They named you to check it. Only you see this message.")) : null,
            asked
                ? Kit.Buttons(
                    Kit.Press(T("Confirm done"), ItemCard.Confirm, ("item", item.Number)).First(),
                    Kit.Press(T("Reopen"), ItemCard.Reopen, ("item", item.Number)))
                : null);
    }

    /// <summary>To the moderator, when the owner would rather not do it.</summary>
    public static AdaptiveCard Drop(ItemView view)
    {
        var item = view.Item;
        var asked = item is { IsAlive: true, DropWhy: not null };
        return Kit.Card(
            asked ? T($"{view.Owner.Name} asks to drop “{item.What}”") : ItemCard.Summary(view),
            Kit.Eyebrow(ItemCard.From(view)),
            Kit.Title(asked ? T("Can this be dropped?") : item.State switch
            {
                ItemState.Done => T("Done after all"),
                ItemState.Dropped => T("Dropped"),
                _ => T("Kept"),
            }),
            Kit.Line(asked ? T($"{Kit.Quote(view.Owner.Name)} asks to drop **{Kit.Quote(item.What)}**") : Kit.Quote(item.What)),
            Kit.Facts((T("Why"), asked ? Kit.Quote(item.DropWhy) : null), (T("By", "date"), asked ? ItemCard.Day(item.Due, view.Today) : null)),
            asked ? Kit.Subtle(T("Until you answer, the reminders go on. Only you see this message.")) : null,
            asked
                ? Kit.Buttons(
                    Kit.Press(T("Agree"), ItemCard.Agree, ("item", item.Number)).First(),
                    Kit.Press(T("Keep"), ItemCard.Keep, ("item", item.Number)))
                : null);
    }
}
