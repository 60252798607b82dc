using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scoreboards;
using SmarketingBot.Core.Storage;
using SmarketingBot.Links;

namespace SmarketingBot.Imports;

/// <summary>All numbers that hold, as a file for spreadsheets in which no cell is a formula.</summary>
public sealed class NumbersFile(BotDb db, SeriesCalendar calendars)
{
    private const string Head = "kpi,unit,side,period,from,until,value,target,as of,told by,how";

    public async Task<Paper> Of(Series series)
    {
        // Programs read it, and so does whoever imports it again: it is the same for everybody.
        Language.Current = Language.English;
        var today = calendars.Today(series);
        var kpis = await db.Kpis.AsNoTracking().Where(k => k.SeriesId == series.Id).OrderBy(k => k.Id).ToListAsync();
        var ids = kpis.Select(k => k.Id).ToList();
        var targets = (await db.KpiTargets.AsNoTracking().Where(t => t.ReplacedAt == null && ids.Contains(t.KpiId)).ToListAsync()).ToLookup(t => t.KpiId);
        var numbers = (await db.KpiNumbers.AsNoTracking().Where(n => n.ReplacedAt == null && ids.Contains(n.KpiId)).OrderBy(n => n.From).ToListAsync()).ToLookup(n => n.KpiId);
        var names = await db.People.Where(p => db.KpiNumbers.Any(n => ids.Contains(n.KpiId) && n.EnteredBy == p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var lines = new StringBuilder(Head).Append("\r\n");
        foreach (var kpi in kpis)
            foreach (var number in numbers[kpi.Id])
            {
                var period = kpi.PeriodOf(number.From);
                lines.AppendJoin(',',
                    CsvText.Cell(kpi.Name), CsvText.Cell(kpi.Currency.Length > 0 ? kpi.Currency : kpi.Unit.ToString().ToLowerInvariant()), kpi.Side?.ToString() ?? "both", CsvText.Cell(period.Name(today)), Date(period.From), Date(period.Until),
                    Figure(number.Value), KpiTarget.InForce(targets[kpi.Id], period)?.Value is { } target ? Figure(target) : "", Date(number.AsOf),
                    CsvText.Cell(number.EnteredBy is { } who ? names.GetValueOrDefault(who) : number.Program), number.Source.ToString().ToLowerInvariant()).Append("\r\n");
            }
        return Paper.Csv($"scoreboard-{Date(today)}.csv", lines.ToString());
    }

    // Numbers of ours are numbers also where they begin with a minus.
    private static string Figure(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
