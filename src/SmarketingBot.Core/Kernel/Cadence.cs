using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>How often a series meets.</summary>
public enum CadenceKind
{
    /// <summary>On its weekday each week.</summary>
    Weekly,

    /// <summary>On its weekday every second week.</summary>
    Biweekly,

    /// <summary>On the first … fourth or last such weekday of each month.</summary>
    Monthly,
}

/// <summary>The days on which a series meets; its clock time and zone are the series'. A value: equal cadences are equal.</summary>
/// <param name="Kind">How often.</param>
/// <param name="Day">The weekday.</param>
/// <param name="Nth">For monthly: 1–4, or 5 for the last. Else 0.</param>
public sealed record Cadence(CadenceKind Kind, IsoDayOfWeek Day, int Nth = 0)
{
    /// <summary>The value of <see cref="Nth"/> that means the last such weekday of the month.</summary>
    public const int Last = 5;

    private static readonly string[] NthNames = ["", "first", "second", "third", "fourth", "last"];

    /// <summary>Every week on this day.</summary>
    public static Cadence Weekly(IsoDayOfWeek day) => new(CadenceKind.Weekly, day);

    /// <summary>Every second week on this day.</summary>
    public static Cadence Biweekly(IsoDayOfWeek day) => new(CadenceKind.Biweekly, day);

    /// <summary>Each month on its n-th such day; <see cref="Last"/> for the last.</summary>
    public static Cadence Monthly(int nth, IsoDayOfWeek day) =>
        nth is >= 1 and <= Last ? new(CadenceKind.Monthly, day, nth) : throw new ArgumentOutOfRangeException(nameof(nth));

    /// <summary>The first date after <paramref name="after"/> on which the series meets.</summary>
    /// <param name="after">Not itself a possible answer.</param>
    /// <param name="anchor">
    /// The day from which a biweekly series counts: its first such weekday on or after the anchor is an occurrence, and every second week from there,
    /// both ways. Weekly and monthly series don't look at it.
    /// </param>
    public LocalDate Next(LocalDate after, LocalDate anchor)
    {
        switch (Kind)
        {
            case CadenceKind.Weekly:
                return after.Next(Day);
            case CadenceKind.Biweekly:
                var first = anchor.With(DateAdjusters.NextOrSame(Day));
                var candidate = after.Next(Day);
                return Period.DaysBetween(first, candidate) % 14 == 0 ? candidate : candidate.PlusWeeks(1);
            default:
                var month = after.ToYearMonth();
                var here = InMonth(month);
                return here > after ? here : InMonth(month.PlusMonths(1));
        }
    }

    /// <summary>The stored form and the words people may type: "weekly tue", "biweekly tue", "monthly first tue".</summary>
    public override string ToString() => Kind == CadenceKind.Monthly
        ? $"monthly {NthNames[Nth]} {DayNames.Short(Day)}"
        : $"{(Kind == CadenceKind.Weekly ? "weekly" : "biweekly")} {DayNames.Short(Day)}";

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static Cadence Parse(string stored) =>
        CadenceWords.Read(stored) is { IsOk: true } cadence ? cadence.Value : throw new FormatException($"'{stored}' is not a stored cadence.");

    private LocalDate InMonth(YearMonth month)
    {
        if (Nth == Last)
            return month.OnDayOfMonth(month.Calendar.GetDaysInMonth(month.Year, month.Month)).With(DateAdjusters.PreviousOrSame(Day));
        return month.OnDayOfMonth(1).With(DateAdjusters.NextOrSame(Day)).PlusWeeks(Nth - 1);
    }
}
