using SmarketingBot.ActionItems;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.People;

namespace SmarketingBot.Facilitation;

/// <summary>The form behind <c>More</c>: each act has its own button beside what it needs.</summary>
public static class MoreDialog
{
    public const string Floor = "floor";
    public const string HandOver = "to";
    public const string Proposal = "item";

    /// <param name="turn">The opening.</param>
    /// <param name="queue">Who has a hand up, the one to call next first.</param>
    /// <param name="here">Everybody in the conversation.</param>
    /// <param name="view">Where the meeting stands.</param>
    public static Reply Open(Turn turn, IReadOnlyList<Person> queue, IReadOnlyList<Person> here, MeetingView view)
    {
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
            Inputs.People(HandOver, "Somebody neutral", turn.Text(HandOver), required: false),
            Kit.Buttons(Send("Hand over", "hand")),
            view.Current is { } topic ? Kit.Subtle($"Now: {Kit.Quote(topic.Title)}") : null,
            Kit.Buttons(view.Current is null ? null : Send("Park topic", "park"), Send("Back", "back")));
        return new Reply.Dialog("More", card);

        AdaptiveCards.AdaptiveSubmitAction Send(string title, string act) =>
            Kit.Send(title, MeetingCard.More, turn.Form, ("do", act), ("meeting", turn.Text("meeting") ?? ""));
    }
}
