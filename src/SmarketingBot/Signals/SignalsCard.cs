using AdaptiveCards;
using NodaTime;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Signals;

namespace SmarketingBot.Signals;

/// <summary>One objection with how often it was met, and what was made for it.</summary>
public sealed record ObjectionLine(string Word, int Count, string? Piece, int Helped, int NotYet);

/// <summary>What the two teams told each other: counts and names of things, never of whoever told them, but thanks.</summary>
public sealed record SignalsView(
    IReadOnlyList<WonDeal> Wins, IReadOnlyList<ObjectionLine> Objections, IReadOnlyList<FeedbackCounts> Feedback, IReadOnlyList<Signal> Coming, IReadOnlyList<Signal> Asks, LocalDate Today);

/// <summary>The card behind <c>signals</c>, and its forms.</summary>
public static class SignalsCard
{
    public const string Show = "signals.show";
    public const string Win = "signal.win";
    public const string Objection = "signal.objection";
    public const string Content = "signal.content";
    public const string Feedback = "signal.feedback";
    public const string Coming = "signal.coming";
    public const string Ask = "signal.ask";

    private const int Most = 5;

    public static AdaptiveCard Of(SignalsView view)
    {
        var card = Kit.Card(T("What sales and marketing tell each other"), Kit.Title(T("What sales and marketing tell each other")));
        Part(card, T("Wins of 30 days"), [.. view.Wins.Select(w => (w.Line, ""))]);
        Part(card, T($"Objections of {HearObjection.Days} days"), [.. view.Objections.Select(o => (Met(o), $"{o.Count}×"))]);
        Part(card, T("Feedback"), [.. view.Feedback.Select(f => (f.About, f.Words))]);
        Part(card, T("Coming up", "signals"), [.. view.Coming.Select(c => (c.Name, ComingUp.Say(c, view.Today)))]);
        Part(card, T("Asked for"), [.. view.Asks.Select(a => ($"{a.Name} – {SignalCard.SideWord(a.Side)}", T($"by {DateWords.Say(a.Until!.Value, view.Today)}")))]);
        if (card.Body.Count == 1) card.Body.Add(Kit.Line(T("Nothing yet. Begin with a win: “win Acme 40000 thanks @Sam @Mia”.")));
        card.Body.Add(Kit.Buttons(
            Kit.Open(T("Win"), Win).First(), Kit.Open(T("Objection"), Objection), Kit.Open(T("Content"), Content), Kit.Open(T("Feedback"), Feedback), Kit.Open(T("Coming up", "signals"), Coming), Kit.Open(T("Ask"), Ask))!);
        return card;
    }

    /// <param name="turn">Who opens it.</param>
    /// <param name="win">A win that is known, to add thanks to.</param>
    /// <param name="members">Whom to choose from where the people picker does not reach.</param>
    public static Reply WinForm(Turn turn, Signal? win, IReadOnlyList<Person> members) => Form(turn, win is null ? T("Win") : T("Add thanks"), Win, win is null ? null : T($"Who helped to win {Kit.Quote(win.Name)}?"),
        [
            .. win is null ? new AdaptiveElement[]
            {
                Inputs.Text("name", T("Customer"), turn.Text("name"), Limits.Title, T("For example Acme")),
                Inputs.Text("worth", T("Worth"), turn.Text("worth"), 40, T("For example 40000"), required: false),
                Inputs.Text("source", T("From", "campaign"), turn.Text("source"), Limits.Title, T("For example spring-mail"), required: false),
            } : [],
            turn.Here.IsPersonal ? Inputs.Choice("thanks", T("Thanks to"), members.Select(p => (p.Name, p.Id)), turn.Text("thanks"), many: true, required: false) : Inputs.People("thanks", T("Thanks to"), turn.Text("thanks"), many: true, required: false),
        ], win is null ? [] : [("win", win.Id)]);

    public static Reply ObjectionForm(Turn turn) => Form(turn, T("Objection"), Objection, T("One word groups what customers object; three alike suggest a piece of content."),
        [Inputs.Text("word", T("Word"), turn.Text("word"), 40, T("For example price")), Inputs.Text("text", T("What they said"), turn.Text("text"), Limits.Sentence, T("For example: you are 20% above"), required: false, multiline: true)]);

