using AdaptiveCards;
using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;

namespace SmarketingBot.Nagging;

/// <summary>The reminder: one card with all that wants attention, in the owner's own chat.</summary>
public static class NagCard
{
    /// <summary>How it begins, in the language spoken here.</summary>
    public static string Head => T("Reminder · only you see this");

    public static AdaptiveCard Of(IReadOnlyList<(NagLine Line, ItemView View)> lines)
    {
        var open = lines.Where(l => l.View.Item.IsOpen).ToList();
        return Kit.Card(
            Summary(lines),
            [
                Kit.Eyebrow(Head),
                Kit.Title(Title(open)),
                .. lines.Select(l => (AdaptiveElement)Kit.Group(
                    Kit.Row($"**#{l.View.Item.Number}** {Kit.Quote(l.View.Item.What)}", Standing(l.Line, l.View), strong: false),
                    l.View.Item.State == ItemState.Blocked ? Kit.Under(ItemCard.InTheWay(l.View)) : null,
                    Kit.Under(l.View.Origin is null ? T("Your own list") : T($"From {Kit.Quote(l.View.Origin)}")))),
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
                Kit.Press(T("Done"), ItemCard.Done, item).First(),
                Kit.Open(T("New date"), ItemCard.Move, item),
                Kit.Open(T("Drop"), ItemCard.Drop, item));
        return Kit.Buttons(
            Kit.Press(T("Done"), ItemCard.Done, item).First(),
            Kit.Open(T("Snooze"), ItemCard.Snooze, item),
            Kit.Open(T("New date"), ItemCard.Move, item),
            blocked < open.Count ? Kit.Open(T("Blocked"), ItemCard.Blocked, item) : Kit.Press(T("Unblock"), ItemCard.Unblock, item),
            Kit.Open(T("Not for me"), ItemCard.NotForMe, item),
            weekly ? Kit.Open(T("Drop"), ItemCard.Drop, item) : blocked > 0 && blocked < open.Count ? Kit.Press(T("Unblock"), ItemCard.Unblock, item) : null);
    }

    private static string? Next(List<(NagLine Line, ItemView View)> open)
    {
        var weekly = open.Where(l => l.Line.Kind == NagKind.Weekly && l.View.Item.SeriesId is not null).ToList();
        if (weekly.Count == 0) return null;
        if (open.Count == 1) return T("If it stays open, I suggest what stands in the way as a topic of your meeting on the next working day, without your name.");
        var what = string.Join(T(" and "), weekly.Select(l => $"#{l.View.Item.Number}"));
        return weekly.Count == 1
            ? T($"If {what} stays open, I suggest what stands in the way as a topic of your meeting on the next working day, without your name.")
            : T($"If {what} stay open, I suggest what stands in the way as a topic of your meeting on the next working day, without your name.");
    }

    /// <summary>The toast: the one thing, or how many.</summary>
    public static string Summary(IReadOnlyList<(NagLine Line, ItemView View)> lines) => lines.Count == 1
        ? $"{Standing(lines[0].Line, lines[0].View)}: {lines[0].View.Item.What}"
        : T($"{lines.Count} things you promised");

    private static string Title(List<(NagLine Line, ItemView View)> open) => open.Count switch
    {
        0 => T("All done – thank you!"),
        1 => open[0].Line.Kind switch
        {
            NagKind.HeadsUp => T("Coming up"),
            NagKind.AfterSnooze => T("You asked me to come back to this"),
            NagKind.DueToday => T("Due today"),
            NagKind.Overdue => open[0].Line.Step switch
            {
                1 => T("Overdue – is it done already?"),
                2 => T("Overdue – would a new date help?"),
                3 => T("Overdue – is something in the way?"),
                4 => T("Overdue – who could help you?"),
                _ => T("Overdue – what would get it moving?"),
            },
            NagKind.Blocked => T("Is this still blocked?"),
            _ => T("Still open – what would help?"),
        },
        _ => T($"{open.Count} things you promised"),
    };

    private static string Standing(NagLine line, ItemView view) => view.Item.State switch
    {
        ItemState.Done => T("done ✓"),
        ItemState.Dropped => T("dropped"),
        ItemState.Proposed => T("handed back"),
        ItemState.Blocked => T("Blocked", "state"),
        _ when view.Item.SnoozedUntil is { } until && until > view.Today => T($"asked again {ItemCard.Day(until, view.Today)}"),
        _ => Words(line, view),
    };

    // As of now, not as of the morning it was sent: a moved date is no longer overdue.
    private static string Words(NagLine line, ItemView view) =>
        view.Item.Due == view.Today ? T("Due today")
        : view.Item.Due < view.Today ? T($"Overdue since {ItemCard.Day(view.Item.Due, view.Today)}")
        : T($"Due {ItemCard.Day(view.Item.Due, view.Today)}");
}
