using System.Globalization;
using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.ActionItems;

/// <summary>One item: in the conversation where it was promised, and as the question to its owner.</summary>
public static class ItemCard
{
    public const string Done = "item.done";
    public const string Accept = "item.accept";
    public const string Move = "item.move";
    public const string Snooze = "item.snooze";
    public const string NotForMe = "item.notforme";
    public const string AddNote = "item.note";
    public const string Blocked = "item.blocked";
    public const string Unblock = "item.unblock";
    public const string Drop = "item.drop";
    public const string Agree = "item.agree";
    public const string Keep = "item.keep";
    public const string Confirm = "item.confirm";
    public const string Reopen = "item.reopen";

    /// <summary>The receipt in the conversation. It follows the item; buttons answer only those who may use them.</summary>
    public static AdaptiveCard Receipt(ItemView view, Uri? openMe)
    {
        var item = view.Item;
        var unreachable = view.Owner.Reach == Reach.NotInstalled && item.IsAlive;
        return Kit.Card(
            Summary(view),
            Kit.Eyebrow(T($"Action item #{item.Number}")),
            Kit.Title(Kit.Quote(item.What)),
            Details(view),
            unreachable ? Kit.Subtle(T($"Not reachable yet: {Kit.Quote(view.Owner.Name)}. They need to open me once, so that I can remind them.")) : null,
            item.IsAlive
                ? Kit.Buttons(
                    item.IsOpen ? Kit.Press(T("Done"), Done, ("item", item.Number)) : null,
                    item.IsOpen ? Kit.Open(T("Snooze"), Snooze, ("item", item.Number)) : null,
                    Kit.Open(T("New date"), Move, ("item", item.Number)),
                    item.IsOpen ? Obstacle(item) : null,
                    unreachable && openMe is not null ? Kit.Link(T("Open me"), openMe) : null)
                : item.State == ItemState.Done ? AfterDone(view) : null);
    }

    /// <summary>What can still be done about something that is done.</summary>
    public static AdaptiveActionSet? AfterDone(ItemView view) => Kit.Buttons(
        Kit.Open(T("Add note"), AddNote, ("item", view.Item.Number)),
        view.JustDone
            ? Kit.Press(T("Undo"), UndoFeature.Verb, ("kind", UndoItem.Closed), ("subject", view.Item.Number.ToString(CultureInfo.InvariantCulture)))
            : Kit.Press(T("Reopen"), Reopen, ("item", view.Item.Number)));

    /// <summary>The button about what stands in the way.</summary>
    public static AdaptiveAction Obstacle(ActionItem item) => item.State == ItemState.Blocked
        ? Kit.Press(T("Unblock"), Unblock, ("item", item.Number))
        : Kit.Open(T("Blocked"), Blocked, ("item", item.Number));

    /// <summary>The question to the owner in their own chat; once answered it shows the item.</summary>
    public static AdaptiveCard Question(ItemView view)
    {
        var item = view.Item;
        if (item.State != ItemState.AwaitingOwner) return Standing(view, alone: true);
        return Kit.Card(
            T($"{view.Recorder} asks: will you “{item.What}” by {Day(item.Due, view.Today)}?"),
            Kit.Eyebrow(From(view)),
            Kit.Title(T("Can you take this on?")),
            Kit.Line(T($"{Kit.Quote(view.Recorder)} wrote down that you will **{Kit.Quote(item.What)}** by **{Day(item.Due, view.Today)}**.")),
            view.Checker is null ? null : Kit.Line(T($"{Kit.Quote(view.Checker)} will confirm it when it is done.")),
            Kit.Subtle(T("If you don't answer within one working day, I take it as a yes. Only you see this message.")),
            Kit.Buttons(
                Kit.Press(T("Accept"), Accept, ("item", item.Number)).First(),
                Kit.Open(T("New date"), Move, ("item", item.Number)),
                Kit.Open(T("Not for me"), NotForMe, ("item", item.Number))));
    }

