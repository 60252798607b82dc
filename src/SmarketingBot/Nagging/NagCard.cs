using AdaptiveCards;
using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Nagging;

/// <summary>The reminder: one card with all that wants attention, in the owner's own chat.</summary>
public static class NagCard
{
    public static AdaptiveCard Of(IReadOnlyList<(NagLine Line, ItemView View)> lines)
    {
        var open = lines.Where(l => l.View.Item.IsOpen).ToList();
        return Kit.Card(
            Summary(lines),
            [
                Kit.Eyebrow("Reminder · only you see this"),
                Kit.Title(Title(open)),
                .. lines.Select(l => (AdaptiveElement)Kit.Group(
                    Kit.Row($"**#{l.View.Item.Number}** {Kit.Quote(l.View.Item.What)}", Standing(l.Line, l.View), strong: false),
                    Kit.Under(l.View.Origin is null ? "Your own list" : $"From {Kit.Quote(l.View.Origin)}"))),
                open.Count > 1 ? ItemListCard.Which([.. open.Select(l => l.View)]) : null,
                open.Count == 0 ? null : Kit.Buttons(
                    open.Count == 1 ? Kit.Press("Done", ItemCard.Done, ("item", open[0].View.Item.Number)).First() : Kit.Press("Done", ItemCard.Done).First(),
                    open.Count == 1 ? Kit.Open("Snooze", ItemCard.Snooze, ("item", open[0].View.Item.Number)) : Kit.Open("Snooze", ItemCard.Snooze),
                    open.Count == 1 ? Kit.Open("New date", ItemCard.Move, ("item", open[0].View.Item.Number)) : Kit.Open("New date", ItemCard.Move)),
            ]);
    }

    /// <summary>The toast: the one thing, or how many.</summary>
    public static string Summary(IReadOnlyList<(NagLine Line, ItemView View)> lines) => lines.Count == 1
        ? $"{Standing(lines[0].Line, lines[0].View)}: {lines[0].View.Item.What}"
        : $"{lines.Count} things you promised";

    private static string Title(List<(NagLine Line, ItemView View)> open) => open.Count switch
    {
        0 => "All done – thank you!",
        1 => open[0].Line.Kind switch
        {
            NagKind.HeadsUp => "Coming up",
            NagKind.AfterSnooze => "You asked me to come back to this",
            NagKind.DueToday => "Due today",
            NagKind.Overdue => open[0].Line.Step switch
            {
                1 => "Overdue – is it done already?",
                2 => "Overdue – would a new date help?",
                _ => "Overdue – is something in the way?",
            },
            NagKind.Blocked => "Is this still blocked?",
            _ => "Still open – what would help?",
        },
        _ => $"{open.Count} things you promised",
    };

    private static string Standing(NagLine line, ItemView view) => view.Item.State switch
    {
        ItemState.Done => "done ✓",
        ItemState.Dropped => "dropped",
        _ when view.Item.SnoozedUntil is { } until && until > view.Today => $"asked again {ItemCard.Day(until, view.Today)}",
        _ => Words(line, view),
    };

    // As of now, not as of the morning it was sent: a moved date is no longer overdue.
    private static string Words(NagLine line, ItemView view) =>
        view.Item.Due == view.Today ? "Due today"
        : view.Item.Due < view.Today ? $"Overdue since {ItemCard.Day(view.Item.Due, view.Today)}"
        : $"Due {ItemCard.Day(view.Item.Due, view.Today)}";
}
