using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Facilitation;

namespace SmarketingBot.Facilitation;

/// <summary>The receipt of a decision that somebody typed: everybody reads it, whoever recorded it may take it back for a while.</summary>
public static class DecisionReceiptCard
{
    public static string Gone => T("A decision was taken back");

    /// <param name="decision">What was decided.</param>
    /// <param name="recorder">The channel's id of whoever recorded it: they have a view of their own.</param>
    /// <param name="mayUndo">Whether whoever looks may take it back.</param>
    public static AdaptiveCard Of(Decision decision, string? recorder, bool mayUndo) => Kit.Card(
        Summary(decision),
        Kit.Eyebrow(T("Noted as a decision of this meeting")),
        Kit.Line(Kit.Quote(decision.Text)),
        mayUndo ? Kit.Buttons(Kit.Press(T("Undo"), UndoFeature.Verb, ("kind", RecordDecision.Decided), ("subject", decision.Id.ToString("N")))) : null)
        .SeenApartBy(recorder is null ? [] : [recorder], Router.RefreshVerb, ("id", decision.Id), (Router.MessageName, FacilitationKeys.Decision(decision.Id)));

    public static AdaptiveCard TakenBack() => Kit.Card(T("This decision was taken back."), Kit.Subtle(T("This decision was taken back.")));

    public static string Summary(Decision decision) => T($"Noted as a decision: {decision.Text}");
}
