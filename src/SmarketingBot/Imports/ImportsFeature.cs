using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Cards;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Imports;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Links;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Imports;

/// <summary>Numbers come in as a table, shown before anything is stored, and go out as a file.</summary>
public sealed partial class ImportsFeature(
    BotDb db, StoreImport store, FindKpi find, ScoreboardRights rights, MeantSeries meant, SeriesCalendar calendars, SendLink send, NumbersFile file, OfferedLanguages offered, IClock clock) : IFeature<ImportsFeature>
{
    public const string Export = "numbers.export";
    private const string Document = "numbers";

    public static void Describe(FeatureRows<ImportsFeature> rows) => rows
        .Command("kpi csv", Where.Anywhere, "kpi csv", "Takes numbers as lines of “kpi, period, value” below it; shows them before it stores.", (f, t) => f.Pasted(t), "import csv")
        .Command("store import", Where.Anywhere, "store import", "Stores the numbers of the table that you brought last.", (f, t) => f.StoreLast(t))
        .Command("scoreboard csv", Where.Anywhere, "scoreboard csv", "Sends you all numbers as a file, in our own chat.", (f, t) => f.Out(t), "kpis csv", "export numbers")
        .Dialog(ImportCard.Form, (_, t) => Task.FromResult(ImportCard.Paste(t)), (f, t) => f.Filled(t))
        .Button(ImportCard.Store, (f, t) => f.Pressed(t))
        .Button(Export, (f, t) => f.Out(t))
        .Document(Document, (f, ask) => f.Make(ask.Series))
        .Speaks(StoreImport.Kind, (f, row, _) => f.Compose(row))
        .Undoes(StoreImport.Kind, (f, deed) => f.TakeBack(deed));

    private async Task<Reply> Pasted(Turn turn)
    {
        if (turn.File is { } file) return await Show(turn, file.Text ?? throw new RuleBroken(file.Problem!));
        var lines = turn.Raw is { Length: > 0 } raw && Command().Match(raw) is { Success: true } command ? raw[(command.Index + command.Length)..] : turn.Said.Text;
        return string.IsNullOrWhiteSpace(lines) ? new Reply.Card(ImportCard.Ways(), T("Numbers as a table")) : await Show(turn, lines);
    }

    private Task<Reply> Filled(Turn turn) => Show(turn, turn.Text("lines") ?? "");

    private async Task<Reply> Show(Turn turn, string lines)
    {
        if (turn.Here.IsPersonal && (await meant.All(null, turn.Who.Id)).Count > 1) throw new RuleBroken(T("You are in several meetings. Bring the table in the chat of the one that you mean."));
        var series = await meant.Run(turn.Here.Shared, turn.Who.Id, "", Verb("kpi csv"));
        var kpis = await find.Of(series);
        if (kpis.Count == 0) throw new RuleBroken(T("There is no scoreboard yet. The moderator can begin one: “kpi add MQL”."));
        var mine = await rights.MayEnter(series, kpis, turn.Who.Id);
        if (mine.Count == 0) throw new RuleBroken(T("The numbers here are told by sales, marketing and the moderator. Ask one of them to bring the table.")) { IsAboutRights = true };
        ImportRows Read() => NumbersTable.Read(CsvTable.Read(lines), kpis, [.. mine], calendars.Today(series), turn.Locale);
        var rows = Read();
        // What is wrong with a line is kept in words: a group reads them in its own, whoever filled in the form.
        if (rows.Bad.Count > 0 && !turn.Here.IsPersonal) rows = offered.Speak(series.Language).Say(Read);
        await store.Show(series, turn.Who.Id, rows, turn.Back());
        return Reply.Silence;
    }

    private async Task<Reply> Pressed(Turn turn)
    {
        await store.Store(turn.Id("import") ?? Guid.Empty, turn.Here.Root, turn.Who.Id);
        return Reply.Same;
    }

    private async Task<Reply> StoreLast(Turn turn)
    {
        var from = clock.GetCurrentInstant() - StoreImport.Waits;
        var last = await db.Imports.Where(i => i.PersonId == turn.Who.Id && i.StoredAt == null && i.At > from
                && (turn.Here.IsPersonal || db.Series.Any(s => s.Id == i.SeriesId && s.ConversationId == turn.Here.Root)))
            .OrderByDescending(i => i.At).FirstOrDefaultAsync()
            ?? throw new RuleBroken(T("No numbers of yours are waiting here. Bring a table with “kpi csv” first."));
        await store.Store(last.Id, turn.Here.Root, turn.Who.Id);
        return Reply.Silence;
    }

    private async Task<string> TakeBack(Deed deed)
    {
        var count = await store.TakeBack(Guid.ParseExact(deed.Subject, "N"), deed.PersonId);
        return count == 1 ? T("Undone: 1 number is what it was before.") : T($"Undone: {count} numbers are what they were before.");
    }

    private async Task<Reply> Out(Turn turn)
    {
        var series = await meant.Run(turn.Here.Shared, turn.Who.Id, turn.Said.Text.Trim(), Verb("scoreboard csv"));
        if (!await db.KpiNumbers.AnyAsync(n => db.Kpis.Any(k => k.Id == n.KpiId && k.SeriesId == series.Id))) throw new RuleBroken(T("There are no numbers yet. Tell the first, for example “mql 320”."));
        await send.Run(series, turn.Who.Id, Document, () => T("The scoreboard as a file"));
        return turn.Here.IsPersonal && turn.PressedOn is null ? Reply.Silence : new Reply.Text(T("I sent it to our own chat."));
    }

    private async Task<Links.Paper?> Make(Series series) => await file.Of(series);

    private async Task<Speech?> Compose(OutboxMessage row)
    {
        if (await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.Id == Guid.Parse(row.Subject)) is not { } import) return null;
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == import.SeriesId) is not { } series) return null;
        var (rows, today) = (StoreImport.RowsOf(import), calendars.Today(series));
        var ids = rows.Good.Select(r => r.KpiId).Distinct().ToList();
        var kpis = await db.Kpis.Where(k => ids.Contains(k.Id)).ToDictionaryAsync(k => k.Id);
        var holds = (await db.KpiNumbers.AsNoTracking().Where(n => ids.Contains(n.KpiId) && n.ReplacedAt == null).ToListAsync()).ToLookup(n => (n.KpiId, LocalDatePattern.Iso.Format(n.From)));
        var lines = rows.Good.Where(r => kpis.ContainsKey(r.KpiId)).Select(r =>
        {
            var kpi = kpis[r.KpiId];
            var before = holds[(r.KpiId, r.From)].FirstOrDefault();
            var was = before is null || import.StoredAt is not null ? "" : before.Value == r.Value ? T(" (as it is)") : T($" (was {KpiWords.Say(kpi, before.Value)})");
            return (Kit.Quote($"{kpi.Name} · {kpi.PeriodOf(LocalDatePattern.Iso.Parse(r.From).Value).Name(today)}"), Kit.Quote(KpiWords.Say(kpi, r.Value) + was));
        }).ToList();
        var by = (await db.Person(import.PersonId))?.Name ?? T("somebody");
        var mayUndo = import is { StoredAt: { } stored, TakenBackAt: null } && clock.GetCurrentInstant() - stored < Deeds.Window;
        var view = new ImportView(import, by, lines, rows.Bad, store.IsOpen(import), mayUndo);
        return Speech.Shows(ImportCard.Of(view).ToJson(), ImportCard.Summary(view));
    }

    [GeneratedRegex(@"(?:(?:kpi|import|kennzahl|g[öo]sterge)\s+csv|csv\s+(?:importieren|[iİ][çc]e\s+aktar))\b[ \t:]*(?:\r?\n)?", RegexOptions.IgnoreCase)]
    private static partial Regex Command();
}
