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
                    l.View.Item.State == ItemState.Blocked ? Kit.Under(ItemCard.InTheWay(l.View)) : null,
                    Kit.Under(l.View.Origin is null ? "Your own list" : $"From {Kit.Quote(l.View.Origin)}"))),
                open.Count > 1 ? ItemListCard.Which([.. open.Select(l => l.View)]) : null,
                Next(open) is { } next ? Kit.Subtle(next) : null,
                open.Count > 0 ? Buttons(open) : lines is [{ View.Item.State: ItemState.Done } only] ? ItemCard.AfterDone(only.View) : null,
            ]);
    }

    // With one item the buttons name it; with several they go by the choice above them. Six is the most a card may have.
    private static AdaptiveActionSet? Buttons(List<(NagLine Line, ItemView View)> open)
    {
        (string, object)[] item = open.Count == 1 ? [("item", open[0].View.Item.Number)] : [];
        var weekly = open.Any(l => l.Line.Kind == NagKind.Weekly);
        var blocked = open.Count(l => l.View.Item.State == ItemState.Blocked);
        if (open.Count == 1 && weekly)
            return Kit.Buttons(
                Kit.Press("Done", ItemCard.Done, item).First(),
                Kit.Open("New date", ItemCard.Move, item),
                Kit.Open("Drop", ItemCard.Drop, item));
        return Kit.Buttons(
            Kit.Press("Done", ItemCard.Done, item).First(),
            Kit.Open("Snooze", ItemCard.Snooze, item),
            Kit.Open("New date", ItemCard.Move, item),
            blocked < open.Count ? Kit.Open("Blocked", ItemCard.Blocked, item) : Kit.Press("Unblock", ItemCard.Unblock, item),
            Kit.Open("Not for me", ItemCard.NotForMe, item),
            weekly ? Kit.Open("Drop", ItemCard.Drop, item) : blocked > 0 && blocked < open.Count ? Kit.Press("Unblock", ItemCard.Unblock, item) : null);
    }

    private static string? Next(List<(NagLine Line, ItemView View)> open)
    {
        var weekly = open.Where(l => l.Line.Kind == NagKind.Weekly && l.View.Item.SeriesId is not null).ToList();
        var what = open.Count == 1 ? "it" : string.Join(" and ", weekly.Select(l => $"#{l.View.Item.Number}"));
        return weekly.Count == 0 ? null
            : $"If {what} {(weekly.Count == 1 ? "stays" : "stay")} open, I suggest what stands in the way as a topic of your meeting on the next working day, without your name.";
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
                3 => "Overdue – is something in the way?",
                4 => "Overdue – who could help you?",
                _ => "Overdue – what would get it moving?",
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
        ItemState.Proposed => "handed back",
        ItemState.Blocked => "Blocked",
        _ when view.Item.SnoozedUntil is { } until && until > view.Today => $"asked again {ItemCard.Day(until, view.Today)}",
        _ => Words(line, view),
    };

    // As of now, not as of the morning it was sent: a moved date is no longer overdue.
    private static string Words(NagLine line, ItemView view) =>
        view.Item.Due == view.Today ? "Due today"
        : view.Item.Due < view.Today ? $"Overdue since {ItemCard.Day(view.Item.Due, view.Today)}"
        : $"Due {ItemCard.Day(view.Item.Due, view.Today)}";
}