    public static Reply ContentForm(Turn turn) => Form(turn, T("Content"), Content, T("A month later I ask those who met the objection whether it helped."),
        [Inputs.Text("piece", T("Piece"), turn.Text("piece"), Limits.Title, T("For example pricing one-pager")), Inputs.Text("word", T("For the objection"), turn.Text("word"), 40, T("For example price"))]);

    public static Reply FeedbackForm(Turn turn, IReadOnlyList<string> known) => Form(turn, T("Feedback"), Feedback, T("Your words go to whoever looks after it, by side and not by name; you see the answer. The group sees counts."),
        [
            known.Count > 0 ? Inputs.Choice("about", T("About"), known.Select(n => (n, n)), turn.Text("about")) : Inputs.Text("about", T("About"), turn.Text("about"), Limits.Title, T("For example spring-mail")),
            Inputs.Choice("verdict", T("What it does"), [(T("Works"), nameof(Verdict.Works)), (T("No effect"), nameof(Verdict.NoEffect)), (T("Annoys"), nameof(Verdict.Annoys))], turn.Text("verdict")),
            Inputs.Text("text", T("What you see"), turn.Text("text"), Limits.Sentence, T("For example: customers call it spam"), required: false, multiline: true),
        ]);

    public static Reply AnswerForm(Turn turn, Signal given) => Form(turn, T("Answer"), SignalCard.Reply, T($"What do you answer about {Kit.Quote(given.Name)}?"),
        [Inputs.Text("answer", T("Answer"), turn.Text("answer") ?? given.Answer, Limits.Sentence, T("For example: we send half as many from December"), multiline: true)], [("feedback", given.Id)]);

    public static Reply ComingForm(Turn turn) => Form(turn, T("Coming up", "signals"), Coming, null,
    [
        Inputs.Text("what", T("What"), turn.Text("what"), Limits.Title, T("For example spring webinar")),
        Inputs.Date("from", T("From", "date"), Day(turn, "from") ?? turn.Today.PlusDays(7), turn.Today, turn.Today.PlusYears(1)),
        Inputs.Date("until", T("Until"), Day(turn, "until") ?? turn.Today.PlusDays(7), turn.Today, turn.Today.PlusYears(1)),
    ]);

    public static Reply AskForm(Turn turn) => Form(turn, T("Ask"), Ask, T("It stands in the conversation until somebody of that side takes it."),
    [
        Inputs.Choice("side", T("Side"), [(T("Marketing"), nameof(Side.Marketing)), (T("Sales"), nameof(Side.Sales))], turn.Text("side")),
        Inputs.Text("what", T("What"), turn.Text("what"), Limits.Title, T("For example fintech one-pager")),
        Inputs.Date("by", T("By", "date"), Day(turn, "by") ?? turn.Today.PlusDays(14), turn.Today, turn.Today.PlusYears(1)),
    ]);

    /// <summary>A date that a form sent.</summary>
    public static LocalDate? Day(Turn turn, string name) => NodaTime.Text.LocalDatePattern.Iso.Parse(turn.Text(name) ?? "") is { Success: true } date ? date.Value : null;

    private static string Met(ObjectionLine line) => line.Piece is null ? line.Word
        : line.Helped + line.NotYet == 0 ? $"{line.Word} – {line.Piece}"
        : T($"{line.Word} – {line.Piece} (helped {line.Helped}, not yet {line.NotYet})");

    private static void Part(AdaptiveCard card, string heading, IReadOnlyList<(string Left, string Right)> rows)
    {
        if (rows.Count == 0) return;
        card.Body.Add(Kit.Heading(heading));
        foreach (var (left, right) in rows.Take(Most)) card.Body.Add(right.Length == 0 ? Kit.Under(Kit.Quote(left)) : Kit.Row(Kit.Quote(left), right));
        if (rows.Count > Most) card.Body.Add(Kit.Subtle(T($"and {rows.Count - Most} more")));
    }

    private static Reply Form(Turn turn, string title, string verb, string? sentence, AdaptiveElement[] inputs, params (string Name, object Value)[] data)
    {
        var card = Kit.Card(title, [Kit.Problem(turn.Problem), sentence is null ? null : Kit.Line(sentence), .. inputs]);
        card.Actions.Add(Kit.Send(T("Save"), verb, turn.Form, data));
        return new Reply.Dialog(title, card);
    }
}
