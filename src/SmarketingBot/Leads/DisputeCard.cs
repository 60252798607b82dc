using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;

namespace SmarketingBot.Leads;

/// <summary>What both sides say about one lead, until the meeting rules. Statements are a side's: no name stands beside them.</summary>
public static class DisputeCard
{
    public const string Rule = "lead.rule";

    /// <param name="view">The dispute.</param>
    /// <param name="mayRule">Whether whoever looks moderates.</param>
    public static AdaptiveCard Of(DisputeView view, bool mayRule)
    {
        var (lead, open) = (view.Lead, view.Dispute.RuledAt is null);
        (string, object) Id = ("lead", lead.Id);
        var card = Kit.Card(
            Summary(view),
            Kit.Eyebrow($"Returned leads · {Kit.Quote(lead.Type)}{(lead.Source is null ? "" : $" from {Kit.Quote(lead.Source)}")}"),
            Kit.Title(Kit.Quote(DisputeLead.Title(lead))),
            open ? null : Kit.Line($"The meeting ruled: it **{RuleLead.Say(lead.Ruling ?? Ruling.Returned)}**."),
            Kit.Heading("Sales says"),
            Statement(view.Dispute.Sales),
            Kit.Heading("Marketing says"),
            Statement(view.Dispute.Marketing),
            open ? Kit.Subtle("It is a topic of the next meeting, three minutes. The moderator writes down what you settle.") : null,
            open
                ? Kit.Buttons(
                    Kit.Open("Add statement", LeadCard.Dispute, Id),
                    mayRule ? Kit.Press("Counts as accepted", Rule, Id, ("ruling", nameof(Ruling.Counts))) : null,
                    mayRule ? Kit.Press("Stays returned", Rule, Id, ("ruling", nameof(Ruling.Returned))) : null,
                    mayRule ? Kit.Press("Change the definition", Rule, Id, ("ruling", nameof(Ruling.Shared))) : null)
                : lead.Ruling == Ruling.Shared ? Kit.Subtle("Next step: propose the definition anew, for example “define MQL fits when … not when …”.") : null);
        return open ? card.SeenApartBy(view.Moderator is null ? [] : [view.Moderator], Router.RefreshVerb, ("id", view.Dispute.Id), (Router.MessageName, LeadKeys.Dispute(view.Dispute.Id))) : card;
    }

    public static AdaptiveCard Gone() => Kit.Card("This dispute was taken back.", Kit.Subtle("This dispute was taken back."));

    public static Reply Form(Turn turn, Lead lead, string? before)
    {
        var card = Kit.Card(
            $"Lead {lead.Ref}",
            Kit.Problem(turn.Problem),
            Kit.Line("What does your side say? Both sides stand on one card, and the meeting rules on it."),
            Inputs.Text("statement", "Statement", turn.Text("statement") ?? before, Limits.Sentence, "For example: they have 40 people, and we agreed on 20", multiline: true));
        card.Actions.Add(Kit.Send("Save", LeadCard.Dispute, turn.Form, ("lead", lead.Id)));
        return new Reply.Dialog($"Lead {lead.Ref}", card);
    }

    public static string Summary(DisputeView view) => view.Dispute.RuledAt is null ? DisputeLead.Title(view.Lead) : $"Lead {view.Lead.Ref} {RuleLead.Say(view.Lead.Ruling ?? Ruling.Returned)}";

    private static AdaptiveTextBlock Statement(string? text) => text is null ? Kit.Under("Nothing yet") : Kit.Under(Kit.Quote(text));
}
