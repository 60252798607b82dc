using AdaptiveCards;
using NodaTime.Text;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Retros;

namespace SmarketingBot.Retros;

/// <summary>What the card of a retro shows.</summary>
/// <param name="Retro">The retro.</param>
/// <param name="Wrote">How many people wrote something.</param>
/// <param name="Notes">What was written, numbered, with its votes; empty until it is shown.</param>
/// <param name="Items">What came out of it, in words.</param>
/// <param name="ModeratorMri">Whose view has the buttons that lead.</param>
public sealed record RetroView(Retro Retro, int Wrote, IReadOnlyList<(int Number, RetroKind Kind, string Text, int Votes)> Notes, IReadOnlyList<string> Items, string? ModeratorMri);

/// <summary>The living card of a retro, and its forms.</summary>
public static class RetroCard
{
    public const string Write = "retro.write";
    public const string Reveal = "retro.reveal";
    public const string Vote = "retro.vote";
    public const string Commit = "retro.commit";
    public const string Close = "retro.close";

    private const int LongestLine = 90;

    public static string Summary(RetroView view) => view.Retro switch
    {
        { ClosedAt: not null } => T("The retro is closed"),
        { RevealedAt: not null } => T("Retro: what was written"),
        _ => T("Retro: keep, stop, try"),
    };

    public static AdaptiveCard Of(RetroView view, bool forModerator)
    {
        var (retro, id) = (view.Retro, ("retro", (object)view.Retro.Id.ToString("N")));
        var card = Kit.Card(
            Summary(view) + ".",
            [
                Kit.Eyebrow(T("Looking back")),
                Kit.Title(Summary(view)),
                retro.IsWriting ? Kit.Line(T("What should we keep, stop, and try? Everybody writes alone.")) : null,
                retro.IsWriting ? Kit.Under(view.Wrote == 1
                    ? T($"1 person has written. It is shown from {Retro.ShownFrom} on, shuffled and without names.")
                    : T($"{view.Wrote} people have written. It is shown from {Retro.ShownFrom} on, shuffled and without names.")) : null,
                .. Enum.GetValues<RetroKind>().SelectMany(kind => Part(view, kind)),
                retro.ClosedAt is not null && view.Notes.Count == 0 ? Kit.Line(T("Nothing was shown, and what was written is deleted.")) : null,
                view.Items.Count > 0 ? Kit.Heading(T("Committed")) : null,
                .. view.Items.Select(item => Kit.Line(Kit.Quote(item))),
                Kit.Buttons(
                    retro.IsWriting ? Kit.Open(T("Write"), Write, id).First() : retro.IsVoting ? Kit.Open(T("Vote", "button"), Vote, id).First() : null,
                    forModerator && retro.IsWriting ? Kit.Press(T("Reveal"), Reveal, id) : null,
                    forModerator && retro.IsVoting && retro.SecondItem is null ? Kit.Open(T("Record commitment"), Commit, id) : null,
                    forModerator && retro.ClosedAt is null ? Kit.Press(T("Close retro"), Close, id) : null),
                retro.IsWriting ? Kit.Subtle(T("Without buttons, say it in our own chat: **retro keep …**, **retro stop …**, **retro try …**"))
                    : retro.IsVoting ? Kit.Subtle(T($"Everybody has {Retro.Votes} votes. Without buttons, say **retro vote 2 5**")) : null,
            ]);
        return card.SeenApartBy(view.ModeratorMri is { } mri && retro.ClosedAt is null ? [mri] : [], Router.RefreshVerb, ("id", retro.Id), (Router.MessageName, HoldRetro.Key(retro.Id)));
    }

    public static Reply WriteForm(Turn turn, IReadOnlyDictionary<RetroKind, string> mine)
    {
        AdaptiveTextInput Field(RetroKind kind, string label) => Inputs.Text(Name(kind), label, turn.Text(Name(kind)) ?? mine.GetValueOrDefault(kind), Limits.Sentence, required: false, multiline: true);
        return Form(turn, T("Write"), Write, T("Save"),
            Kit.Line(T("Nobody sees that it is yours. You can change it until it is shown.")),
            Field(RetroKind.Keep, T("What should we keep?")), Field(RetroKind.Stop, T("What should we stop?")), Field(RetroKind.Try, T("What should we try?")));
    }

    public static Reply VoteForm(Turn turn, IReadOnlyList<RetroNote> notes) => Form(turn, T("Vote", "button"), Vote, T("Vote", "button"),
        Inputs.Choice("notes", T($"Choose up to {Retro.Votes}"), notes.Select((note, at) => ($"{at + 1}. {RetroWords.Heading(note.Kind)}: {Plain.Cap(note.Text, LongestLine)}", note.Id.ToString("N"))), turn.Text("notes"), many: true));

    public static Reply CommitForm(Turn turn)
    {
        var chosen = LocalDatePattern.Iso.Parse(turn.Text("when") ?? "") is { Success: true } date ? date.Value : turn.Today.PlusDays(14);
        return Form(turn, T("Record commitment"), Commit, T("Save"),
            Inputs.People("who", T("Who"), turn.Text("who")),
            Inputs.Text("what", T("What"), turn.Text("what"), Limits.Sentence, T("For example: try a joint call every Friday"), multiline: true),
            Inputs.Date("when", T("When"), chosen, turn.Today, turn.Today.PlusYears(Limits.YearsAhead)));
    }

    /// <summary>The name of a note's field in the form, .</summary>
    public static string Name(RetroKind kind) => kind.ToString().ToLowerInvariant();

    private static IEnumerable<AdaptiveElement> Part(RetroView view, RetroKind kind)
    {
        var notes = view.Notes.Where(n => n.Kind == kind).ToList();
        if (notes.Count == 0) yield break;
        yield return Kit.Heading(RetroWords.Heading(kind));
        foreach (var note in notes) yield return Kit.Row($"{note.Number}\\. {Kit.Quote(note.Text)}", note.Votes switch { 0 => "", 1 => T("1 vote"), var many => T($"{many} votes") });
    }

    private static Reply.Dialog Form(Turn turn, string title, string verb, string send, params AdaptiveElement[] elements)
    {
        var card = Kit.Card(title, [Kit.Problem(turn.Problem), .. elements]);
        card.Actions.Add(Kit.Send(send, verb, turn.Form, ("retro", turn.Text("retro") ?? "")));
        return new Reply.Dialog(title, card);
    }
}
