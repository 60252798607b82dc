using AdaptiveCards;
using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Facilitation;

/// <summary>The one living card of a meeting. Everybody shares one view; the moderator's own has the buttons that lead.</summary>
public static class MeetingCard
{
    public const string Start = "meeting.start";
    public const string Next = "meeting.next";
    public const string Extend = "meeting.extend";
    public const string End = "meeting.end";
    public const string RaiseHand = "meeting.hand";
    public const string More = "meeting.more";
    public const string TakeOver = "meeting.takeover";
    public const string Commit = "meeting.commit";
    public const string Decide = "meeting.decide";
    public const string TakeOn = "meeting.mine";

    // The minutes have all of it; here people look at what was said last.
    private const int Decisions = 3;
    private const int Commitments = 4;

    /// <summary>What everybody shares, or what one participant sees after pressing.</summary>
    public static AdaptiveCard ForParticipants(MeetingView view) => Card(view, forModerator: false);

    /// <summary>What somebody neutral sees while they may take over.</summary>
    public static AdaptiveCard ForNeutrals(MeetingView view) => Card(view, forModerator: false, mayTakeOver: true);

    /// <summary>What the moderator sees.</summary>
    public static AdaptiveCard ForModerator(MeetingView view) => Card(view, forModerator: true);

    /// <summary>One short line for toasts and screen readers.</summary>
    public static string Summary(MeetingView view) =>
        view.Meeting.State != MeetingState.InProgress ? T("The meeting is over") : view.Current is { } topic ? T($"The meeting is running: {topic.Title}") : T("The meeting is running");

    private static AdaptiveCard Card(MeetingView view, bool forModerator, bool mayTakeOver = false)
    {
        if (view.Meeting.State != MeetingState.InProgress) return Over(view);
        var card = Kit.Card(
            MeetingWords.Now(view),
            [
                Kit.Eyebrow(Where(view)),
                Kit.Title(view.Current is { } topic ? Kit.Quote(topic.Title) : view.Topics.Count == 0 ? T("Open discussion") : view.Next is null ? T("All topics covered") : T("Between topics")),
                view.Current?.Outcome is { } outcome ? Kit.Under(T($"Outcome: {Kit.Quote(outcome)}")) : null,
                .. Time(view),
                Kit.Subtle(MeetingWords.Prompt(view)),
                .. Agreed(view),
                forModerator ? Proposal(view) : null,
                .. Ahead(view),
                view.ModeratorMissing && !forModerator ? Kit.Subtle(T("Is the moderator missing? Somebody neutral can take over; without one, both sides can agree on a stand-in.")) : null,
                Buttons(view, forModerator, mayTakeOver),
            ]);
        return card.SeenApartBy(view.MayTakeOver.Append(view.Moderator).Select(p => p?.Mri).OfType<string>().Distinct().Order(StringComparer.Ordinal), Router.RefreshVerb, ("id", view.Meeting.Id), (Router.MessageName, FacilitationKeys.Of(view.Meeting.Id)));
    }

    private static AdaptiveCard Over(MeetingView view) => Kit.Card(
        T("The meeting is over – minutes below."),
        Kit.Title(T("The meeting is over – minutes below")),
        view.Meeting.ClosedItself ? Kit.Subtle(T("Nobody ended it, so it closed by itself.")) : null);

    private static string Where(MeetingView view)
    {
        var topic = view.Current is null ? T("Meeting") : T($"Topic {view.Place} of {view.Topics.Count}");
        return view.Moderator is { } moderator ? $"{topic} · {MeetingWords.ModeratedBy(Kit.Quote(MeetingWords.Moderator(moderator.Name, view.Meeting)))}" : topic;
    }

    private static IEnumerable<AdaptiveElement> Time(MeetingView view)
    {
        if (view.Box is not { } box) yield break;
        var (isUp, until) = (box.IsUp(view.Now), MeetingWords.Clock(box.Until, view.Zone));
        yield return Bar.Of(
            box.Percent(view.Now), isUp ? AdaptiveTextColor.Attention : box.IsNearlyUp(view.Now) ? AdaptiveTextColor.Warning : AdaptiveTextColor.Accent);
        yield return Kit.Row(view.Presenter is { } presenter ? T($"Presented by {Kit.Quote(presenter)}") : "", isUp ? T($"**Time is up since {until}**") : T($"**until {until}**"));
    }

