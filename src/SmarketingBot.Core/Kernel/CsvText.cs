using System.Text;

namespace SmarketingBot.Core.Kernel;

/// <summary>Lines of CSV that no spreadsheet takes for a formula, in parts that fit a message each.</summary>
public static class CsvText
{
    private const int LongestPart = 16_000;

    /// <summary>The lines in parts, each with the heading of its own.</summary>
    public static IReadOnlyList<string> Parts(string heading, IEnumerable<string?[]> rows)
    {
        var parts = new List<string>();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            if (text.Length == 0) text.Append(heading);
            text.Append('\n').Append(string.Join(',', row.Select(Cell)));
            if (text.Length < LongestPart) continue;
            parts.Add(text.ToString());
            text.Clear();
        }
        if (text.Length > 0) parts.Add(text.ToString());
        return parts;
    }

    /// <summary>One cell: what a spreadsheet would compute begins with an apostrophe, and quotes are doubled.</summary>
    public static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.TrimStart() is ['=' or '+' or '-' or '@', ..]) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
