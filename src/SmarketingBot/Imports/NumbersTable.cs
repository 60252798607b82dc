using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Imports;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scoreboards;

namespace SmarketingBot.Imports;

/// <summary>Reads a table as numbers of a scoreboard: each row is one, or is named with what is wrong with it.</summary>
public static class NumbersTable
{
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["kpi"] = "kpi",
        ["name"] = "kpi",
        ["metric"] = "kpi",
        ["measure"] = "kpi",
        ["kennzahl"] = "kpi",
        ["what"] = "kpi",
        ["period"] = "period",
        ["date"] = "period",
        ["day"] = "period",
        ["month"] = "period",
        ["week"] = "period",
        ["quarter"] = "period",
        ["year"] = "period",
        ["datum"] = "period",
        ["monat"] = "period",
        ["zeitraum"] = "period",
        ["from"] = "period",
        ["value"] = "value",
        ["number"] = "value",
        ["amount"] = "value",
        ["actual"] = "value",
        ["wert"] = "value",
        ["betrag"] = "value",
        ["zahl"] = "value",
        ["woche"] = "period",
        ["quartal"] = "period",
        ["jahr"] = "period",
        ["tag"] = "period",
        ["gosterge"] = "kpi",
        ["olcut"] = "kpi",
        ["ad"] = "kpi",
        ["donem"] = "period",
        ["tarih"] = "period",
        ["gun"] = "period",
        ["hafta"] = "period",
        ["ay"] = "period",
        ["ceyrek"] = "period",
        ["yil"] = "period",
        ["deger"] = "value",
        ["sayi"] = "value",
        ["tutar"] = "value",
    };

    /// <param name="rows">The table.</param>
    /// <param name="kpis">What is on the scoreboard.</param>
    /// <param name="mine">Those of them that its owner may tell.</param>
    /// <param name="today">Today in the series' zone.</param>
    /// <param name="locale">Whose decimal sign it is.</param>
    /// <exception cref="RuleBroken">No row of it can be stored.</exception>
    public static ImportRows Read(IReadOnlyList<CsvTable.Row> rows, IReadOnlyList<Kpi> kpis, IReadOnlyCollection<Kpi> mine, LocalDate today, string? locale)
    {
        var (columns, body) = Head(rows);
        var (good, bad, lines) = (new List<ImportRow>(), new List<BadLine>(), new Dictionary<(Guid, LocalDate), int>());
        foreach (var row in body)
        {
            string Cell(string column) => columns.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at] : "";
            var read = One(Cell("kpi"), Cell("period"), Cell("value"), kpis, mine, today, locale);
            if (!read.IsOk) bad.Add(new BadLine(row.Line, read.Hint));
            else if (lines.TryGetValue((read.Value.Kpi.Id, read.Value.Period.From), out var before))
                bad.Add(new BadLine(row.Line, T($"{read.Value.Kpi.Name} of {read.Value.Period.Name(today)} stands in line {before} already.")));
            else
            {
                lines[(read.Value.Kpi.Id, read.Value.Period.From)] = row.Line;
                good.Add(new ImportRow(row.Line, read.Value.Kpi.Id, LocalDatePattern.Iso.Format(read.Value.Period.From), read.Value.Value));
            }
        }
        if (good.Count == 0)
            throw new RuleBroken(bad.Count == 0
                ? T("There is no number in that. Write one a line, for example “MQL, october, 300”.")
                : T($"None of that can be stored. Line {bad[0].Line}: {bad[0].Why}"));
        return new ImportRows(good, bad);
    }

    // A head in any order, or none: then it is kpi, period, value, or kpi, value.
    private static (Dictionary<string, int> Columns, IEnumerable<CsvTable.Row> Body) Head(IReadOnlyList<CsvTable.Row> rows)
    {
        if (rows.Count == 0) return ([], rows);
        var columns = new Dictionary<string, int>();
        foreach (var (at, cell) in rows[0].Cells.Index())
            if (Columns.TryGetValue(Spelling.Fold(cell.TrimStart('\uFEFF')), out var column)) columns.TryAdd(column, at);
        if (columns.ContainsKey("kpi") && columns.ContainsKey("value")) return (columns, rows.Skip(1));
        return (rows[0].Cells.Count == 2 ? new() { ["kpi"] = 0, ["value"] = 1 } : new() { ["kpi"] = 0, ["period"] = 1, ["value"] = 2 }, rows);
    }

    private static Parsed<(Kpi Kpi, ReportingPeriod Period, decimal Value)> One(
        string name, string period, string value, IReadOnlyList<Kpi> kpis, IReadOnlyCollection<Kpi> mine, LocalDate today, string? locale)
    {
        static Parsed<(Kpi, ReportingPeriod, decimal)> Not(string why) => Parsed.Hint<(Kpi, ReportingPeriod, decimal)>(why);
        if (KpiNames.Find(kpis, name) is not { } kpi)
            return Not(name.Length == 0 ? T("There is no KPI in it.") : T($"“{Plain.Text(name, KpiNames.Longest)}” is not on the scoreboard."));
        if (!mine.Contains(kpi)) return Not(T($"{kpi.Name} is told by others."));
        var when = period.Length == 0 ? Parsed.Ok(kpi.PeriodOf(today)) : PeriodWords.Read(period, kpi.PeriodKind, today);
        if (!when.IsOk) return Not(when.Hint);
        if (when.Value.From > today) return Not(T($"{when.Value.Name(today)} hasn't begun."));
        var number = value.Length == 0 ? Parsed.Hint<decimal>(T("There is no number in it.")) : KpiWords.Read(kpi, value, locale);
        return number.IsOk ? Parsed.Ok((kpi, when.Value, number.Value)) : Not(number.Hint);
    }
}
