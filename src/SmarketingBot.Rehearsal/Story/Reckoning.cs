using NodaTime;

namespace SmarketingBot.Rehearsal.Story;

/// <summary>What is right for one promise on one day.</summary>
public enum Duty
{
    /// <summary>Nothing may be said.</summary>
    Silence,

    /// <summary>Both are right: it became a promise in the middle of that day.</summary>
    Free,

    /// <summary>A reminder is owed.</summary>
    Reminder,
}

/// <summary>
/// When reminders are owed, reckoned from the product's table (§7) and from nothing of the bot's: two reckonings that
/// agree for a fortnight are worth more than one that checks itself. No holidays happen in the play.
/// </summary>
public static class Reckoning
{
    private const int DailyOnes = 5;
    private const int Week = 5;
    private static readonly LocalTime From = new(9, 30);
    private static readonly LocalTime Until = new(18, 0);

    /// <summary>The duty on a day of the owner's.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="day">The day in the owner's life.</param>
    /// <param name="asked">When it was asked about before that day: rungs are counted by what was really sent.</param>
    /// <param name="life">What else of the owner's days the script knows.</param>
    public static Duty On(Promised promise, LocalDate day, IReadOnlyList<Instant> asked, Circumstances life)
    {
        if (!IsWorkday(day, life) || promise.OpenFrom is not { } open) return Duty.Silence;
        var hour = life.Possible(Instant.Max(At(day, From, promise.Zone), life.Reachable));
        var close = At(day, Until, promise.Zone);
        if (open >= close || hour >= close || promise.OverAt <= hour) return Duty.Silence;
        if (!Wants(promise, day, Instant.Max(hour, open), asked, life)) return Duty.Silence;
        return open >= hour ? Duty.Free : Duty.Reminder;
    }

    /// <summary>Whether a private message may arrive then.</summary>
    public static bool IsInHours(Instant at, DateTimeZone zone, Circumstances life)
    {
        var local = at.InZone(zone);
        return IsWorkday(local.Date, life) && local.TimeOfDay >= From && local.TimeOfDay < Until;
    }

    /// <summary>The day's date where somebody lives.</summary>
    public static LocalDate DateOf(Instant at, DateTimeZone zone) => at.InZone(zone).Date;

    private static bool Wants(Promised promise, LocalDate day, Instant at, IReadOnlyList<Instant> asked, Circumstances life)
    {
        var (since, due) = promise.DateAt(at);
        var days = asked.Where(a => a > since).Select(a => DateOf(a, promise.Zone)).ToList();
        // Who waits for somebody is asked weekly whether they still do, whatever the date.
        if (promise.BlockedAt(at) is { } blocked)
        {
            var last = asked.Append(blocked).Where(a => a >= blocked).Max();
            return day >= Workdays(DateOf(last, promise.Zone), Week, life);
        }

        var snooze = promise.SnoozeAt(at);
        if (snooze > day) return false;
        // The end of a snooze was asked for, so activity does not spare it; nor does it spare the due date.
        if (snooze is { } until && !days.Any(d => d >= until)) return true;
        if (day == due) return true;
        if (promise.WasTouched(At(Workdays(day, -1, life), From, promise.Zone), at)) return false;
        if (day < due) return day >= Workdays(due, -2, life) && days.Count == 0;
        // Whether it is still blocked is another question, and counts for none of these.
        var late = asked.Where(a => a > since && promise.BlockedAt(a) is null).Select(a => DateOf(a, promise.Zone)).Where(d => d > due).ToList();
        return late.Count < DailyOnes || day >= Workdays(late[^1], Week, life);
    }

    private static Instant At(LocalDate day, LocalTime time, DateTimeZone zone) => day.At(time).InZoneLeniently(zone).ToInstant();

    private static bool IsWorkday(LocalDate day, Circumstances life) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !life.IsAway(day);

    private static LocalDate Workdays(LocalDate day, int count, Circumstances life)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.PlusDays(Math.Sign(count));
            if (IsWorkday(day, life)) left--;
        }

        return day;
    }
}
