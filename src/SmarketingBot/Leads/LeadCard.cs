using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Leads;

namespace SmarketingBot.Leads;

/// <summary>One lead as both sides see it: how it stands, what sales can do. It names nobody.</summary>
public static class LeadCard
{
    public const string Take = "lead.take";
    public const string Touch = "lead.touch";
    public const string Try = "lead.try";
    public const string Return = "lead.return";
    public const string Dispute = "lead.dispute";

    /// <param name="view">The lead.</param>
    /// <param name="mayUndo">Whoever looks has just done something to it.</param>
    public static AdaptiveCard Of(LeadView view, bool mayUndo = false)
    {
        var (lead, id) = (view.Lead, (Name: "lead", Value: (object)view.Lead.Id));
        var atWork = lead.State is LeadState.Handed or LeadState.Accepted or LeadState.AcceptedBySilence || lead is { State: LeadState.Ruled, Ruling: Ruling.Counts };
        return Kit.Card(
            Summary(lead),
            Kit.Eyebrow(T("Lead from marketing to sales")),
            Kit.Title(Kit.Quote($"{lead.Ref} · {lead.Type}")),
            Kit.Line(State(view)),
            Kit.Facts(
                (T("From", "source"), lead.Source is null ? T("not entered") : Kit.Quote(lead.Source)),
                (T("Handed over"), When(lead.AssignedAt, view)),
                (T("First touch"), lead.TouchedAt is { } touched ? When(touched, view) : T("not yet")),
                (T("Attempts"), view.Attempts > 0 ? view.Attempts.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
                (T("Why"), lead is { State: LeadState.Returned or LeadState.Disputed, Why: not null } ? Kit.Quote(lead.Why) : null)),
            Kit.Buttons(
                lead.State is LeadState.Handed ? Kit.Press(T("Took it"), Take, id).First() : null,
                atWork && lead.TouchedAt is null ? Kit.Press(T("First touch"), Touch, id) : null,
                atWork && lead.TouchedAt is not null ? Kit.Press(T("Tried again"), Try, id) : null,
                lead.State is LeadState.Handed or LeadState.Accepted && view.MayReturn ? Kit.Open(T("Return", "button"), Return, id) : null,
                lead.State is LeadState.Returned or LeadState.AcceptedBySilence ? Kit.Open(T("Dispute"), Dispute, id) : null,
                lead.State is LeadState.Returned ? Kit.Press(T("Took it after all"), Take, id) : null,
                Kit.Press(T("All leads"), LeadsCard.Show),
                mayUndo ? Kit.Press(T("Undo"), UndoFeature.Verb, ("kind", LeadTrail.Deed), ("subject", lead.Id.ToString("N"))) : null));
    }

    /// <summary>It was taken back within minutes.</summary>
    public static AdaptiveCard Gone() => Kit.Card(T("This lead was taken back."), Kit.Subtle(T("This lead was taken back.")));

    /// <summary>The eight codes as choices, with what the quality lead in force says doesn't fit.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="notWhen">The “not when” lines in force; none where none are agreed.</param>
    /// <param name="why">What was said already.</param>
    public static AdaptiveCard Codes(Lead lead, IReadOnlyList<string> notWhen, string? why) => Kit.Card(
        T($"Why is {lead.Ref} returned? For example “return lead {lead.Ref} wrong size”."),
        Kit.Eyebrow(T("Return a lead")),
        Kit.Title(Kit.Quote(T($"Why is {lead.Ref} returned?"))),
        NotWhen(notWhen),
        Code(null),
        Why(why),
        Kit.Buttons(Kit.Press(T("Return", "button"), "lead.returned", ("lead", lead.Id)).First()));

    public static Reply ReturnForm(Turn turn, Lead lead, IReadOnlyList<string> notWhen)
    {
        var card = Kit.Card(T($"Return {lead.Ref}"), Kit.Problem(turn.Problem), NotWhen(notWhen), Code(turn.Text("code")), Why(turn.Text("why")));
        card.Actions.Add(Kit.Send(T("Return", "button"), Return, turn.Form, ("lead", lead.Id)));
        return new Reply.Dialog(T($"Return {lead.Ref}"), card);
    }

    public static Reply HandForm(Turn turn)
    {
        var card = Kit.Card(
            T("Hand over a lead"),
            Kit.Problem(turn.Problem),
            Kit.Line(T("A short reference is enough; please leave out names and addresses of people.")),
            Inputs.Text("ref", T("Reference"), turn.Text("ref"), LeadSentence.LongestRef, T("For example L-17")),
            Inputs.Text("type", T("Type"), turn.Text("type"), LeadSentence.LongestWord, T("For example whitepaper")),
            Inputs.Text("source", T("From", "source"), turn.Text("source"), LeadSentence.LongestWord, T("For example webinar"), required: false),
            Inputs.Text("acted", T("When the lead acted"), turn.Text("acted"), 40, T("For example yesterday 16:00"), required: false));
        card.Actions.Add(Kit.Send(T("Hand over", "lead"), LeadsCard.Hand, turn.Form));
        return new Reply.Dialog(T("Hand over a lead"), card);
    }

    public static string Summary(Lead lead) => T($"Lead {lead.Ref}, {lead.Type}: {Word(lead)}");

    /// <summary>One or two words on how it stands.</summary>
    public static string Word(Lead lead) => lead.State switch
    {
        LeadState.Handed => T("handed to sales"),
        LeadState.Accepted => T("accepted"),
        LeadState.AcceptedBySilence => T("accepted by silence"),
        LeadState.Returned => T($"returned, {ReturnCodes.Say(lead.Code!.Value)}"),
        LeadState.Disputed => T("disputed"),
        _ => RuleLead.Say(lead.Ruling!.Value),
    };

    /// <summary>“Tue 24 Nov 10:00”, on the clock of the series.</summary>
    public static string When(Instant at, LeadView view) => When(at, view.Zone, view.Today);

    public static string When(Instant at, DateTimeZone zone, LocalDate today)
    {
        var local = at.InZone(zone);
        return $"{DateWords.Say(local.Date, today)} {ClockWords.Say(local.TimeOfDay)}";
    }

    private static string State(LeadView view) => view.Lead.State switch
    {
        LeadState.Handed => T($"Sales can return it until **{When(view.Lead.SilentAt, view)}**; after that silence counts as yes."),
        LeadState.Accepted => T("Sales took it."),
        LeadState.AcceptedBySilence => T("Accepted by silence: nobody returned it in 24 working hours."),
        LeadState.Returned => T($"Returned: **{ReturnCodes.Say(view.Lead.Code!.Value)}**"),
        LeadState.Disputed => view.Lead.Code is { } code ? T($"Returned as {ReturnCodes.Say(code)}; marketing sees it differently. The meeting rules.") : T("Accepted by silence; sales sees it differently. The meeting rules."),
        _ => T($"The meeting ruled: it {RuleLead.Say(view.Lead.Ruling!.Value)}."),
    };

    private static AdaptiveContainer? NotWhen(IReadOnlyList<string> lines) => lines.Count == 0
        ? null
        : Kit.Box(AdaptiveContainerStyle.Emphasis, [Kit.Line(T("**We agreed that it doesn't fit when**")), .. lines.Select(line => Kit.Line(Kit.Quote(line)))]);

    private static AdaptiveChoiceSetInput Code(string? chosen) => Inputs.Choice("code", T("Code"), Enum.GetValues<ReturnCode>().Select(c => (Language.Capital(ReturnCodes.Say(c)), c.ToString())), chosen);

    private static AdaptiveTextInput Why(string? why) => Inputs.Text("why", T("Why"), why, Limits.Sentence, T("For example: they have 5 people"), required: false, multiline: true);
}
