using AdaptiveCards;
using NodaTime;
using SmarketingBot.Agreements;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Agreements;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Vocabulary;

namespace SmarketingBot.Vocabulary;

/// <summary>What a word means: the version in force, and side by side what else is in discussion.</summary>
public static class TermCard
{
    public const string Define = "term.define";
    public const string Show = "term.show";
    public const string List = "term.list";

    public const string Word = "term";
    public const string Meaning = "meaning";
    public const string Fits = "fits";
    public const string Not = "not_when";
    public const string Then = "then";
    public const string Within = "within";

    /// <summary>The word chosen to be shown; the form of a word has an input of its own.</summary>
    public const string Chosen = "word";

    private const int MostWords = 20;
    private const int MostInDiscussion = 10;
    private const int InFull = 2;

    /// <summary>The parts of a definition, as far as it has them.</summary>
    public static IEnumerable<AdaptiveElement?> Parts(Term term)
    {
        if (term.Meaning is { } meaning) yield return Kit.Line(Kit.Quote(meaning));
        yield return Kit.Facts(
            (T("Fits when"), Quoted(term.FitsWhen)),
            (T("Not when"), term.NotWhen.Count == 0 ? null : string.Join(" · ", term.NotWhen.Select(Kit.Quote))),
            (T("Then"), Quoted(term.Then)),
            (T("Within"), Quoted(term.Within)));
    }

    /// <summary>The answer to “what is …”.</summary>
    /// <param name="title">The word, as it was asked for.</param>
    /// <param name="all">What holds and what is in discussion about it.</param>
    /// <param name="names">Who proposed what.</param>
    /// <param name="zone">In which dates are told.</param>
    /// <param name="place">The meeting it belongs to, where one has several.</param>
    public static AdaptiveCard Of(string title, IReadOnlyList<Agreement> all, IReadOnlyDictionary<string, string> names, DateTimeZone zone, string? place)
    {
        var holds = all.FirstOrDefault(a => a.State == AgreementState.InForce);
        var open = all.Where(a => a.IsOpen).ToList();
        return Kit.Card(
            $"{title}: {((holds ?? open.FirstOrDefault()) is { } first ? AgreementWords.Say(first) : T("not agreed yet"))}",
            [
                Kit.Eyebrow((place is null ? "" : $"{Kit.Quote(place)} · ") + (holds is null ? T("not agreed yet") : AgreementCard.Version(holds, zone))),
                Kit.Title(Kit.Quote(holds?.Title ?? title)),
                .. holds is null ? [] : Parts(Term.Of(holds)),
                open.Count == 0 ? null : Kit.Heading(open.Count == 1 ? T("In discussion") : T($"{open.Count} meanings in discussion")),
                .. open.Select((a, i) => Alternative(a, names, open.Count == 1 ? null : i + 1, open.Count <= InFull)),
                open.Count < 2 ? null : Inputs.Choice(AgreementCard.Proposal, T("Which one"), open.Select((a, i) => (T($"{i + 1} by {Name(names, a.ProposedBy)}"), a.Id.ToString())), open[0].Id.ToString()),
                Kit.Buttons(
                    open.Count == 0 ? null : open.Count == 1 ? Kit.Press(T("Agree"), AgreementCard.Agree, (AgreementCard.Proposal, open[0].Id)).First() : Kit.Press(T("Agree"), AgreementCard.Agree).First(),
                    open.Count == 0 ? null : open.Count == 1 ? Kit.Open(T("Not yet"), AgreementCard.NotYet, (AgreementCard.Proposal, open[0].Id)) : null,
                    Kit.Open(all.Count == 0 ? T("Define it") : T("Another meaning"), Define, (Word, title)),
                    Kit.Press(T("Vocabulary"), List)),
            ]);
    }

    /// <summary>A word nobody defined here, with how the field words it.</summary>
    public static AdaptiveCard Offer(Term starter) => Kit.Card(
        T($"{starter.Name} isn't agreed here yet. Many say: {starter.Sentence}"),
        [
            Kit.Eyebrow(T("not agreed yet · a definition to begin with")),
            Kit.Title(Kit.Quote(starter.Name)),
            .. Parts(starter),
            Kit.Subtle(T("It holds once somebody puts it forward and each side says yes.")),
            Kit.Buttons(Kit.Open(T("Put it forward"), Define, (Word, starter.Name)).First(), Kit.Press(T("Vocabulary"), List)),
        ]);

