using NodaTime;

namespace SmarketingBot.Core.Kernel;

/// <summary>When one person may be reminded: their zone, working days, holidays, absences and hours. Pure: no clock inside.</summary>
/// <remarks>
/// Every search ends after <see cref="Limits.CalendarHorizonDays"/>: somebody who never works (a broken week, an endless absence) gets the day at that
/// horizon, so that an item always has a next date and no loop runs for ever.
/// </remarks>
/// <param name="Zone">Where the person lives.</param>
/// <param name="Week">Their working days.</param>
/// <param name="Holidays">Days on which nobody of theirs works.</param>
/// <param name="Absences">Stretches in which the person is away, both ends included.</param>
/// <param name="From">The reminder hour: from here on reminders go out.</param>
/// <param name="Until">From here on they wait for the next working day. Not after <paramref name="From"/> means until midnight.</param>
public sealed record WorkCalendar(
    DateTimeZone Zone, WorkWeek Week, IReadOnlySet<LocalDate> Holidays, IReadOnlyList<DateInterval> Absences, LocalTime From, LocalTime Until)
{
    /// <summary>The reminder hour until somebody sets another: 09:30.</summary>
    public static LocalTime DefaultFrom { get; } = new(9, 30);

    /// <summary>The end of reminders until the administrator sets another: 18:00.</summary>
    public static LocalTime DefaultUntil { get; } = new(18, 0);

    /// <summary>A calendar with the default week and hours, no holidays and no absences.</summary>
    public WorkCalendar(DateTimeZone zone) : this(zone, WorkWeek.Default, new HashSet<LocalDate>(), [], DefaultFrom, DefaultUntil) { }

    /// <summary>The person's date at that moment.</summary>
    public LocalDate DateAt(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>True when the person works that day: in their week, no holiday, not away.</summary>
    public bool IsWorkingDay(LocalDate date) => IsPlainWorkingDay(date) && !Absences.Any(absence => absence.Contains(date));

    /// <summary>As <see cref="IsWorkingDay"/>, but absences don't count; for plans that others see.</summary>
    public bool IsPlainWorkingDay(LocalDate date) => Week.Contains(date.DayOfWeek) && !Holidays.Contains(date);

    /// <summary>The first working day after that date.</summary>
    public LocalDate NextWorkingDay(LocalDate after) => AddWorkingDays(after, 1);

    /// <summary>The date itself if it is a working day, else the next one.</summary>
    public LocalDate WorkingDayFrom(LocalDate date) => IsWorkingDay(date) ? date : NextWorkingDay(date);

    /// <summary>Goes that many working days on, or back for a negative number; 0 is the date itself, worked or not.</summary>
    public LocalDate AddWorkingDays(LocalDate date, int days)
    {
        var step = Math.Sign(days);
        var left = Math.Abs(days);
        var day = date;
        for (var walked = 0; left > 0 && walked < Limits.CalendarHorizonDays; walked++)
        {
            day = day.PlusDays(step);
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }

    /// <summary>The moment of a local time.</summary>
    /// <remarks>
    /// Where clocks go forward over it: the first moment after the gap (03:30 in Helsinki's gap is 04:00, a day that Apia skipped is the start of the next).
    /// Where they go back: the first of the two moments. So the result never decreases as the local time grows, and nobody is reminded early.
    /// </remarks>
    public Instant At(LocalDate date, LocalTime time)
    {
        var mapping = Zone.MapLocal(date.At(time));
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>True when a reminder may go out at that moment.</summary>
    public bool IsOpen(Instant instant)
    {
        var today = DateAt(instant);
        return IsWorkingDay(today) && Opens(today) <= instant && instant < Closes(today);
    }

    /// <summary>The earliest moment, at or after the given one, at which a reminder may go out.</summary>
    public Instant EarliestFrom(Instant instant)
    {
        var day = DateAt(instant);
        for (var walked = 0; walked < Limits.CalendarHorizonDays; walked++, day = day.PlusDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            var candidate = Instant.Max(instant, Opens(day));
            if (candidate < Closes(day))
                return candidate;
        }
        return Opens(day);
    }

    /// <summary>The moment from which reminders go out on that date, worked or not.</summary>
    public Instant Opens(LocalDate date) => At(date, From);

    /// <summary>The moment from which they don't any more. Somebody who set a reminder hour in the evening is reminded until midnight.</summary>
    public Instant Closes(LocalDate date) => From < Until ? At(date, Until) : At(date.PlusDays(1), LocalTime.Midnight);
}
