using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>The table of the ways to write a date. Whether the date lies in reach is not asked here (<see cref="DateWords"/>).</summary>
internal static partial class DateForms
{
    private delegate Parsed<LocalDate>? Reading(Match form, LocalDate today, WorkWeek week);

    // The first form whose shape fits decides; a reading of null says "only the shape fits: try the others".
    private static readonly (Regex Shape, Reading Read)[] Table =
    [
        (Today(), (_, today, _) => Parsed.Ok(today)),
        (Tomorrow(), (_, today, _) => Parsed.Ok(today.PlusDays(1))),
        (EndOf(), (form, today, week) => form.Groups["month"].Success ? EndOfMonth(today, week) : EndOfWeek(today, week)),
        (Weekday(), (form, today, _) => Day(form) is { } day ? Parsed.Ok(NextDay(form, today, day)) : null),
        (In(), (form, today, _) => Ahead(form, today)),
        (DayMonth(), Named),
        (MonthDay(), Named),
        (Dotted(), (form, today, _) => Checked(form, today, Number(form, "m"), Number(form, "d"))),
        (Iso(), (form, today, _) => Checked(form, today, Number(form, "m"), Number(form, "d"))),
        (Slashed(), (form, today, _) => Slashes(form, today)),
    ];

    private static string ExampleDay => DayNames.Typed(3, 12);

    private static readonly string[] Counts = ["", "one", "two", "three", "four", "five", "six"];

    /// <summary>The date, a hint for something that is meant as a date but isn't one, or null for anything else.</summary>
    public static Parsed<LocalDate>? Recognise(string text, LocalDate today, WorkWeek week)
    {
        var typed = Plain.Text(text).TrimEnd('.', ',', ';', '!', '?', ' ');
        if (typed.Length is 0 or > 40)
            return null;
        var tidy = Spelling.Fold(typed);
        if (OneOf(tidy, typed, today, week) is { } date)
            return date;
        foreach (var said in ForeignDates.InEnglish(tidy))
        {
            if (OneOf(said, typed, today, week) is { } foreign)
                return foreign;
        }
        return null;
    }

    private static Parsed<LocalDate>? OneOf(string tidy, string typed, LocalDate today, WorkWeek week)
    {
        if (Vague().IsMatch(tidy))
            return Parsed.Hint<LocalDate>(T($"Which day of {typed.ToLowerInvariant()} do you mean? Name it, for example “next fri” or “{ExampleDay}”."));
        foreach (var (shape, read) in Table)
        {
            if (shape.Match(tidy) is { Success: true } form && read(form, today, week) is { } date)
                return date;
        }
        return null;
    }

