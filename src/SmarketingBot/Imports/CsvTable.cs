using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SmarketingBot.Core.Imports;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Imports;

/// <summary>A table of cells, whatever program wrote it: its letters, its separators, its quotes.</summary>
public static class CsvTable
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    // How people mark in Teams what should stay as it is.
    private const string Fence = "\u0060\u0060\u0060";

    private const int LongestLine = 2000;
    private const int MostColumns = 50;

    /// <summary>One line of a table.</summary>
    /// <param name="Line">Counted from 1, as editors do.</param>
    /// <param name="Cells">Its cells, tidied.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells);

    /// <summary>The text of a file: UTF-8 or UTF-16 by their marks, UTF-8 if it is that, else Windows-1252.</summary>
    /// <exception cref="RuleBroken">It is too large, or no text.</exception>
    public static string Decode(byte[] file)
    {
        if (file.Length > MostBytes) throw new RuleBroken(T("That file is larger than 1 MB. Please send a table with three columns: kpi, period, value."));
        var text = file switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strictly(new UTF8Encoding(true, true), file.AsSpan(3)),
            [0xFF, 0xFE, ..] => Strictly(new UnicodeEncoding(false, true, true), file.AsSpan(2)),
            [0xFE, 0xFF, ..] => Strictly(new UnicodeEncoding(true, true, true), file.AsSpan(2)),
            _ => Strictly(new UTF8Encoding(false, true), file) ?? Western(file),
        };
        return text is null || text.Contains('\0', StringComparison.Ordinal)
            ? throw new RuleBroken(T("That is no text that I can read. Save it as CSV in UTF-8 and send it again."))
            : text;
    }

    /// <summary>The rows that have anything in them.</summary>
    /// <exception cref="RuleBroken">It is no table, or a very large one.</exception>
    public static IReadOnlyList<Row> Read(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw new RuleBroken(T("That is no text that I can read. Save it as CSV in UTF-8 and send it again."));
        // Looked at before anything is split or quoted: one line of a megabyte is no table.
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.Length > LongestLine) throw new RuleBroken(T($"A line has more than {LongestLine} characters, so that is no table of numbers. Write one number a line: kpi, period, value."));
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(text),
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
            MissingFieldFound = null,
            MaxFieldSize = LongestLine,
        };
        var rows = new List<Row>();
        try
        {
            using var parser = new CsvParser(new StringReader(text), settings);
            while (parser.Read())
            {
                var cells = (parser.Record ?? []).Take(MostColumns).Select(cell => Plain.Text(cell)).ToList();
                if (cells.TrueForAll(c => c.Length == 0) || cells[0].StartsWith(Fence, StringComparison.Ordinal)) continue;
                if (rows.Count > StoreImport.Most) throw new RuleBroken(T($"Those are more than {StoreImport.Most} rows. Please bring them in parts."));
                rows.Add(new Row(parser.RawRow, cells));
            }
        }
        catch (CsvHelperException)
        {
            throw new RuleBroken(T("I can't read that as a table: perhaps a quotation mark is open. Write one number a line, for example “MQL, october, 300”."));
        }
        return rows;
    }

    // What stands in the first line outside of quotes; a tab or a semicolon is never part of a number.
    private static string Separator(string text)
    {
        var (quoted, seen) = (false, new HashSet<char>());
        foreach (var sign in text.AsSpan().TrimStart())
        {
            if (sign is '\n' or '\r' && !quoted) break;
            if (sign == '"') quoted = !quoted;
            else if (!quoted && sign is '\t' or ';' or ',') seen.Add(sign);
        }
        return seen.Contains('\t') ? "\t" : seen.Contains(';') ? ";" : ",";
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // What spreadsheets of Western Europe wrote for decades. Its five empty places and control characters are no text.
    private static string? Western(byte[] file)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        return text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? null : text;
    }
}
