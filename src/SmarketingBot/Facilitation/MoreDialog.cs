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
        var proposals = view.Proposed.Select(p => ($"{p.Owner.Name} – {p.Item.What}, by {ItemCard.Day(p.Item.Due, p.Today)}", p.Item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var card = Kit.Card(
            "More",
            Kit.Problem(turn.Problem),
            proposals.Count == 0 ? null : Inputs.Choice(Proposal, "Proposed", proposals, turn.Text(Proposal) ?? proposals[0].Item2, required: false),
            proposals.Count == 0 ? null : Kit.Buttons(Send("Confirm", "confirm")),
            Inputs.Choice(Floor, "Floor", speakers, turn.Text(Floor) ?? (queue.Count > 0 ? queue[0].Id : null), required: false),
            MeetingWords.Balance(view) is { } balance ? Kit.Subtle(balance) : null,
            Kit.Buttons(Send("Give the floor", "floor")),
            Inputs.People(HandOver, "Somebody else", turn.Text(HandOver), required: false),
            Kit.Subtle("Somebody neutral takes it at once; for somebody of a side each side has to say yes."),
            Kit.Buttons(Send("Hand over", "hand"), Send("Propose as stand-in", "standin")),
            topics.Count == 0 ? null : Inputs.Choice(Topic, "Topic", topics.Select(t => (t.Id == view.Current?.Id ? $"{t.Title} (now)" : t.Title, t.Id.ToString())), turn.Text(Topic) ?? (view.Current ?? topics[0]).Id.ToString(), required: false),
            Kit.Buttons(topics.Count == 0 ? null : Send("Park topic", "park"), Send("Back", "back")),
            lastDecision is null ? null : Kit.Subtle($"Last decision: {Kit.Quote(lastDecision.Text)}"),
            lastDecision is null ? null : Kit.Buttons(Kit.Send("Undo decision", MeetingCard.More, turn.Form, ("do", "undo"), ("decision", lastDecision.Id.ToString("N")), ("meeting", turn.Text("meeting") ?? ""))));
        return new Reply.Dialog("More", card);

        AdaptiveCards.AdaptiveSubmitAction Send(string title, string act) =>
            Kit.Send(title, MeetingCard.More, turn.Form, ("do", act), ("meeting", turn.Text("meeting") ?? ""));
    }
}