    /// <summary>All words of a series.</summary>
    public static AdaptiveCard All(string place, IReadOnlyList<Agreement> all, DateTimeZone zone)
    {
        var words = all.GroupBy(a => a.Name).ToList();
        var holding = words.Where(w => w.Any(a => a.State == AgreementState.InForce)).ToList();
        var open = words.Where(w => w.Any(a => a.IsOpen)).ToList();
        var taken = words.Select(w => StarterTerms.Of(w.Key)?.Name).ToHashSet();
        var offered = StarterTerms.All.Select(t => t.Name).Where(name => !taken.Contains(name)).ToList();
        var known = words.Select(w => w.First().Title).Take(MostWords).Concat(offered).ToList();
        return Kit.Card(
            T("Vocabulary"),
            [
                Kit.Eyebrow(Kit.Quote(place)),
                Kit.Title(T("Vocabulary")),
                holding.Count == 0 ? Kit.Line(T("Both sides have agreed on no word yet.")) : null,
                .. holding.Take(MostWords).Select(w => w.First(a => a.State == AgreementState.InForce)).SelectMany(a => new AdaptiveElement[]
                {
                    Kit.Row($"**{Kit.Quote(a.Title)}**", AgreementCard.Version(a, zone)),
                    Kit.Under(Kit.Quote(Plain.Cap(AgreementWords.Say(a), 80))),
                }),
                holding.Count > MostWords ? Kit.Subtle(T($"and {holding.Count - MostWords} more")) : null,
                open.Count == 0 ? null : Kit.Heading(T("In discussion")),
                .. open.Take(MostInDiscussion).Select(w => Kit.Row(Kit.Quote(w.First().Title), w.Count(a => a.IsOpen) == 1 ? T("1 meaning") : T($"{w.Count(a => a.IsOpen)} meanings"))),
                offered.Count == 0 ? null : Kit.Subtle(T($"To begin with, I can offer: {string.Join(", ", offered.Select(Kit.Quote))}. None of them holds until each side says yes.")),
                known.Count == 0 ? null : Inputs.Choice(Chosen, T("Word", "vocabulary"), known.Select(w => (w, w)), known[0]),
                Kit.Buttons(known.Count == 0 ? null : Kit.Press(T("Show"), Show).First(), Kit.Open(T("Define a word"), Define)),
            ]);
    }

    /// <summary>The form, filled with what is known of the word.</summary>
    public static Reply Form(Turn turn, Term? from)
    {
        var card = Kit.Card(
            T("Define a word"),
            Kit.Problem(turn.Problem),
            Inputs.Text(Word, T("Word", "vocabulary"), turn.Text(Word) ?? from?.Name, TermSentence.LongestName, T("For example MQL")),
            Inputs.Text(Meaning, T("Meaning, in a sentence"), turn.Text(Meaning) ?? from?.Meaning, Limits.Sentence, T("Enough for most words"), required: false, multiline: true),
            Kit.Subtle(T("For a lead that marketing hands over, say when it is one and what happens then:")),
            Inputs.Text(Fits, T("Fits when"), turn.Text(Fits) ?? from?.FitsWhen, Limits.Sentence, required: false, multiline: true),
            Inputs.Text(Not, T("Not when, one reason a line"), turn.Text(Not) ?? (from is null ? null : string.Join('\n', from.NotWhen)), Limits.Note, required: false, multiline: true),
            Inputs.Text(Then, T("Then who does what"), turn.Text(Then) ?? from?.Then, Limits.Sentence, T("For example sales calls"), required: false),
            Inputs.Text(Within, T("Within how long"), turn.Text(Within) ?? from?.Within, Limits.Name, T("For example 4 working hours"), required: false));
        card.Actions.Add(Kit.Send(T("Propose"), Define, turn.Form));
        return new Reply.Dialog(T("Define a word"), card);
    }

    private static AdaptiveContainer Alternative(Agreement agreement, IReadOnlyDictionary<string, string> names, int? number, bool full)
    {
        var (sales, marketing) = (agreement.SalesBy is null ? "–" : "✓", agreement.MarketingBy is null ? "–" : "✓");
        var yeses = !agreement.IsInDiscussion ? T($"Sales {sales} · Marketing {marketing}")
            : agreement.AgainstSide == Side.Sales ? T($"Sales {sales} · Marketing {marketing} · not yet, says sales")
            : T($"Sales {sales} · Marketing {marketing} · not yet, says marketing");
        var by = Kit.Quote(Name(names, agreement.ProposedBy));
        return Kit.Box(
            AdaptiveContainerStyle.Emphasis,
            [Kit.Eyebrow(number is { } n ? T($"{n} · by {by}") : T($"by {by}", "whose wording")), .. full ? Parts(Term.Of(agreement)) : [Kit.Line(Kit.Quote(Plain.Cap(AgreementWords.Say(agreement), 200)))], Kit.Subtle(yeses)]);
    }

    private static string Name(IReadOnlyDictionary<string, string> names, string id) => names.GetValueOrDefault(id) ?? T("somebody");

    private static string? Quoted(string? text) => text is null ? null : Kit.Quote(text);
}
