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
            Kit.Eyebrow(lead.Source is null ? T($"Returned leads · {Kit.Quote(lead.Type)}") : T($"Returned leads · {Kit.Quote(lead.Type)} from {Kit.Quote(lead.Source)}")),
            Kit.Title(Kit.Quote(DisputeLead.Title(lead))),
            open ? null : Kit.Line(T($"The meeting ruled: it **{RuleLead.Say(lead.Ruling ?? Ruling.Returned)}**.")),
            Kit.Heading(T("Sales says")),
            Statement(view.Dispute.Sales),
            Kit.Heading(T("Marketing says")),
            Statement(view.Dispute.Marketing),
            open ? Kit.Subtle(T("It is a topic of the next meeting, three minutes. The moderator writes down what you settle.")) : null,
            open
                ? Kit.Buttons(
                    Kit.Open(T("Add statement"), LeadCard.Dispute, Id),
                    mayRule ? Kit.Press(T("Counts as accepted"), Rule, Id, ("ruling", nameof(Ruling.Counts))) : null,
                    mayRule ? Kit.Press(T("Stays returned"), Rule, Id, ("ruling", nameof(Ruling.Returned))) : null,
                    mayRule ? Kit.Press(T("Change the definition"), Rule, Id, ("ruling", nameof(Ruling.Shared))) : null)
                : lead.Ruling == Ruling.Shared ? Kit.Subtle(T("Next step: propose the definition anew, for example “define MQL fits when … not when …”.")) : null);
        return open ? card.SeenApartBy(view.Moderator is null ? [] : [view.Moderator], Router.RefreshVerb, ("id", view.Dispute.Id), (Router.MessageName, LeadKeys.Dispute(view.Dispute.Id))) : card;
    }

    public static AdaptiveCard Gone() => Kit.Card(T("This dispute was taken back."), Kit.Subtle(T("This dispute was taken back.")));

    public static Reply Form(Turn turn, Lead lead, string? before)
    {
        var card = Kit.Card(
            T($"Lead {lead.Ref}"),
            Kit.Problem(turn.Problem),
            Kit.Line(T("What does your side say? Both sides stand on one card, and the meeting rules on it.")),
            Inputs.Text("statement", T("Statement"), turn.Text("statement") ?? before, Limits.Sentence, T("For example: they have 40 people, and we agreed on 20"), multiline: true));
        card.Actions.Add(Kit.Send(T("Save"), LeadCard.Dispute, turn.Form, ("lead", lead.Id)));
        return new Reply.Dialog(T($"Lead {lead.Ref}"), card);
    }

    public static string Summary(DisputeView view) => view.Dispute.RuledAt is null ? DisputeLead.Title(view.Lead) : T($"Lead {view.Lead.Ref} {RuleLead.Say(view.Lead.Ruling ?? Ruling.Returned)}");

    private static AdaptiveTextBlock Statement(string? text) => text is null ? Kit.Under(T("Nothing yet")) : Kit.Under(Kit.Quote(text));
}
