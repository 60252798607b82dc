using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.People;

namespace SmarketingBot.People;

/// <summary>How days and absences are written for people.</summary>
public static class SettingsWords
{
    /// <summary>"Mon–Thu" where the days follow one another, else "Mon, Wed, Fri".</summary>
    public static string Week(WorkWeek week)
    {
        var days = week.Days;
        if (days.Count == 0) return T("no days");
        var inRow = days.Count > 2 && (int)days[^1] - (int)days[0] == days.Count - 1;
        return inRow ? $"{DayName(days[0])}–{DayName(days[^1])}" : string.Join(", ", days.Select(DayName));
    }

    /// <summary>"Tue 22 Dec", or "Tue 22 Dec to Sun 3 Jan 2027".</summary>
    public static string Stretch(LocalDate first, LocalDate last, LocalDate today) =>
        first == last ? DateWords.Say(first, today) : T($"{DateWords.Say(first, today)} to {DateWords.Say(last, today)}");

    public static string? Away(IReadOnlyList<Absence> absences, LocalDate today) =>
        absences.Count == 0 ? null : string.Join("; ", absences.Take(3).Select(a => Stretch(a.From, a.Until, today))) + (absences.Count > 3 ? " …" : "");

    /// <summary>Whether a setting shall follow what Teams tells.</summary>
    public static bool IsAutomatic(string said) => Spelling.Fold(said) is "automatic" or "auto" or "automatisch" or "otomatik";

    public static string DayName(IsoDayOfWeek day) => DayNames.SayShort(day);
}
