using AdaptiveCards;
using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;

namespace SmarketingBot.Nagging;

/// <summary>To the moderator, at most once a day: what reminders alone did not get moving, why, and who could help.</summary>
public static class StuckCard
{
    private const int Rows = 10;

    public static AdaptiveCard Of(IReadOnlyList<ItemView> stuck) => Kit.Card(
        Summary(stuck),
        [
            Kit.Eyebrow(stuck[0].Origin is { } origin ? T($"{Kit.Quote(origin)} · only you see this, as moderator") : T("only you see this, as moderator")),
            Kit.Title(T("Where a word from you may help")),
            Kit.Line(T("Reminders alone did not get these moving. Maybe you can ask what would.")),
            .. stuck.Take(Rows).Select(view => (AdaptiveElement)Kit.Group(
                Kit.Row($"**#{view.Item.Number}** {Kit.Quote(view.Item.What)}", view.Item.IsOpen ? T($"by {ItemCard.Day(view.Item.Due, view.Today)}") : ItemCard.State(view)),
                Kit.Under($"{Kit.Quote(view.Owner.Name)} · {Why(view)}"))),
            stuck.Count > Rows ? Kit.Subtle(T($"and {stuck.Count - Rows} more")) : null,
            Kit.Subtle(T($"To hand one to somebody else, say **give {stuck[0].Item.Number} @name**")),
        ]);

    public static string Summary(IReadOnlyList<ItemView> stuck) => stuck.Count == 1
        ? T($"#{stuck[0].Item.Number} “{stuck[0].Item.What}” may need a word from you")
        : T($"{stuck.Count} promises may need a word from you");

    private static string Why(ItemView view) => view.Item switch
    {
        { State: ItemState.Blocked } => T($"blocked: {ItemCard.InTheWay(view)}"),
        { DropWhy: { } why } => T($"would like to drop it: {Kit.Quote(why)}"),
        { Moves: > 0 } => T($"moved {view.Item.Moves}×"),
        { Snoozes: > 0 } => T($"snoozed {view.Item.Snoozes}×"),
        _ => T("no word yet why"),
    };
}