    /// <summary>What a search pastes into a message: how it stands on that day. It has no buttons and never changes.</summary>
    public static AdaptiveCard Pasted(ItemView view) => Kit.Card(
        Summary(view),
        Kit.Eyebrow(T($"Action item #{view.Item.Number} · as of {Day(view.Today, view.Today.PlusDays(-1))}")),
        Kit.Title(Kit.Quote(view.Item.What)),
        Kit.Facts((T("Who"), Kit.Quote(view.Owner.Name)), (T("By", "date"), Day(view.Item.Due, view.Today)), (T("State"), State(view))));

    /// <summary>One short line that says all, for toasts, old clients and screen readers.</summary>
    public static string Summary(ItemView view) =>
        $"#{view.Item.Number} {view.Owner.Name}: {view.Item.What} – {State(view)}";

    /// <summary>How it stands, with what its owner can do now.</summary>
    /// <param name="view">The item.</param>
    /// <param name="alone">Only the owner sees it: then it may say what stands in the way.</param>
    public static AdaptiveCard Standing(ItemView view, bool alone)
    {
        var item = view.Item;
        return Kit.Card(
            Summary(view),
            Kit.Eyebrow(From(view)),
            Kit.Title(item.State switch
            {
                ItemState.Done => T("Done – thank you!"),
                ItemState.Dropped => T("No longer needed"),
                ItemState.Proposed => T("Handed back"),
                _ => T("It's on your list"),
            }),
            Kit.Line(Kit.Quote(item.What)),
            Details(view, alone),
            item.State != ItemState.Done ? null : Kit.Subtle(view.Checker is not null && item.CheckedAt is null
                ? T($"No more reminders. {Kit.Quote(view.Checker)} will have a look.")
                : T("No more reminders.")),
            item.IsOpen
                ? Kit.Buttons(
                    Kit.Press(T("Done"), Done, ("item", item.Number)).First(),
                    Kit.Open(T("Snooze"), Snooze, ("item", item.Number)),
                    Kit.Open(T("New date"), Move, ("item", item.Number)),
                    Obstacle(item))
                : item.State == ItemState.Done ? AfterDone(view) : null);
    }

    private static AdaptiveFactSet? Details(ItemView view, bool alone = false) => Kit.Facts(
        (T("Who"), view.Who),
        (T("By", "date"), Day(view.Item.Due, view.Today)),
        (T("State"), State(view)),
        (T("In the way"), alone && view.Item.State == ItemState.Blocked ? InTheWay(view) : null),
        (T("Checked by"), view.Checker is null ? null : Kit.Quote(view.Checker)),
        (T("Note"), view.Item.Note is null ? null : Kit.Quote(view.Item.Note)));

    /// <summary>How it stands, without lateness: that is nobody else's business.</summary>
    public static string State(ItemView view) => view.Item.State switch
    {
        ItemState.Proposed => T("proposed"),
        ItemState.AwaitingOwner => T("waiting for their yes"),
        ItemState.Open => T("open", "state"),
        ItemState.Blocked => T("blocked"),
        ItemState.Done when view.Item.CheckedAt is not null => T("done and checked ✓"),
        ItemState.Done when view.Checker is not null => T("done ✓, not checked yet"),
        ItemState.Done => T("done ✓"),
        _ => T("dropped"),
    };

    /// <summary>What stands in the way, and who could help.</summary>
    public static string InTheWay(ItemView view) =>
        view.Blocker is null ? Kit.Quote(view.Item.BlockedWhy) : $"{Kit.Quote(view.Item.BlockedWhy)} – {Kit.Quote(view.Blocker)}";

    public static string From(ItemView view) => view.Origin is null
        ? view.Item.OwnerId == view.Item.RecorderId ? T($"Your own list · #{view.Item.Number}") : T($"From {Kit.Quote(view.Recorder)} · #{view.Item.Number}")
        : T($"From {Kit.Quote(view.Origin)} · #{view.Item.Number}");

    public static string Day(LocalDate date, LocalDate today) => DateWords.Say(date, today);
}
