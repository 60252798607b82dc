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
            Kit.Eyebrow($"Action item #{item.Number}"),
            Kit.Title(Kit.Quote(item.What)),
            Details(view),
            unreachable ? Kit.Subtle($"Not reachable yet: {Kit.Quote(view.Owner.Name)}. They need to open me once, so that I can remind them.") : null,
            item.IsAlive
                ? Kit.Buttons(
                    item.IsOpen ? Kit.Press("Done", Done, ("item", item.Number)) : null,
                    item.IsOpen ? Kit.Open("Snooze", Snooze, ("item", item.Number)) : null,
                    Kit.Open("New date", Move, ("item", item.Number)),
                    item.IsOpen ? Obstacle(item) : null,
                    unreachable && openMe is not null ? Kit.Link("Open me", openMe) : null)
                : item.State == ItemState.Done ? AfterDone(view) : null);
    }

    /// <summary>What can still be done about something that is done.</summary>
    public static AdaptiveActionSet? AfterDone(ItemView view) => Kit.Buttons(
        Kit.Open("Add note", AddNote, ("item", view.Item.Number)),
        view.JustDone
            ? Kit.Press("Undo", UndoFeature.Verb, ("kind", UndoItem.Closed), ("subject", view.Item.Number.ToString(CultureInfo.InvariantCulture)))
            : Kit.Press("Reopen", Reopen, ("item", view.Item.Number)));

    /// <summary>The button about what stands in the way.</summary>
    public static AdaptiveAction Obstacle(ActionItem item) => item.State == ItemState.Blocked
        ? Kit.Press("Unblock", Unblock, ("item", item.Number))
        : Kit.Open("Blocked", Blocked, ("item", item.Number));

    /// <summary>The question to the owner in their own chat; once answered it shows the item.</summary>
    public static AdaptiveCard Question(ItemView view)
    {
        var item = view.Item;
        if (item.State != ItemState.AwaitingOwner) return Standing(view, alone: true);
        return Kit.Card(
            $"{view.Recorder} asks: will you “{item.What}” by {Day(item.Due, view.Today)}?",
            Kit.Eyebrow(From(view)),
            Kit.Title("Can you take this on?"),
            Kit.Line($"{Kit.Quote(view.Recorder)} wrote down that you will **{Kit.Quote(item.What)}** by **{Day(item.Due, view.Today)}**."),
            view.Checker is null ? null : Kit.Line($"{Kit.Quote(view.Checker)} will confirm it when it is done."),
            Kit.Subtle("If you don't answer within one working day, I take it as a yes. Only you see this message."),
            Kit.Buttons(
                Kit.Press("Accept", Accept, ("item", item.Number)).First(),
                Kit.Open("New date", Move, ("item", item.Number)),
                Kit.Open("Not for me", NotForMe, ("item", item.Number))));
    }

    /// <summary>What a search pastes into a message: how it stands on that day. It has no buttons and never changes.</summary>
    public static AdaptiveCard Pasted(ItemView view) => Kit.Card(
        Summary(view),
        Kit.Eyebrow($"Action item #{view.Item.Number} · as of {Day(view.Today, view.Today.PlusDays(-1))}"),
        Kit.Title(Kit.Quote(view.Item.What)),
        Kit.Facts(("Who", Kit.Quote(view.Owner.Name)), ("By", Day(view.Item.Due, view.Today)), ("State", State(view))));

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
                ItemState.Done => "Done – thank you!",
                ItemState.Dropped => "No longer needed",
                ItemState.Proposed => "Handed back",
                _ => "It's on your list",
            }),
            Kit.Line(Kit.Quote(item.What)),
            Details(view, alone),
            item.State != ItemState.Done ? null : Kit.Subtle(view.Checker is not null && item.CheckedAt is null
                ? $"No more reminders. {Kit.Quote(view.Checker)} will have a look."
                : "No more reminders."),
            item.IsOpen
                ? Kit.Buttons(
                    Kit.Press("Done", Done, ("item", item.Number)).First(),
                    Kit.Open("Snooze", Snooze, ("item", item.Number)),
                    Kit.Open("New date", Move, ("item", item.Number)),
                    Obstacle(item))
                : item.State == ItemState.Done ? AfterDone(view) : null);
    }

    private static AdaptiveFactSet? Details(ItemView view, bool alone = false) => Kit.Facts(
        ("Who", view.Who),
        ("By", Day(view.Item.Due, view.Today)),
        ("State", State(view)),
        ("In the way", alone && view.Item.State == ItemState.Blocked ? InTheWay(view) : null),
        ("Checked by", view.Checker is null ? null : Kit.Quote(view.Checker)),
        ("Note", view.Item.Note is null ? null : Kit.Quote(view.Item.Note)));

    /// <summary>How it stands, without lateness: that is nobody else's business.</summary>
    public static string State(ItemView view) => view.Item.State switch
    {
        ItemState.Proposed => "proposed",
        ItemState.AwaitingOwner => "waiting for their yes",
        ItemState.Open => "open",
        ItemState.Blocked => "blocked",
        ItemState.Done when view.Item.CheckedAt is not null => "done and checked ✓",
        ItemState.Done when view.Checker is not null => "done ✓, not checked yet",
        ItemState.Done => "done ✓",
        _ => "dropped",
    };

    /// <summary>What stands in the way, and who could help.</summary>
    public static string InTheWay(ItemView view) =>
        view.Blocker is null ? Kit.Quote(view.Item.BlockedWhy) : $"{Kit.Quote(view.Item.BlockedWhy)} – {Kit.Quote(view.Blocker)}";

    public static string From(ItemView view) => view.Origin is null
        ? view.Item.OwnerId == view.Item.RecorderId ? $"Your own list · #{view.Item.Number}" : $"From {Kit.Quote(view.Recorder)} · #{view.Item.Number}"
        : $"From {Kit.Quote(view.Origin)} · #{view.Item.Number}";

    public static string Day(LocalDate date, LocalDate today) => DateWords.Say(date, today);
}
