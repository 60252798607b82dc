using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SmarketingBot.Core.Kernel;

/// <summary>Reads the dates that people type (product §4, "Dates") and writes dates that it can read again.</summary>
/// <remarks>English, German and Turkish are understood side by side; what is written is in the language spoken here.</remarks>
public static class DateWords
{
    private static readonly LocalDatePattern ShortForm = LocalDatePattern.Create("ddd d MMM", CultureInfo.InvariantCulture);
    private static readonly LocalDatePattern LongForm = LocalDatePattern.Create("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Reads a date.</summary>
    /// <param name="text">Only the date: "fri", "in 2 weeks", "3 dec".</param>
    /// <param name="today">The speaker's own date.</param>
    /// <param name="week">The working days by which "end of week" and "end of month" go.</param>
    /// <returns>A date from today to a year ahead, or a hint with the reason and an example that works.</returns>
    public static Parsed<LocalDate> Read(string text, LocalDate today, WorkWeek week) =>
        Recognise(text, today, week)
        ?? Parsed.Hint<LocalDate>(Plain.Text(text).Length == 0
            ? T($"Which date? {Examples(today)}")
            : T($"I can't read “{Plain.Text(text, 40)}” as a date. {Examples(today)}"));

    /// <summary>As <see cref="Read"/>, but null when the text isn't meant as a date at all.</summary>
    public static Parsed<LocalDate>? Recognise(string text, LocalDate today, WorkWeek week) =>
        DateForms.Recognise(text, today, week)?.Then(date => InReach(date, today));

    /// <summary>"Thu 3 Dec", with the year if it isn't this year. <see cref="Read"/> understands it.</summary>
    public static string Say(LocalDate date, LocalDate today)
    {
        var language = Language.Current;
        if (language == Language.German) return $"{DayNames.SayShort(date.DayOfWeek)} {DayNames.Typed(date.Day, date.Month)}{Year(date, today)}";
        if (language == Language.Turkish) return $"{DayNames.Typed(date.Day, date.Month)}{Year(date, today)} {DayNames.SayShort(date.DayOfWeek)}";
        return (date.Year == today.Year ? ShortForm : LongForm).Format(date);
    }

    /// <summary>"3 Dec 2026". <see cref="Read"/> understands it.</summary>
    public static string Write(LocalDate date) => Language.Current == Language.German || Language.Current == Language.Turkish
        ? $"{DayNames.Typed(date.Day, date.Month)} {date.Year}"
        : date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"3 Dec", of a year that goes without saying.</summary>
    public static string WriteDay(LocalDate date) => Language.Current == Language.German || Language.Current == Language.Turkish
        ? DayNames.Typed(date.Day, date.Month)
        : date.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>"3 December 2026", for paper.</summary>
    public static string WriteOut(LocalDate date) => $"{DayNames.LongDate(date.Day, date.Month)} {date.Year}";

    /// <summary>"Thursday, 3 December 2026", for paper.</summary>
    public static string WriteLong(LocalDate date) => Language.Current == Language.Turkish
        ? $"{WriteOut(date)} {DayNames.Say(date.DayOfWeek)}"
        : $"{DayNames.Say(date.DayOfWeek)}, {WriteOut(date)}";

    /// <summary>"3 dec", as an example of what to type.</summary>
    public static string Typed(LocalDate date) => DayNames.Typed(date.Day, date.Month);

    /// <summary>The sentence that ends every hint about dates; what it quotes works on that day.</summary>
    public static string Examples(LocalDate today)
    {
        var nextWeek = today.PlusWeeks(1);
        return T($"Try “fri”, “in 2 weeks” or “{DayNames.Typed(nextWeek.Day, nextWeek.Month)}”.");
    }

    private static string Year(LocalDate date, LocalDate today) => date.Year == today.Year ? "" : $" {date.Year}";

    private static Parsed<LocalDate> InReach(LocalDate date, LocalDate today)
    {
        var last = today.PlusYears(Limits.YearsAhead);
        return date < today ? Parsed.Hint<LocalDate>(T($"{Write(date)} has passed. {Examples(today)}"))
            : date > last ? Parsed.Hint<LocalDate>(T($"{Write(date)} is more than a year ahead; the last day I can take is “{Write(last)}”."))
            : Parsed.Ok(date);
    }
}
