using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;

namespace SmarketingBot.ActionItems;

/// <summary>Lists: what one person promised, and what was promised in a conversation.</summary>
public static class ItemListCard
{
    private const int Rows = 10;

    /// <summary>A person's own list. Late items are marked, for nobody but them sees it.</summary>
    public static AdaptiveCard Mine(IReadOnlyList<ItemView> items) => Kit.Card(
        You(items.Count) + ".",
        [
            Kit.Eyebrow(T("Only you see this")),
            Kit.Title(items.Count == 0 ? T("Nothing open") : You(items.Count)),
            items.Count == 0 ? Kit.Line(T("You have promised nothing that is still open. To promise something, say: “I'll send the deck by fri”.")) : null,
            .. items.Take(Rows).Select(view => (AdaptiveElement)Kit.Group(
                Kit.Row($"**#{view.Item.Number}** {Kit.Quote(view.Item.What)}", Due(view)),
                Kit.Under(view.Origin is null ? T("Your own list") : T($"From {Kit.Quote(view.Origin)}")))),
            More(items.Count),
            items.Count == 0 ? null : Which(items),
            items.Count == 0 ? null : Kit.Buttons(
                Kit.Press(T("Done"), ItemCard.Done),
                Kit.Open(T("Snooze"), ItemCard.Snooze),
                Kit.Open(T("New date"), ItemCard.Move),
                Kit.Open(T("Blocked"), ItemCard.Blocked)),
        ]);

    /// <summary>What was promised here, in order of date, without a word about lateness.</summary>
    public static AdaptiveCard Here(IReadOnlyList<ItemView> items) => Kit.Card(
        OpenHere(items.Count) + ".",
        [
            Kit.Title(items.Count == 0 ? T("Nothing open here") : OpenHere(items.Count)),
            items.Count == 0 ? Kit.Line(T("Everything promised here is done. To promise something, say: “I'll send the deck by fri”.")) : null,
            .. items.Take(Rows).Select(view => (AdaptiveElement)Kit.Group(
                Kit.Row($"**#{view.Item.Number}** {Kit.Quote(view.Item.What)}", ItemCard.Day(view.Item.Due, view.Today)),
                Kit.Under(view.Item.State == ItemState.Open ? view.Who : $"{view.Who} · {ItemCard.State(view)}"))),
            More(items.Count),
            items.Count == 0 ? null : Kit.Buttons(Kit.Press(T("My items"), ItemsFeature.MyItemsVerb), Kit.Press(T("Overdue"), OverdueFeature.Verb)),
        ]);

    /// <summary>One labelled choice above one set of buttons; with a single item there is nothing to choose.</summary>
    public static AdaptiveElement Which(IReadOnlyList<ItemView> items)
    {
        var choices = items.Take(50).Select(view => ($"#{view.Item.Number} {view.Item.What}", view.Item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        return Inputs.Choice("item", T("Item"), choices, choices[0].Item2);
    }

    private static string Due(ItemView view) => view.Item.Due < view.Today
        ? T($"{ItemCard.Day(view.Item.Due, view.Today)} · overdue")
        : ItemCard.Day(view.Item.Due, view.Today);

    private static AdaptiveElement? More(int count) => count > Rows ? Kit.Subtle(T($"and {count - Rows} more")) : null;

    /// <summary>How many are theirs, in words.</summary>
    internal static string You(int count) => count == 1 ? T("You have 1 open item") : T($"You have {count} open items");

    /// <summary>How many are open in a conversation, in words.</summary>
    internal static string OpenHere(int count) => count == 1 ? T("1 open item here") : T($"{count} open items here");
}
