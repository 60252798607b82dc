using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Core.Undoing;

namespace SmarketingBot.Core.Imports;

/// <summary>Keeps a table while its owner looks at what it would store, stores it once, and takes it back as a whole.</summary>
public sealed class StoreImport(BotDb db, RecordNumber record, Promises promises, Deeds deeds, IClock clock)
{
    /// <summary>The outbox kind of the card, and the deed of storing.</summary>
    public const string Kind = "import";

    /// <summary>Most rows of one table.</summary>
    public const int Most = 300;

    /// <summary>How long a table waits to be stored.</summary>
    public static Duration Waits { get; } = Duration.FromMinutes(30);

    /// <summary>What makes the card one message.</summary>
    public static string Key(Guid id) => $"{Kind}/{id:N}";

    /// <summary>Keeps it and promises the card that shows what would be stored; stores nothing.</summary>
    public async Task<Import> Show(Series series, string who, ImportRows rows, Recipient to)
    {
        var import = new Import { SeriesId = series.Id, PersonId = who, At = clock.GetCurrentInstant(), Rows = JsonSerializer.Serialize(rows) };
        db.Add(import);
        await promises.Make(Kind, Key(import.Id), to, import.Id.ToString("N"));
        return import;
    }

    /// <summary>What was read.</summary>
    public static ImportRows RowsOf(Import import) => JsonSerializer.Deserialize<ImportRows>(import.Rows)!;

    /// <summary>Whether it can still be stored.</summary>
    public bool IsOpen(Import import) => import.StoredAt is null && clock.GetCurrentInstant() < import.At + Waits;

    /// <summary>Stores all good rows, or none. Stored already, nothing happens.</summary>
    /// <exception cref="RuleBroken">Somebody else's, waited too long, or the scoreboard changed meanwhile.</exception>
    public async Task Store(Guid id, string conversationId, string who)
    {
        // Cards carry ids, never rights: it must be theirs, and of a series that they are still in.
        var import = await db.Imports.FirstOrDefaultAsync(i => i.Id == id) ?? throw Gone();
        var series = await db.Series.FirstOrDefaultAsync(s => s.Id == import.SeriesId
            && (s.ConversationId == conversationId || db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == who && m.Present))) ?? throw Gone();
        if (import.PersonId != who) throw new RuleBroken(T("Only who brought these numbers can have them stored; you can bring your own with “kpi csv”.")) { IsAboutRights = true };
        if (import.StoredAt is not null) return;
        if (!IsOpen(import)) throw Gone();
        var kpis = await db.Kpis.Where(k => k.SeriesId == series.Id && !k.Retired).ToDictionaryAsync(k => k.Id);
        var made = new List<Guid>();
        foreach (var row in RowsOf(import).Good)
        {
            if (!kpis.TryGetValue(row.KpiId, out var kpi)) throw new RuleBroken(T($"The number of line {row.Line} is off the scoreboard by now. Please bring the table again."));
            var period = kpi.PeriodOf(LocalDatePattern.Iso.Parse(row.From).Value);
            var before = await record.Current(kpi, period);
            var number = await record.Run(series, kpi, period, row.Value, who, NumberSource.Csv);
            if (number.Id != before?.Id) made.Add(number.Id);
        }
        import.StoredAt = clock.GetCurrentInstant();
        import.Stored = JsonSerializer.Serialize(made);
        await deeds.Remember(Kind, id.ToString("N"), who, series.ConversationId);
        await promises.Refresh(Key(id));
    }

    /// <summary>It was a mistake: what held before holds again, for all of it or for nothing.</summary>
    /// <returns>How many numbers were taken back.</returns>
    /// <exception cref="RuleBroken">One of them was corrected since.</exception>
    public async Task<int> TakeBack(Guid id, string who)
    {
        var import = await db.Imports.FirstOrDefaultAsync(i => i.Id == id && i.PersonId == who) ?? throw Gone();
        var made = JsonSerializer.Deserialize<List<Guid>>(import.Stored ?? "[]")!;
        foreach (var number in made) await record.TakeBack(number, who);
        import.TakenBackAt = clock.GetCurrentInstant();
        await promises.Refresh(Key(id));
        return made.Count;
    }

    private static RuleBroken Gone() => new(T("Those numbers are no longer waiting. Bring them again with “kpi csv”; nothing of them was stored."));
}
