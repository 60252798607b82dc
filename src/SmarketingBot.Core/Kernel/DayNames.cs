using System.Collections.Frozen;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>English names of weekdays and months, short and long, as people type them. Keys are lower case.</summary>
internal static class DayNames
{
    private static readonly string[] LongMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>mon, monday, tues, thurs … to the day.</summary>
    public static FrozenDictionary<string, IsoDayOfWeek> Days { get; } = Enum.GetValues<IsoDayOfWeek>()
        .Where(day => day != IsoDayOfWeek.None)
        .SelectMany(day => new[] { Short(day), day.ToString().ToLowerInvariant() }, (day, name) => KeyValuePair.Create(name, day))
        .Concat(
        [
            new("tues", IsoDayOfWeek.Tuesday), new("weds", IsoDayOfWeek.Wednesday),
            new("thur", IsoDayOfWeek.Thursday), new("thurs", IsoDayOfWeek.Thursday),
        ])
        .ToFrozenDictionary();

    /// <summary>jan, january, sept … to 1–12.</summary>
    public static FrozenDictionary<string, int> Months { get; } = LongMonths
        .SelectMany((name, index) => new[] { name, name[..3] }.Distinct(), (name, typed) => (Typed: typed, Number: Array.IndexOf(LongMonths, name) + 1))
        .Append((Typed: "sept", Number: 9))
        .ToFrozenDictionary(month => month.Typed, month => month.Number);

    /// <summary>"tue".</summary>
    public static string Short(IsoDayOfWeek day) => day.ToString().ToLowerInvariant()[..3];

    /// <summary>"dec".</summary>
    public static string ShortMonth(int month) => LongMonths[month - 1][..3];

    /// <summary>"December".</summary>
    public static string LongMonth(int month) => char.ToUpperInvariant(LongMonths[month - 1][0]) + LongMonths[month - 1][1..];
}
