using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>
/// Reads which period somebody means: <c>october</c>, <c>oct 2026</c>, <c>2026-10</c>, <c>q3</c>, <c>last month</c>,
/// <c>this week</c>, <c>week of 16 nov</c>, <c>2026</c>, and the same in German and Turkish. A month or quarter without a year is the latest that has begun.
/// </summary>
public static partial class PeriodWords
{
    /// <summary>Reads a period of one kind, or says how to write one.</summary>
    /// <param name="text">Only the period.</param>
    /// <param name="kind">The kind that the number is told by; another kind is refused with an example of this one.</param>
    /// <param name="today">Today in the series' zone.</param>
    public static Parsed<ReportingPeriod> Read(string text, PeriodKind kind, LocalDate today)
    {
        var tidy = Plain.Text(text).ToLowerInvariant().Trim();
        if (Recognise(tidy, today) is { } period)
            return period.Kind == kind
                ? Parsed.Ok(period)
                : Parsed.Hint<ReportingPeriod>(T($"That number is told by the {Say(kind)}. {Example(kind, today)}"));
        // A plain date means the period in which it lies.
        return Day(tidy, today) is { } day
            ? Parsed.Ok(ReportingPeriod.Of(kind, day))
            : Parsed.Hint<ReportingPeriod>(T($"I can't read “{Plain.Cap(tidy, 30)}” as a {Say(kind)}. {Example(kind, today)}"));
    }

    /// <summary>Reads a period of any kind; null when the text isn't one.</summary>
    public static ReportingPeriod? Recognise(string text, LocalDate today)
    {
        var tidy = Plain.Text(text).ToLowerInvariant().Trim();
        return English(tidy, today) ?? (ForeignPeriods.InEnglish(tidy) is { } said ? English(said, today) : null);
    }

    private static ReportingPeriod? English(string tidy, LocalDate today)
    {
        if (Relative().Match(tidy) is { Success: true } relative && KindOf(relative.Groups["kind"].Value) is { } kind)
        {
            var current = ReportingPeriod.Of(kind, today);
            return relative.Groups["which"].Value switch { "last" or "previous" => current.Previous, "next" => current.Next, _ => current };
        }
        if (WeekOf().Match(tidy) is { Success: true } week)
            return Day(week.Groups["date"].Value, today) is { } day ? ReportingPeriod.Of(PeriodKind.Week, day) : null;
        if (Quarter().Match(tidy) is { Success: true } quarter)
        {
            var year = YearIn(quarter.Groups["year"].Value);
            var first = new LocalDate(year ?? today.Year, 3 * (quarter.Groups["q"].ValueSpan[0] - '1') + 1, 1);
            return Begun(PeriodKind.Quarter, first, today, year is not null);
        }
        if (IsoMonth().Match(tidy) is { Success: true } iso && int.Parse(iso.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number)
            return ReportingPeriod.Of(PeriodKind.Month, new LocalDate(YearIn(iso.Groups["year"].Value)!.Value, number, 1));
        if (Month().Match(tidy) is { Success: true } named && DayNames.Months.TryGetValue(named.Groups["month"].Value, out var month))
        {
            var year = YearIn(named.Groups["year"].Value);
            return Begun(PeriodKind.Month, new LocalDate(year ?? today.Year, month, 1), today, year is not null);
        }
        return YearOnly().IsMatch(tidy) ? ReportingPeriod.Of(PeriodKind.Year, new LocalDate(int.Parse(tidy, CultureInfo.InvariantCulture), 1, 1)) : null;
    }

    /// <summary>Reads "weekly", "a month", "per quarter", "yearly", "pro Monat", "haftada"; null when the text says no kind.</summary>
    public static PeriodKind? KindOf(string text) => Unit().Replace(Plain.Text(text).ToLowerInvariant().Trim(), "") switch
    {
        "week" or "weekly" or "w" => PeriodKind.Week,
        "month" or "monthly" or "m" => PeriodKind.Month,
        "quarter" or "quarterly" or "q" => PeriodKind.Quarter,
        "year" or "yearly" or "annual" or "annually" or "y" => PeriodKind.Year,
        var other => ForeignPeriods.KindOf(other),
    };

    /// <summary>"week", "month", "quarter", "year".</summary>
    public static string Say(PeriodKind kind) => T(kind switch
    {
        PeriodKind.Week => "week",
        PeriodKind.Month => "month",
        PeriodKind.Quarter => "quarter",
        _ => "year",
    });

    /// <summary>"weekly", "monthly", "quarterly", "yearly". <see cref="KindOf"/> understands it.</summary>
    public static string SayEach(PeriodKind kind) => T(kind switch { PeriodKind.Week => "weekly", PeriodKind.Month => "monthly", PeriodKind.Quarter => "quarterly", _ => "yearly" });

    // Numbers are told of what has begun: "december" said in January is last month, not the one in eleven months.
    private static ReportingPeriod Begun(PeriodKind kind, LocalDate first, LocalDate today, bool withYear) =>
        ReportingPeriod.Of(kind, withYear || first <= today ? first : first.PlusYears(-1));

    // Elsewhere a date without a year is the next one; here it is the latest that has come, so it is read as it was a year ago.
    private static LocalDate? Day(string text, LocalDate today)
    {
        if (text == "yesterday" || ForeignPeriods.InEnglish(text) == "yesterday") return today.PlusDays(-1);
        var from = text.Any(char.IsAsciiDigit) && !text.StartsWith("in ", StringComparison.Ordinal) ? today.PlusYears(-1).PlusDays(1) : today;
        return DateForms.Recognise(text, from, WorkWeek.Default) is { IsOk: true } date ? date.Value : null;
    }

    private static int? YearIn(string text) => YearAnywhere().Match(text) is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string Example(PeriodKind kind, LocalDate today)
    {
        var last = ReportingPeriod.Of(kind, today).Previous;
        return kind switch
        {
            PeriodKind.Week => T($"Write it like “{last.Name(today)}” or “last week”."),
            PeriodKind.Month => T($"Write it like “{last.Name(today)}” or “last month”."),
            PeriodKind.Quarter => T($"Write it like “{last.Name(today)}” or “last quarter”."),
            _ => T($"Write it like “{last.From.Year}” or “this year”."),
        };
    }

    [GeneratedRegex(@"^(?<which>this|the|current|last|previous|next) (?<kind>week|month|quarter|year)$")]
    private static partial Regex Relative();

    [GeneratedRegex(@"^(?:the )?week of (?<date>.+)$")]
    private static partial Regex WeekOf();

    [GeneratedRegex(@"^q(?<q>[1-4])(?:[ -/]?(?<year>20\d\d))?$")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?<year>20\d\d)-(?<m>\d\d)$")]
    private static partial Regex IsoMonth();

    [GeneratedRegex(@"^(?<month>[a-z]{3,9})\.?(?: (?<year>20\d\d))?$")]
    private static partial Regex Month();

    [GeneratedRegex(@"^20\d\d$")]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex YearAnywhere();

    [GeneratedRegex(@"^(?:(?:an?|per|each|every) |/ ?)")]
    private static partial Regex Unit();
}