    private static LocalDate NextDay(Match form, LocalDate today, IsoDayOfWeek day) => form.Groups["next"].Success
        ? today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)).PlusDays((int)day)
        : today.Next(day);

    // LastDay belongs to the week as the person works it, so that Saturday's "end of week" is the coming Friday.
    private static Parsed<LocalDate> EndOfWeek(LocalDate today, WorkWeek week) => Parsed.Ok(today.With(DateAdjusters.NextOrSame(week.LastDay)));

    private static Parsed<LocalDate> EndOfMonth(LocalDate today, WorkWeek week)
    {
        var last = today.With(DateAdjusters.EndOfMonth);
        var first = last.PlusDays(-6);
        for (var day = last; day >= first; day = day.PlusDays(-1))
        {
            if (week.Contains(day.DayOfWeek))
                return Parsed.Ok(day);
        }
        return Parsed.Ok(last);
    }

    private static Parsed<LocalDate>? Ahead(Match form, LocalDate today)
    {
        var word = form.Groups["n"].Value;
        var count = word is "a" or "an" ? 1
            : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Array.IndexOf(Counts, word);
        return count < 0 ? null : Parsed.Ok(form.Groups["unit"].Value switch
        {
            "day" => today.PlusDays(count),
            "week" => today.PlusWeeks(count),
            _ => today.PlusMonths(count),
        });
    }

    private static Parsed<LocalDate>? Named(Match form, LocalDate today, WorkWeek week) =>
        DayNames.Months.TryGetValue(form.Groups["month"].Value, out var month)
            ? Checked(form, today, month, Number(form, "d"))
            : null;

    private static Parsed<LocalDate>? Slashes(Match form, LocalDate today)
    {
        var (first, second) = (Number(form, "d"), Number(form, "m"));
        var european = second is >= 1 and <= 12;
        var american = first is >= 1 and <= 12;
        if (european && american && first != second)
            return Parsed.Hint<LocalDate>(
                T($"“{form.Value}” can be {DayNames.LongDate(first, second)} or {DayNames.LongDate(second, first)}. "
                + $"Please write “{DayNames.Typed(first, second)}” or “{DayNames.Typed(second, first)}”."));
        // Only one reading is left, so there is nothing to ask.
        return american && !european ? Checked(form, today, first, second) : Checked(form, today, second, first);
    }

    private static Parsed<LocalDate>? Checked(Match form, LocalDate today, int month, int day)
    {
        if (form.Groups["weekday"].Success && Day(form) is null)
            return null;
        var date = Exact(form, today, month, day);
        return date is { IsOk: true } && Day(form) is { } weekday && date.Value.DayOfWeek != weekday
            ? Parsed.Hint<LocalDate>(
                T($"{DateWords.Write(date.Value)} is a {DayNames.Say(date.Value.DayOfWeek)}, not a {DayNames.Say(weekday)}. Which do you mean: “{DateWords.Write(date.Value)}” or “{DayNames.SayShort(weekday)}”?"))
            : date;
    }

    private static Parsed<LocalDate> Exact(Match form, LocalDate today, int month, int day)
    {
        if (month is < 1 or > 12)
            return Parsed.Hint<LocalDate>(T($"There is no month {month}. Write the date like “{ExampleDay}”."));
        var written = form.Groups["y"];
        var years = written.Success ? new[] { Number(form, "y") + (written.Length == 2 ? 2000 : 0) } : [today.Year, today.Year + 1];
        foreach (var candidate in years)
        {
            if (candidate is < 1 or > 9000 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(candidate, month))
                continue;
            var date = new LocalDate(candidate, month, day);
            // Without a year, a date that has passed this year means the next one.
            if (written.Success || date >= today)
                return Parsed.Ok(date);
        }
        // The example must work without a year, so it keeps clear of leap days.
        var safe = Math.Min(CalendarSystem.Iso.GetDaysInMonth(today.Year, month), CalendarSystem.Iso.GetDaysInMonth(today.Year + 1, month));
        var missing = DayNames.LongDate(day, month) + (written.Success ? $" {written.Value}" : "");
        return Parsed.Hint<LocalDate>(!written.Success && (month, day) == (2, 29)
            ? T($"There is no {missing} in the year ahead. Try “{DayNames.Typed(safe, month)}”.")
            : T($"There is no {missing}. Try “{DayNames.Typed(safe, month)}”."));
    }

    /// <summary>The weekday of a name in any of the languages, short or long; here only weekdays are meant.</summary>
    internal static IsoDayOfWeek? Weekday(string folded) => DayNames.Days.TryGetValue(folded, out var day) || DayNames.Days.TryGetValue(ForeignDates.Weekday(folded) ?? "", out day) ? day : null;

    private static IsoDayOfWeek? Day(Match form) => DayNames.Days.TryGetValue(form.Groups["weekday"].Value, out var day) ? day : null;

    private static int Number(Match form, string group) => int.Parse(form.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string MaybeWeekday = @"^(?:on )?(?:the )?(?:(?<weekday>[a-z]+)\.?,? )?";

    [GeneratedRegex(@"^(?:today|eod|end of (?:the )?day)$")]
    private static partial Regex Today();

    [GeneratedRegex(@"^(?:tomorrow|tmrw|tmr)$")]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"^(?:next|this) (?:week|month)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"^(?:the )?(?:end of (?:the |this )?(?:(?<month>month)|week)|eow|(?<month>eom))$")]
    private static partial Regex EndOf();

    [GeneratedRegex(@"^(?:on |this |(?<next>next ))?(?<weekday>[a-z]+)$")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?:with)?in (?<n>\d{1,4}|[a-z]+) (?<unit>day|week|month)(?:s|'s|s'|’s|s’)?(?: time)?$")]
    private static partial Regex In();

    [GeneratedRegex(MaybeWeekday + @"(?<d>\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?(?<month>[a-z]{3,9})\.?(?:,? (?<y>\d{4}))?$")]
    private static partial Regex DayMonth();

    [GeneratedRegex(MaybeWeekday + @"(?<month>[a-z]{3,9})\.? (?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\d{4}))?$")]
    private static partial Regex MonthDay();

    [GeneratedRegex(MaybeWeekday + @"(?<d>\d{1,2})\. ?(?<m>\d{1,2})(?:\. ?(?<y>\d{4})|\.(?<y>\d{2}))?$")]
    private static partial Regex Dotted();

    [GeneratedRegex(MaybeWeekday + @"(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(MaybeWeekday + @"(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[/-](?<y>\d{4}|\d{2}))?$")]
    private static partial Regex Slashed();
}
