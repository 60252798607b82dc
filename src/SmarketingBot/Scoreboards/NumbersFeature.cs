using Microsoft.EntityFrameworkCore;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Scoreboards;

/// <summary>Telling numbers: by a bare sentence, by a form, and taking them back.</summary>
public sealed class NumbersFeature(
    BotDb db, MeantKpi meant, MeantSeries which, FindKpi find, TellNumber tell, RecordNumber record, ReadScoreboard read, ScoreboardRights rights, SeriesCalendar calendars, Deeds deeds)
    : IFeature<NumbersFeature>
{
    public static void Describe(FeatureRows<NumbersFeature> rows) => rows
        .Sentence("mql 320", "Notes a number of the scoreboard; “mql +40” adds, “mql 320 for october” is one of the past.", Where.Anywhere, (f, t) => f.Hears(t), (f, t) => f.Told(t))
        .Button(NumberCard.AddInstead, (f, t) => f.Added(t))
        .Dialog(NumbersDialog.Enter, (f, t) => f.Open(t), (f, t) => f.Filled(t))
        .Speaks(RecordNumber.Kind, (f, row, viewer) => f.Answer(row, viewer))
        .Undoes(RecordNumber.Told, (f, deed) => f.TakenBack(deed));

    // Asked of every sentence that is no command: the store only where it can be a number at all.
    private int Hears(Turn turn)
    {
        var text = turn.Said.Text;
        if (text.Length > 120 || !text.Any(char.IsAsciiDigit) || !char.IsLetter(text[0])) return 0;
        var known = which.Known(turn.Here.Shared, turn.Who.Id);
        var keys = db.Kpis.Where(k => !k.Retired && known.Any(s => s.Id == k.SeriesId)).Select(k => k.Key).ToList();
        return keys.Count > 0 && NumberWords.Split(text, keys) is { Said: { Length: > 0 } said } split && NumberWords.Recognise(said, turn.Today, turn.Locale) is not null ? split.Name.Split(' ').Length : 0;
    }

    private async Task<Reply> Told(Turn turn)
    {
        var (name, said) = NumberWords.Split(turn.Said.Text, await meant.Keys(turn))!.Value;
        return await tell.Run(turn, await meant.Kpi(turn, name), NumberWords.Recognise(said, turn.Today, turn.Locale)!);
    }

    private async Task<Reply> Added(Turn turn)
    {
        await record.AddInstead(turn.Id("told") ?? Guid.Empty, turn.Who.Id);
        return Reply.Same;
    }

    private async Task<string> TakenBack(Deed deed)
    {
        var before = await record.TakeBack(Guid.Parse(deed.Subject), deed.PersonId);
        var number = await db.KpiNumbers.FirstAsync(n => n.Id == Guid.Parse(deed.Subject));
        var kpi = await db.Kpis.FirstAsync(k => k.Id == number.KpiId);
        var today = calendars.Today(await db.Series.FirstAsync(s => s.Id == kpi.SeriesId));
        return before is null
            ? T($"Undone: {kpi.Name}, {NumberCard.Period(number, kpi, today)}: nothing entered.")
            : T($"Undone: {kpi.Name}, {NumberCard.Period(number, kpi, today)}: {KpiWords.Say(kpi, before.Value)}.");
    }

    private async Task<Reply> Open(Turn turn)
    {
        var series = await meant.OnCard(turn);
        var mine = await Mine(series, turn);
        var board = await read.Of(series, calendars.Today(series));
        return NumbersDialog.Form(turn, series, [.. board.Kpis.Where(k => mine.Contains(k.Kpi.Id))], board.Today);
    }

    private async Task<Reply> Filled(Turn turn)
    {
        var series = await meant.OnCard(turn);
        var (mine, today) = (await Mine(series, turn), calendars.Today(series));
        List<(Kpi Kpi, decimal Value, ReportingPeriod Period)> told = [];
        foreach (var kpi in (await find.Of(series)).Where(k => mine.Contains(k.Id)))
        {
            if (Plain.Text(turn.Text(NumbersDialog.Field(kpi))) is not { Length: > 0 } typed) continue;
            var add = typed[0] == '+';
            var amount = turn.Ask(Amounts.Read(add ? typed[1..] : typed, turn.Locale));
            var value = turn.Ask(KpiWords.Fits(kpi, amount));
            var period = kpi.PeriodOf(today).Plus(turn.Text(NumbersDialog.When) == NumbersDialog.Last ? -1 : 0);
            var number = await record.Run(series, kpi, period, value, turn.Who.Id, NumberSource.Card, add: add);
            TellNumber.SeeCurrency(kpi, amount);
            told.Add((kpi, number.Value, period));
        }
        if (told.Count == 0) throw new RuleBroken(T("Fill in at least one number, for example 320."));
        return new Reply.Text(meant.Reads(turn, series).Say(() => T($"{turn.Who.Name} told {string.Join(", ", told.Select(t => $"{t.Kpi.Name} {KpiWords.Say(t.Kpi, t.Value)} ({t.Period.Name(today)})"))}.")));
    }

    private async Task<IReadOnlyList<Guid>> Mine(Series series, Turn turn)
    {
        var kpis = await find.Of(series);
        if (kpis.Count == 0) throw new RuleBroken(T("Nothing is counted here yet. The moderator can begin: “kpi add MQL”."));
        var mine = await rights.MayEnter(series, kpis, turn.Who.Id);
        return mine.Count > 0 ? [.. mine.Select(k => k.Id)] : throw new RuleBroken(T("Numbers are told by their owners, by the members of their side and by the moderator. Ask one of them to say it.")) { IsAboutRights = true };
    }

    private async Task<Speech?> Answer(OutboxMessage row, string? viewer)
    {
        var id = Guid.Parse(row.Subject);
        if (await db.KpiNumbers.AsNoTracking().FirstOrDefaultAsync(n => n.Id == id) is not { } told) return null;
        var number = await db.KpiNumbers.AsNoTracking().FirstOrDefaultAsync(n => n.InsteadOf == id) ?? told;
        // Taken back before it was said.
        if (row.Done == 0 && number.TakenBack) return null;
        var kpi = await db.Kpis.AsNoTracking().FirstAsync(k => k.Id == told.KpiId);
        var series = await db.Series.AsNoTracking().FirstAsync(s => s.Id == kpi.SeriesId);
        var before = number.Replaces is { } held ? await db.KpiNumbers.Where(n => n.Id == held).Select(n => (decimal?)n.Value).FirstOrDefaultAsync() : null;
        var (today, teller) = (calendars.Today(series), told.EnteredBy!);
        var mine = (viewer ?? row.PersonId) == teller;
        var standing = number.ReplacedAt is not null ? null : (await read.Of(series, today)).Kpis.FirstOrDefault(k => k.Number?.Id == number.Id);
        var view = new NumberView(
            told, number, kpi, before, standing, today,
            row.PersonId is null ? await db.People.Where(p => p.Id == teller).Select(p => p.Mri).FirstOrDefaultAsync() : null,
            mine, mine && await deeds.Of(teller, RecordNumber.Told, number.Id.ToString("N")) is not null);
        return Speech.Shows(NumberCard.Of(view).ToJson(), NumberCard.Summary(view));
    }
}
