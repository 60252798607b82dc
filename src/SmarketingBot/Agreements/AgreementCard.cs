using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.ServiceLevels;
using SmarketingBot.Vocabulary;

namespace SmarketingBot.Agreements;

/// <summary>The living card of something that needs a yes from each side: the wording, who said yes, and what holds meanwhile.</summary>
public static class AgreementCard
{
    public const string Agree = "agreement.agree";
    public const string NotYet = "agreement.notyet";

    /// <summary>Names the proposal in what buttons and forms bring along.</summary>
    public const string Proposal = "proposal";

    public const string Why = "why";

    public static string Summary(AgreementView view) => view.Agreement.State switch
    {
        AgreementState.Proposed => T($"{view.Name(view.Agreement.ProposedBy)} proposes: {view.Agreement.Title}"),
        AgreementState.InForce => T($"Agreed: {view.Agreement.Title}, version {view.Agreement.Version}"),
        _ => Settled(view),
    };

    public static AdaptiveCard Of(AgreementView view) => view.Agreement.State switch
    {
        AgreementState.Proposed => Proposed(view),
        AgreementState.InForce => InForce(view),
        _ => Kit.Card(Settled(view), Kit.Subtle(Kit.Quote(Settled(view)))),
    };

    public static Reply Form(Turn turn, Agreement proposal)
    {
        var card = Kit.Card(
            T("Not yet"),
            Kit.Problem(turn.Problem),
            Kit.Line(T($"**{Kit.Quote(proposal.Title)}** stays in discussion; what holds now goes on meanwhile.")),
            Inputs.Text(Why, T("Why not yet"), turn.Text(Why), Limits.Sentence, T("What would have to be different?"), required: false));
        card.Actions.Add(Kit.Send(T("Not yet"), NotYet, turn.Form, (Proposal, proposal.Id)));
        return new Reply.Dialog(T("Not yet"), card);
    }

    /// <summary>Who said yes, by side: “Sales ✓ Sam Porter · Marketing –”.</summary>
    public static string Yeses(AgreementView view) =>
        T($"Sales {Yes(view, view.Agreement.SalesBy)} · Marketing {Yes(view, view.Agreement.MarketingBy)}");

    /// <summary>“version 2, since 23 Nov 2026”.</summary>
    public static string Version(Agreement agreement, DateTimeZone zone) => T($"version {agreement.Version}, since {Day(agreement.Since!.Value, zone)}");

    /// <summary>What says that a side is not convinced yet, or null.</summary>
    public static AdaptiveElement? Against(AgreementView view) => !view.Agreement.IsInDiscussion ? null : Kit.Box(
        AdaptiveContainerStyle.Warning,
        Kit.Line(SaysNotYet(view.Agreement, view.Name(view.Agreement.AgainstBy))));

    /// <summary>Who says “not yet” for which side, and why.</summary>
    public static string SaysNotYet(Agreement agreement, string name) => (agreement.AgainstSide, agreement.AgainstWhy) switch
    {
        (Side.Sales, { } why) => T($"**Not yet**, says {Kit.Quote(name)} for sales: “{Kit.Quote(why)}”"),
        (Side.Sales, _) => T($"**Not yet**, says {Kit.Quote(name)} for sales."),
        (_, { } why) => T($"**Not yet**, says {Kit.Quote(name)} for marketing: “{Kit.Quote(why)}”"),
        _ => T($"**Not yet**, says {Kit.Quote(name)} for marketing."),
    };

