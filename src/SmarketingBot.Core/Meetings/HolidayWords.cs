using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

/// <summary>Reads holidays: dates separated by commas or lines (<c>24 dec, 31 dec</c>), or the text of a calendar file (.ics).</summary>
public static partial class HolidayWords
{
    private const int Most = 200;
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("yyyyMMdd");

    /// <summary>The dates, each once and in order, or what is wrong with the first that can't be read.</summary>
    public static Parsed<IReadOnlyList<LocalDate>> Read(string text, LocalDate today)
    {
        if (text.Contains("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase)) return ReadCalendar(text, today);
        var dates = new SortedSet<LocalDate>();
        foreach (var part in Separators().Split(text).Where(p => p.Trim().Length > 0))
        {
            var date = DateWords.Read(part, today, WorkWeek.Default);
            if (!date.IsOk) return Parsed.Hint<IReadOnlyList<LocalDate>>(date.Hint);
            dates.Add(date.Value);
        }
        return dates.Count == 0 ? Parsed.Hint<IReadOnlyList<LocalDate>>(T("Which day? For example “holiday 24 dec” or “holiday 24 dec, 31 dec”.")) : Taken(dates);
    }

    // Whole days only: an appointment is no holiday. DTEND is the day after the last; without it the event is one day.
    private static Parsed<IReadOnlyList<LocalDate>> ReadCalendar(string text, LocalDate today)
    {
        var dates = new SortedSet<LocalDate>();
        foreach (Match entry in Event().Matches(text))
        {
            if (Starts().Match(entry.Value) is not { Success: true } start || !Compact.Parse(start.Groups[1].Value).TryGetValue(default, out var day)) continue;
            var end = Ends().Match(entry.Value) is { Success: true } until && Compact.Parse(until.Groups[1].Value).TryGetValue(default, out var last) ? last : day.PlusDays(1);
            for (var count = 0; (count == 0 || day < end) && count < 31; count++, day = day.PlusDays(1))
                if (day >= today && day <= today.PlusYears(Limits.YearsAhead)) dates.Add(day);
        }
        return dates.Count == 0 ? Parsed.Hint<IReadOnlyList<LocalDate>>(T("I find no whole days of the coming year in that calendar. You can type them too: “24 dec, 31 dec”.")) : Taken(dates);
    }

    private static Parsed<IReadOnlyList<LocalDate>> Taken(SortedSet<LocalDate> dates) => dates.Count > Most
        ? Parsed.Hint<IReadOnlyList<LocalDate>>(T($"Please list at most {Most} holidays at a time."))
        : Parsed.Ok<IReadOnlyList<LocalDate>>([.. dates]);

    [GeneratedRegex(@"[,;\r\n]+|\s+(?:and|und|ve)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"BEGIN:VEVENT.*?(?:END:VEVENT|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Event();

    [GeneratedRegex(@"DTSTART(?:;VALUE=DATE)?:(\d{8})(?!T|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Starts();

    [GeneratedRegex(@"DTEND(?:;VALUE=DATE)?:(\d{8})(?!T|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();
}
