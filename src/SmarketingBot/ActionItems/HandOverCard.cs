using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;

namespace SmarketingBot.ActionItems;

/// <summary>What somebody who left has promised, for whoever gives it to others. It follows the items.</summary>
public static class HandOverCard
{
    public const string Give = "item.giveto";

    /// <param name="leaver">Who left.</param>
    /// <param name="leaverId">Their id.</param>
    /// <param name="items">What they promised.</param>
    public static AdaptiveCard Of(string leaver, string leaverId, IReadOnlyList<ItemView> items)
    {
        var waiting = items.Where(v => IsWaiting(v, leaverId)).ToList();
        return Kit.Card(
            Summary(leaver, waiting.Count),
            [
                Kit.Eyebrow(T("For you as moderator · only you see this")),
                Kit.Title(Summary(Kit.Quote(leaver), waiting.Count)),
                .. items.Take(10).Select(view => (AdaptiveElement)Kit.Row(
                    $"**#{view.Item.Number}** {Kit.Quote(view.Item.What)}",
                    IsWaiting(view, leaverId) ? ItemCard.Day(view.Item.Due, view.Today) : view.Item.IsAlive ? $"→ {Kit.Quote(view.Owner.Name)}" : ItemCard.State(view))),
                items.Count > 10 ? Kit.Subtle(T($"and {items.Count - 10} more")) : null,
                waiting.Count == 0 ? null : ItemListCard.Which(waiting),
                waiting.Count == 0 ? null : Kit.Buttons(Kit.Open(T("Give to"), Give).First()),
            ]);
    }

    public static string Summary(string leaver, int waiting) => waiting switch
    {
        0 => T($"{leaver} left; everything is taken care of"),
        1 => T($"{leaver} left: 1 item needs a new owner"),
        _ => T($"{leaver} left: {waiting} items need a new owner"),
    };

    private static bool IsWaiting(ItemView view, string leaverId) => view.Item.State == ItemState.Proposed && view.Item.OwnerId == leaverId;
}
