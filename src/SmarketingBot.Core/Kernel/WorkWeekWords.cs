using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads working days: <c>mon-thu</c>, <c>sun-thu</c>, <c>mon tue fri</c>, <c>mon, wed-fri</c>.</summary>
public static partial class WorkWeekWords
{
    private static string Example => T("Write them like “mon-thu” or “mon tue fri”.");

    /// <summary>Reads the days, or says how to write them.</summary>
    public static Parsed<WorkWeek> Read(string text)
    {
        var tidy = Dash().Replace(Spelling.Fold(Plain.Text(text)), "-");
        var days = new List<IsoDayOfWeek>();
        foreach (var part in Separators().Split(tidy).Where(part => part.Length > 0))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || DateForms.Weekday(ends[0]) is not { } from || DateForms.Weekday(ends[^1]) is not { } to)
                return Parsed.Hint<WorkWeek>(T($"I couldn't read “{Plain.Cap(part, 30)}” as a weekday. {Example}"));
            // A range may run over the end of the week: sun-thu starts on Sunday and goes on with Monday.
            days.Add(from);
            for (var day = from; day != to;)
                days.Add(day = (IsoDayOfWeek)((int)day % 7 + 1));
        }
        return days.Count == 0 ? Parsed.Hint<WorkWeek>(T($"Which days do you work? {Example}")) : Parsed.Ok(WorkWeek.Of(days));
    }

    [GeneratedRegex(@"\s*(?:[-–—]|\bto\b|\btill\b|\buntil\b|\bbis\b)\s*")]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?:[\s,;&+]|\band\b|\bund\b|\bve\b)+")]
    private static partial Regex Separators();
}
