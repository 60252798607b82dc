using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

/// <summary>The clocks of a lead. Pure: whoever asks brings the calendar of the series.</summary>
/// <remarks>
/// Two clocks run. Silence counts the 24 hours of whole working days, so it ends at the same time of day on the next working day. First touch
/// counts hours at work, from 9:00 to 17:00 of working days, so that a lead of Friday evening is not late on Monday at nine.
/// </remarks>
public static class LeadHours
{
    /// <summary>Hours at work begin.</summary>
    public static LocalTime From { get; } = new(9, 0);

    /// <summary>Hours at work end.</summary>
    public static LocalTime Until { get; } = new(17, 0);

    /// <summary>The calendar of a series, with the hours at work.</summary>
    public static WorkCalendar Calendar(WorkCalendar series) => series with { From = From, Until = Until };

    /// <summary>
    /// When silence becomes acceptance: the same time of day on the next working day. What is handed over on a day off counts from the
    /// beginning of the next working day, so that its 24 hours are that whole day.
    /// </summary>
    public static Instant SilentAt(WorkCalendar calendar, Instant handed)
    {
        var local = handed.InZone(calendar.Zone);
        return calendar.IsWorkingDay(local.Date)
            ? Instant.Max(handed, calendar.At(calendar.NextWorkingDay(local.Date), local.TimeOfDay))
            : calendar.At(calendar.NextWorkingDay(calendar.NextWorkingDay(local.Date)), LocalTime.Midnight);
    }

    /// <summary>How much time at work lies between two moments; zero where the second is not later.</summary>
    public static Duration Between(WorkCalendar calendar, Instant from, Instant until)
    {
        var worked = Duration.Zero;
        if (until <= from) return worked;
        var last = calendar.DateAt(until);
        for (var day = calendar.DateAt(from); day <= last; day = day.PlusDays(1))
        {
            if (!calendar.IsWorkingDay(day)) continue;
            var (opens, closes) = (Instant.Max(from, calendar.Opens(day)), Instant.Min(until, calendar.Closes(day)));
            if (closes > opens) worked += closes - opens;
        }
        return worked;
    }

    /// <summary>The moment at which that much time at work has passed. A week without working days never gets there: then the horizon counts.</summary>
    public static Instant Plus(WorkCalendar calendar, Instant from, Duration work)
    {
        var (left, day) = (work, calendar.DateAt(from));
        for (var walked = 0; walked < Limits.CalendarHorizonDays; walked++, day = day.PlusDays(1))
        {
            if (!calendar.IsWorkingDay(day)) continue;
            var opens = Instant.Max(from, calendar.Opens(day));
            var closes = calendar.Closes(day);
            if (closes <= opens) continue;
            if (closes - opens >= left) return opens + left;
            left -= closes - opens;
        }
        return calendar.Opens(day);
    }

    /// <summary>That many days after a moment, at the same time of day in the zone of the series; any days, as “in 14 days” means them.</summary>
    public static Instant PlusDays(WorkCalendar calendar, Instant from, int days)
    {
        var local = from.InZone(calendar.Zone);
        return Instant.Max(from, calendar.At(local.Date.PlusDays(days), local.TimeOfDay));
    }
}
