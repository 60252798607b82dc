using AdaptiveCards;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Imports;

namespace SmarketingBot.Imports;

/// <summary>What the card of an import shows.</summary>
/// <param name="Import">The import.</param>
/// <param name="By">Who brought it.</param>
/// <param name="Lines">Each number that would be stored: what, for when, how much, and what it takes the place of.</param>
/// <param name="Bad">What can't be stored.</param>
/// <param name="IsOpen">It can still be stored.</param>
/// <param name="MayUndo">It was stored a moment ago.</param>
public sealed record ImportView(Import Import, string By, IReadOnlyList<(string What, string Value)> Lines, IReadOnlyList<BadLine> Bad, bool IsOpen, bool MayUndo);

/// <summary>Numbers of a table before they are stored, and afterwards.</summary>
public static class ImportCard
{
    public const string Form = "import.csv";
    public const string Store = "import.store";

    /// <summary>Most signs that the form takes; a card may have 80 KB, and comes back with what was typed.</summary>
    public const int LongestPaste = 12_000;

    private const int Shown = 10;

    public static string Summary(ImportView view) => view switch
    {
        { Import.TakenBackAt: not null } => T("Taken back"),
        { Import.StoredAt: not null } => view.Lines.Count == 1 ? T("1 number stored") : T($"{view.Lines.Count} numbers stored"),
        _ => view.Lines.Count == 1 ? T("1 number to store") : T($"{view.Lines.Count} numbers to store"),
    };

    public static AdaptiveCard Of(ImportView view)
    {
        var over = view.Import.StoredAt is null && !view.IsOpen;
        var id = ("import", (object)view.Import.Id.ToString("N"));
        return Kit.Card(
            Summary(view) + ".",
            [
                Kit.Eyebrow(T($"From a table of {Kit.Quote(view.By)}")),
                Kit.Title(over ? T("Not stored") : Summary(view)),
                over ? Kit.Line(T("It waited half an hour; bring it again with “kpi csv”.")) : null,
                view.Import.TakenBackAt is null && !over ? Kit.Group([.. view.Lines.Take(Shown).Select(line => Kit.Row(line.What, line.Value))]) : null,
                view.Lines.Count > Shown && view.Import.TakenBackAt is null && !over ? Kit.Subtle(T($"and {view.Lines.Count - Shown} more")) : null,
                view.Import.TakenBackAt is not null ? Kit.Line(T("What held before holds again.")) : null,
                .. view.Bad.Count > 0 && view.Import.TakenBackAt is null && !over ? Wrong(view) : [],
                Kit.Buttons(
                    view.IsOpen ? Kit.Press(StoreThem(view), Store, id).First() : null,
                    view.MayUndo ? Kit.Press(T("Undo"), UndoFeature.Verb, ("kind", StoreImport.Kind), ("subject", view.Import.Id.ToString("N"))) : null),
                view.IsOpen ? Kit.Subtle(T("Nothing is stored yet. Without buttons, say **store import**")) : null,
            ]);
    }

    /// <summary>How numbers come in and out as a table.</summary>
    public static AdaptiveCard Ways() => Kit.Card(
        T("Numbers as a table"),
        Kit.Title(T("Numbers as a table")),
        Kit.Line(T("One number a line: **kpi, period, value**. Commas, semicolons or tabs; your decimal sign. You see what would be stored before it is.")),
        Kit.Subtle(T("Without buttons, say **kpi csv** with the lines below it, attach a file in our own chat, or **scoreboard csv** for a file of all numbers")),
        Kit.Buttons(Kit.Open(T("Import CSV"), Form).First(), Kit.Press(T("Export CSV"), ImportsFeature.Export)));

    public static Reply Paste(Turn turn)
    {
        var card = Kit.Card(
            T("Import CSV"),
            Kit.Problem(turn.Problem),
            Kit.Line(T("One number a line. Nothing is stored before you have seen it.")),
            Inputs.Text("lines", T("Lines: kpi, period, value"), turn.Text("lines"), LongestPaste, T("MQL, october, 300"), multiline: true));
        card.Actions.Add(Kit.Send(T("Look at it"), Form, turn.Form));
        return new Reply.Dialog(T("Import CSV"), card);
    }

    private static IEnumerable<AdaptiveElement> Wrong(ImportView view)
    {
        yield return Kit.Heading(view.Import.StoredAt is null ? T("Can't be stored") : T("Left out"));
        foreach (var line in view.Bad.Take(Shown)) yield return Kit.Under(T($"Line {line.Line}: {Kit.Quote(line.Why)}"));
        if (view.Bad.Count > Shown) yield return Kit.Subtle(T($"and {view.Bad.Count - Shown} more"));
    }

    private static string StoreThem(ImportView view) => view.Bad.Count == 0 ? T("Store")
        : view.Lines.Count == 1 ? T("Store the 1 good number") : T($"Store the {view.Lines.Count} good numbers");
}