    private static AdaptiveCard Proposed(AgreementView view) => Kit.Card(
        T($"{Summary(view)}. {AgreementWords.Say(view.Agreement)} Say “agree {view.Agreement.Title}” to agree."),
        [
            Kit.Eyebrow(T($"{Subject(view.Agreement)} · proposed by {Kit.Quote(view.Name(view.Agreement.ProposedBy))}")),
            Kit.Title(view.Agreement.Kind == AgreementKind.Term ? T($"{Kit.Quote(view.Agreement.Title)}: do we mean this?") : T("Do we promise this?")),
            .. Wording(view.Agreement),
            .. Others(view),
            Against(view),
            Kit.Line(Yeses(view)),
            Kit.Subtle(view.Holds is { } holds
                ? T($"Until then {Version(holds, view.Zone)}, holds. One yes from each side brings it into force.")
                : T("One yes from each side brings it into force.")),
            Kit.Buttons(
                Kit.Press(T("Agree"), Agree, (Proposal, view.Agreement.Id)).First(),
                Kit.Open(T("Not yet"), NotYet, (Proposal, view.Agreement.Id)),
                Change(view.Agreement, view.Agreement.Kind == AgreementKind.Term ? T("Another meaning") : T("Change it"))),
        ]);

    private static AdaptiveCard InForce(AgreementView view) => Kit.Card(
        $"{Summary(view)}. {AgreementWords.Say(view.Agreement)}",
        [
            Kit.Eyebrow($"{Subject(view.Agreement)} · {Version(view.Agreement, view.Zone)}"),
            Kit.Title(view.Agreement.Kind == AgreementKind.Term ? Kit.Quote(view.Agreement.Title) : T("What we promise each other")),
            .. Wording(view.Agreement),
            Kit.Subtle(T($"Agreed by {Kit.Quote(view.Name(view.Agreement.SalesBy))} for sales and {Kit.Quote(view.Name(view.Agreement.MarketingBy))} for marketing.")),
            Kit.Buttons(
                view.Agreement.Kind == AgreementKind.Sla ? Kit.Press(T("How it stands"), SlaCard.Show) : null,
                Change(view.Agreement, T("Propose a change"))),
        ]);

    private static string Settled(AgreementView view)
    {
        var (agreement, who) = (view.Agreement, view.Name(view.Agreement.ProposedBy));
        return (agreement.State, agreement.Kind) switch
        {
            (AgreementState.Former, AgreementKind.Term) => T($"Version {agreement.Version} of “{agreement.Title}” held from {Day(agreement.Since!.Value, view.Zone)} to {Day(agreement.Until!.Value, view.Zone)}. A newer one took its place."),
            (AgreementState.Former, _) => T($"Version {agreement.Version} of the SLA held from {Day(agreement.Since!.Value, view.Zone)} to {Day(agreement.Until!.Value, view.Zone)}. A newer one took its place."),
            (AgreementState.Withdrawn, AgreementKind.Term) => T($"{who} took back a proposal for “{agreement.Title}”."),
            (AgreementState.Withdrawn, _) => T($"{who} took back a proposal for the SLA."),
            (_, AgreementKind.Term) => T($"{who} proposed a wording of “{agreement.Title}”. Something newer took its place."),
            _ => T($"{who} proposed a wording of the SLA. Something newer took its place."),
        };
    }

    private static IEnumerable<AdaptiveElement?> Wording(Agreement agreement) => agreement.Kind == AgreementKind.Term
        ? TermCard.Parts(Core.Vocabulary.Term.Of(agreement))
        : SlaCard.Wording(Core.ServiceLevels.Sla.Of(agreement));

    private static IEnumerable<AdaptiveElement> Others(AgreementView view)
    {
        if (view.Agreement.Kind != AgreementKind.Term) yield break;
        foreach (var other in view.Others)
            yield return Kit.Subtle(T($"Also in discussion, by {Kit.Quote(view.Name(other.ProposedBy))}: {Kit.Quote(AgreementWords.Say(other))}"));
    }

    private static AdaptiveAction Change(Agreement agreement, string title) => agreement.Kind == AgreementKind.Term
        ? Kit.Open(title, TermCard.Define, (Proposal, agreement.Id))
        : Kit.Open(title, SlaCard.Change);

    private static string Subject(Agreement agreement) => agreement.Kind == AgreementKind.Term ? T("Vocabulary") : "SLA";

    private static string Yes(AgreementView view, string? who) => who is null ? "–" : $"✓ {Kit.Quote(view.Name(who))}";

    internal static string Day(Instant at, DateTimeZone zone) => DateWords.Write(at.InZone(zone).Date);
}
