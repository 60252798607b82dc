using System.Globalization;
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
        AgreementState.Proposed => $"{view.Name(view.Agreement.ProposedBy)} proposes: {view.Agreement.Title}",
        AgreementState.InForce => $"Agreed: {view.Agreement.Title}, version {view.Agreement.Version}",
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
            "Not yet",
            Kit.Problem(turn.Problem),
            Kit.Line($"**{Kit.Quote(proposal.Title)}** stays in discussion; what holds now goes on meanwhile."),
            Inputs.Text(Why, "Why not yet", turn.Text(Why), Limits.Sentence, "What would have to be different?", required: false));
        card.Actions.Add(Kit.Send("Not yet", NotYet, turn.Form, (Proposal, proposal.Id)));
        return new Reply.Dialog("Not yet", card);
    }

    /// <summary>Who said yes, by side: “Sales ✓ Sam Porter · Marketing –”.</summary>
    public static string Yeses(AgreementView view) =>
        $"Sales {Yes(view, view.Agreement.SalesBy)} · Marketing {Yes(view, view.Agreement.MarketingBy)}";

    /// <summary>“version 2, since 23 Nov 2026”.</summary>
    public static string Version(Agreement agreement, DateTimeZone zone) => $"version {agreement.Version}, since {Day(agreement.Since!.Value, zone)}";

    /// <summary>What says that a side is not convinced yet, or null.</summary>
    public static AdaptiveElement? Against(AgreementView view) => !view.Agreement.IsInDiscussion ? null : Kit.Box(
        AdaptiveContainerStyle.Warning,
        Kit.Line($"**Not yet**, says {Kit.Quote(view.Name(view.Agreement.AgainstBy))} for {Word(view.Agreement.AgainstSide)}{(view.Agreement.AgainstWhy is { } why ? $": “{Kit.Quote(why)}”" : ".")}"));

    public static string Word(Side? side) => side == Side.Sales ? "sales" : "marketing";

    private static AdaptiveCard Proposed(AgreementView view) => Kit.Card(
        $"{Summary(view)}. {view.Agreement.Summary} Say “agree {view.Agreement.Title}” to agree.",
        [
            Kit.Eyebrow($"{Subject(view.Agreement)} · proposed by {Kit.Quote(view.Name(view.Agreement.ProposedBy))}"),
            Kit.Title(view.Agreement.Kind == AgreementKind.Term ? $"{Kit.Quote(view.Agreement.Title)}: do we mean this?" : "Do we promise this?"),
            .. Wording(view.Agreement),
            .. Others(view),
            Against(view),
            Kit.Line(Yeses(view)),
            Kit.Subtle($"{(view.Holds is { } holds ? $"Until then {Version(holds, view.Zone)}, holds. " : "")}One yes from each side brings it into force."),
            Kit.Buttons(
                Kit.Press("Agree", Agree, (Proposal, view.Agreement.Id)).First(),
                Kit.Open("Not yet", NotYet, (Proposal, view.Agreement.Id)),
                Change(view.Agreement, view.Agreement.Kind == AgreementKind.Term ? "Another meaning" : "Change it")),
        ]);

    private static AdaptiveCard InForce(AgreementView view) => Kit.Card(
        $"{Summary(view)}. {view.Agreement.Summary}",
        [
            Kit.Eyebrow($"{Subject(view.Agreement)} · {Version(view.Agreement, view.Zone)}"),
            Kit.Title(view.Agreement.Kind == AgreementKind.Term ? Kit.Quote(view.Agreement.Title) : "What we promise each other"),
            .. Wording(view.Agreement),
            Kit.Subtle($"Agreed by {Kit.Quote(view.Name(view.Agreement.SalesBy))} for sales and {Kit.Quote(view.Name(view.Agreement.MarketingBy))} for marketing."),
            Kit.Buttons(
                view.Agreement.Kind == AgreementKind.Sla ? Kit.Press("How it stands", SlaCard.Show) : null,
                Change(view.Agreement, "Propose a change")),
        ]);

    private static string Settled(AgreementView view)
    {
        var agreement = view.Agreement;
        var what = agreement.Kind == AgreementKind.Term ? $"“{agreement.Title}”" : "the SLA";
        return agreement.State switch
        {
            AgreementState.Former => $"Version {agreement.Version} of {what} held from {Day(agreement.Since!.Value, view.Zone)} to {Day(agreement.Until!.Value, view.Zone)}. A newer one took its place.",
            AgreementState.Withdrawn => $"{view.Name(agreement.ProposedBy)} took back a proposal for {what}.",
            _ => $"{view.Name(agreement.ProposedBy)} proposed a wording of {what}. Something newer took its place.",
        };
    }

    private static IEnumerable<AdaptiveElement?> Wording(Agreement agreement) => agreement.Kind == AgreementKind.Term
        ? TermCard.Parts(Core.Vocabulary.Term.Of(agreement))
        : SlaCard.Wording(Core.ServiceLevels.Sla.Of(agreement));

    private static IEnumerable<AdaptiveElement> Others(AgreementView view)
    {
        if (view.Agreement.Kind != AgreementKind.Term) yield break;
        foreach (var other in view.Others)
            yield return Kit.Subtle($"Also in discussion, by {Kit.Quote(view.Name(other.ProposedBy))}: {Kit.Quote(other.Summary)}");
    }

    private static AdaptiveAction Change(Agreement agreement, string title) => agreement.Kind == AgreementKind.Term
        ? Kit.Open(title, TermCard.Define, (Proposal, agreement.Id))
        : Kit.Open(title, SlaCard.Change);

    private static string Subject(Agreement agreement) => agreement.Kind == AgreementKind.Term ? "Vocabulary" : "SLA";

    private static string Yes(AgreementView view, string? who) => who is null ? "–" : $"✓ {Kit.Quote(view.Name(who))}";

    internal static string Day(Instant at, DateTimeZone zone) => at.InZone(zone).ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
