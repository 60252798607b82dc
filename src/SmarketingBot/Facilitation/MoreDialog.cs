using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.People;

namespace SmarketingBot.Facilitation;

/// <summary>The form behind <c>More</c>: each act has its own button beside what it needs.</summary>
public static class MoreDialog
{
    public const string Floor = "floor";
    public const string HandOver = "to";
    public const string Proposal = "item";
    public const string Topic = "topic";

    /// <param name="turn">The opening.</param>
    /// <param name="queue">Who has a hand up, the one to call next first.</param>
    /// <param name="here">Everybody in the conversation.</param>
    /// <param name="view">Where the meeting stands.</param>
    /// <param name="lastDecision">What whoever opens it decided a moment ago and may take back.</param>
    public static Reply Open(Turn turn, IReadOnlyList<Person> queue, IReadOnlyList<Person> here, MeetingView view, Decision? lastDecision = null)
    {
        var topics = view.Topics.Where(t => t.State is TopicState.Current or TopicState.Proposed or TopicState.Planned).ToList();
        var speakers = queue.Select(p => ($"{p.Name} ✋", p.Id)).Concat(here.Where(p => queue.All(q => q.Id != p.Id)).Select(p => (p.Name, p.Id)));
        var proposals = view.Proposed.Select(p => (T($"{p.Owner.Name} – {p.Item.What}, by {ItemCard.Day(p.Item.Due, p.Today)}"), p.Item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var card = Kit.Card(
            T("More"),
            Kit.Problem(turn.Problem),
            proposals.Count == 0 ? null : Inputs.Choice(Proposal, T("Proposed"), proposals, turn.Text(Proposal) ?? proposals[0].Item2, required: false),
            proposals.Count == 0 ? null : Kit.Buttons(Send(T("Confirm"), "confirm")),
            Inputs.Choice(Floor, T("Floor"), speakers, turn.Text(Floor) ?? (queue.Count > 0 ? queue[0].Id : null), required: false),
            MeetingWords.Balance(view) is { } balance ? Kit.Subtle(balance) : null,
            Kit.Buttons(Send(T("Give the floor"), "floor")),
            Inputs.People(HandOver, T("Somebody else"), turn.Text(HandOver), required: false),
            Kit.Subtle(T("Somebody neutral takes it at once; for somebody of a side each side has to say yes.")),
            Kit.Buttons(Send(T("Hand over"), "hand"), Send(T("Propose as stand-in"), "standin")),
            topics.Count == 0 ? null : Inputs.Choice(Topic, T("Topic"), topics.Select(t => (t.Id == view.Current?.Id ? T($"{t.Title} (now)") : t.Title, t.Id.ToString())), turn.Text(Topic) ?? (view.Current ?? topics[0]).Id.ToString(), required: false),
            Kit.Buttons(topics.Count == 0 ? null : Send(T("Park topic"), "park"), Send(T("Back", "topic"), "back")),
            lastDecision is null ? null : Kit.Subtle(T($"Last decision: {Kit.Quote(lastDecision.Text)}")),
            lastDecision is null ? null : Kit.Buttons(Kit.Send(T("Undo decision"), MeetingCard.More, turn.Form, ("do", "undo"), ("decision", lastDecision.Id.ToString("N")), ("meeting", turn.Text("meeting") ?? ""))));
        return new Reply.Dialog(T("More"), card);

        AdaptiveCards.AdaptiveSubmitAction Send(string title, string act) =>
            Kit.Send(title, MeetingCard.More, turn.Form, ("do", act), ("meeting", turn.Text("meeting") ?? ""));
    }
}
