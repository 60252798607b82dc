using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Nagging;

/// <summary>
/// What a person is reminded of, and when they are looked at next. Pure: a test lives through ten thousand days of
/// random people with it.
/// </summary>
public sealed class NagPlan(NagLadder ladder)
{
    /// <summary>When the person is looked at next; there always is a moment while something is open.</summary>
    /// <param name="open">Their open items; here or among those ahead is at least one.</param>
    /// <param name="lastNagOn">The local date of the last reminder promised to them.</param>
    /// <param name="calendar">When they may be disturbed.</param>
    /// <param name="now">People's time.</param>
    /// <param name="ahead">The dates of more of their open items, never snoozed or reminded of, all of them far (<see cref="IsFar"/>).</param>
    public Instant NextLook(IReadOnlyCollection<ActionItem> open, LocalDate? lastNagOn, WorkCalendar calendar, Instant now, IReadOnlyCollection<LocalDate>? ahead = null)
    {
        var today = calendar.DateAt(now);
        // A traveller's last reminder may bear a date that is tomorrow's where they are now.
        var spent = lastNagOn >= today || now >= calendar.Closes(today);
        var from = spent ? (lastNagOn > today ? lastNagOn.Value : today).PlusDays(1) : today;
        var next = open.Select(item => NagCalendar.Facts(item, from, calendar)).Concat((ahead ?? []).Select(due => new NagFacts(due)))
            .Min(facts => ladder.NextAskOn(facts, from, calendar));
        return Instant.Max(now, calendar.Opens(next));
    }

    /// <summary>What is due after this date is far for most people (<see cref="IsFar"/>), and most of what they promised is due after it.</summary>
    public LocalDate Near(Instant now) => now.InUtc().Date.PlusDays(ladder.AheadDays);

    /// <summary>
    /// Whether what was promised for that date or a later one, and was never snoozed or reminded of, wants no reminder for so long that of all that is said
    /// about it only the date counts: what somebody did today is forgotten by then, and the earlier date is asked about first.
    /// </summary>
    public bool IsFar(LocalDate due, WorkCalendar calendar, Instant now) => ladder.HeadsUpOn(due, calendar) > calendar.DateAt(now).PlusDays(1);

    /// <summary>What wants saying now; nothing outside the person's hours, or on a date that had its reminder.</summary>
    public List<NagLine> Wanted(IEnumerable<ActionItem> open, LocalDate? lastNagOn, WorkCalendar calendar, Instant now)
    {
        var today = calendar.DateAt(now);
        if (!calendar.IsOpen(now) || lastNagOn >= today) return [];
        return [.. open.Select(item => (item.Number, Rung: Rung(item, today, calendar)))
            .Where(w => w.Rung is not null)
            .Select(w => new NagLine(w.Number, w.Rung!.Kind, w.Rung.Number, w.Rung.TellsModerator))];
    }

    /// <summary>Whether an item of a promised reminder still wants saying at the moment of sending.</summary>
    /// <param name="item">The item, as it is now.</param>
    /// <param name="day">The local date the reminder was promised for.</param>
    /// <param name="calendar">When the person may be disturbed, as of now.</param>
    /// <param name="now">People's time.</param>
    public bool StillWants(ActionItem item, LocalDate day, WorkCalendar calendar, Instant now) =>
        item.IsOpen && calendar.DateAt(now) == day && calendar.IsOpen(now) && Rung(item, day, calendar) is not null;

    /// <summary>A reminder was delivered: only now does it count as sent.</summary>
    public static void Count(ActionItem item, NagLine line, LocalDate day)
    {
        var (headsUp, dueToday, overdue) = Adds(line);
        item.LastAskedOn = day;
        item.HeadsUpSent |= headsUp;
        item.DueTodaySent |= dueToday;
        item.OverdueSent += overdue;
    }

    /// <summary>What a delivered line adds to what was sent about its item.</summary>
    // An overdue item needs no "due soon" any more, whatever was missed.
    public static (bool HeadsUp, bool DueToday, int Overdue) Adds(NagLine line) =>
        (line.Kind is NagKind.HeadsUp or NagKind.DueToday or NagKind.Overdue, line.Kind is NagKind.DueToday or NagKind.Overdue, line.Kind == NagKind.Overdue ? 1 : 0);

    private NagRung? Rung(ActionItem item, LocalDate day, WorkCalendar calendar) => ladder.Wants(NagCalendar.Facts(item, day, calendar), day, calendar);
}

/// <summary>One item of a reminder.</summary>
/// <param name="Number">The item.</param>
/// <param name="Kind">The rung it had when the reminder was promised.</param>
/// <param name="Step">Which of the overdue ones; 0 for other rungs.</param>
/// <param name="TellsModerator">With this one the moderator is told too.</param>
public sealed record NagLine(int Number, NagKind Kind, int Step, bool TellsModerator = false);
