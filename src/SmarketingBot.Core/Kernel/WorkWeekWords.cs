using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads working days: <c>mon-thu</c>, <c>sun-thu</c>, <c>mon tue fri</c>, <c>mon, wed-fri</c>.</summary>
public static partial class WorkWeekWords
{
    private const string Example = "Write them like “mon-thu” or “mon tue fri”.";

    /// <summary>Reads the days, or says how to write them.</summary>
    public static Parsed<WorkWeek> Read(string text)
    {
        var tidy = Dash().Replace(Plain.Text(text).ToLowerInvariant(), "-");
        var days = new List<IsoDayOfWeek>();
        foreach (var part in Separators().Split(tidy).Where(part => part.Length > 0))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !DayNames.Days.TryGetValue(ends[0], out var from) || !DayNames.Days.TryGetValue(ends[^1], out var to))
                return Parsed.Hint<WorkWeek>($"I couldn't read “{Plain.Cap(part, 30)}” as a weekday. {Example}");
            // A range may run over the end of the week: sun-thu starts on Sunday and goes on with Monday.
            days.Add(from);
            for (var day = from; day != to;)
                days.Add(day = (IsoDayOfWeek)((int)day % 7 + 1));
        }
        return days.Count == 0 ? Parsed.Hint<WorkWeek>($"Which days do you work? {Example}") : Parsed.Ok(WorkWeek.Of(days));
    }

    [GeneratedRegex(@"\s*(?:[-–—]|\bto\b|\btill\b|\buntil\b)\s*")]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?:[\s,;&+]|\band\b)+")]
    private static partial Regex Separators();
}