    private static IEnumerable<AdaptiveElement> Agreed(MeetingView view)
    {
        if (view.Decisions.Count > 0)
        {
            yield return Kit.Heading(T("Decided"));
            foreach (var decision in view.Decisions.TakeLast(Decisions)) yield return Line(decision);
            if (Earlier(view.Decisions.Count - Decisions) is { } more) yield return more;
        }
        if (view.Commitments.Count > 0)
        {
            yield return Kit.Heading(T("Committed"));
            foreach (var commitment in view.Commitments.TakeLast(Commitments)) yield return Line(commitment);
            if (Earlier(view.Commitments.Count - Commitments) is { } more) yield return more;
        }
        if (OutOfReach(view.Commitments, view.OpenMe) is { } unreachable) yield return unreachable;
    }

    // Confirmed behind More: with it six buttons lead, which is what Teams allows.
    private static AdaptiveContainer? Proposal(MeetingView view)
    {
        if (view.Proposed.Count == 0) return null;
        var (first, more) = (view.Proposed[0], view.Proposed.Count - 1);
        return Kit.Box(
            AdaptiveContainerStyle.Emphasis,
            Kit.Line(T($"Proposed: {Kit.Quote(first.Owner.Name)} – {Kit.Quote(first.Item.What)}, by {ItemCard.Day(first.Item.Due, first.Today)}")),
            Kit.Under(more == 0
                ? T($"Said by {Kit.Quote(first.Recorder)} · confirm it under More, or say “record {first.Item.Number}”")
                : T($"Said by {Kit.Quote(first.Recorder)} · {more} more after this · confirm it under More, or say “record {first.Item.Number}”")));
    }

    private static IEnumerable<AdaptiveElement> Ahead(MeetingView view)
    {
        if (view.Floor is { } speaker) yield return Kit.Line(T($"{Kit.Quote(speaker)} has the floor"));
        if (view.Hands.Count > 0) yield return Kit.Line(T($"Hands: {string.Join(" · ", view.Hands.Select(h => $"{h.Side} {h.Count}"))}"));
        if (MeetingWords.Balance(view) is { } balance) yield return Kit.Subtle(balance);
        if (view.MyHandIsUp) yield return Kit.Subtle(T("Your hand is up."));
        if (view.Next is { } next) yield return Kit.Subtle(T($"Next: {Kit.Quote(next.Title)} · {next.Minutes} min"));
    }

    private static AdaptiveActionSet? Buttons(MeetingView view, bool forModerator, bool mayTakeOver)
    {
        var id = ("meeting", (object)view.Meeting.Id);
        if (!forModerator) return Kit.Buttons(view.MyHandIsUp ? null : Kit.Press(T("Raise hand"), RaiseHand, id), Kit.Open(T("I'll do it"), TakeOn, id), mayTakeOver ? Kit.Press(T("Take over"), TakeOver, id) : view.ModeratorMissing ? Kit.Open(T("Stand-in"), StandInCard.Propose, id) : null);
        var movesOn = view.Current is not null || view.Next is not null;
        var end = Kit.Press(T("End meeting"), End, id);
        return Kit.Buttons(
            movesOn ? Kit.Press(T("Next topic"), Next, id, ("from", view.Meeting.CurrentTopicId?.ToString() ?? "")).First() : null,
            Kit.Open(T("Record commitment"), Commit, id),
            Kit.Open(T("Record decision"), Decide, id),
            view.Box is { } box ? Kit.Press(T("+5 min"), Extend, id, ("until", BotDb.Ms(box.Until))) : null,
            Kit.Open(T("More"), More, id),
            movesOn ? end : end.First());
    }

    internal static AdaptiveTextBlock Line(string decision) => new(Kit.Quote(decision)) { Wrap = true, Spacing = AdaptiveSpacing.Small };

    internal static AdaptiveElement Line(ItemView view) => Kit.Group(
        Kit.Row($"**#{view.Item.Number}** {Kit.Quote(view.Item.What)}", ItemCard.Day(view.Item.Due, view.Today)),
        Kit.Under(view.Item.State == Core.ActionItems.ItemState.Open ? Kit.Quote(view.Owner.Name) : $"{Kit.Quote(view.Owner.Name)} · {ItemCard.State(view)}"));

    internal static AdaptiveElement? OutOfReach(IEnumerable<ItemView> items, Uri? openMe)
    {
        var names = items.Where(MeetingWords.IsOutOfReach).Select(i => i.Owner.Name).Distinct().ToList();
        if (names.Count == 0) return null;
        var who = Kit.Quote(Names.List(names));
        return Kit.Subtle(openMe is null
            ? T($"Not reachable yet: {who}. They need to open me once, so that I can remind them.")
            : T($"Not reachable yet: {who}. [Open me]({openMe}) once, so that I can remind you."));
    }

    private static AdaptiveTextBlock? Earlier(int count) => count > 0 ? Kit.Subtle(T($"and {count} earlier")) : null;
}
