using System.Globalization;
using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>For how long a number counts before it begins again.</summary>
public enum PeriodKind
{
    /// <summary>Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>January to March, April to June and so on.</summary>
    Quarter,

    /// <summary>A year of the calendar.</summary>
    Year,
}

/// <summary>
/// One stretch of the calendar for which numbers are told: November, Q4 2026, the week of 16 Nov. Dates only; which date
/// it is "today" says the series' zone, so an edge of a period lies at that zone's midnight.
/// </summary>
public readonly record struct ReportingPeriod
{
    private ReportingPeriod(PeriodKind kind, LocalDate from) => (Kind, From) = (kind, from);

    public PeriodKind Kind { get; }

    /// <summary>Its first day; with the kind it says which period it is.</summary>
    public LocalDate From { get; }

    /// <summary>Its last day.</summary>
    public LocalDate Until => Next.From.PlusDays(-1);

    /// <summary>The one after it.</summary>
    public ReportingPeriod Next => Plus(1);

    /// <summary>The one before it.</summary>
    public ReportingPeriod Previous => Plus(-1);

    /// <summary>The period of that kind in which the date lies.</summary>
    public static ReportingPeriod Of(PeriodKind kind, LocalDate date) => new(kind, kind switch
    {
        PeriodKind.Week => date.PlusDays(1 - (int)date.DayOfWeek),
        PeriodKind.Month => new LocalDate(date.Year, date.Month, 1),
        PeriodKind.Quarter => new LocalDate(date.Year, (date.Month - 1) / 3 * 3 + 1, 1),
        _ => new LocalDate(date.Year, 1, 1),
    });

    /// <summary>That many periods later, or earlier for a negative number.</summary>
    public ReportingPeriod Plus(int periods) => new(Kind, Kind switch
    {
        PeriodKind.Week => From.PlusWeeks(periods),
        PeriodKind.Month => From.PlusMonths(periods),
        PeriodKind.Quarter => From.PlusMonths(3 * periods),
        _ => From.PlusYears(periods),
    });

    /// <summary>True from its first to its last day.</summary>
    public bool Contains(LocalDate date) => From <= date && date <= Until;

    /// <summary>How many of its days are worked.</summary>
    public int WorkingDays(WorkCalendar calendar) => WorkingDaysUntil(Until, calendar);

    /// <summary>How many of its days up to and including that one are worked; 0 before it begins, all of them after it ends.</summary>
    /// <param name="date">The last day that counts.</param>
    /// <param name="calendar">Which days are worked; absences of a person don't count here.</param>
    public int WorkingDaysUntil(LocalDate date, WorkCalendar calendar)
    {
        var worked = 0;
        var last = LocalDate.Min(date, Until);
        for (var day = From; day <= last; day = day.PlusDays(1))
            if (calendar.IsPlainWorkingDay(day))
                worked++;
        return worked;
    }

    /// <summary>As people call it: "November", "Q4", "week of 16 Nov", "2026"; with its year when that isn't this year.</summary>
    public string Name(LocalDate today)
    {
        var year = Kind != PeriodKind.Year && From.Year != today.Year ? string.Create(CultureInfo.InvariantCulture, $" {From.Year}") : "";
        return Kind switch
        {
            PeriodKind.Week => T($"week of {From.Day} {DayNames.ShortMonth(From.Month)}{year}"),
            PeriodKind.Month => $"{DayNames.LongMonth(From.Month)}{year}",
            PeriodKind.Quarter => $"Q{(From.Month - 1) / 3 + 1}{year}",
            _ => From.Year.ToString(CultureInfo.InvariantCulture),
        };
    }
}
