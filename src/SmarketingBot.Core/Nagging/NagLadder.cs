using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Nagging;

/// <summary>Decides whether an item wants a reminder on a day, and which (product §7). Pure: the same facts give the same answer.</summary>
/// <remarks>
/// Decided here, because the product leaves it open:
/// a due date on which the owner doesn't work brings no "due today" early or late, the next working day brings the first overdue one (the heads-up,
/// counted in working days, came before); a snooze also covers the due date, and its end asks in spite of activity, because snoozing is itself
/// activity; who promises today for today is not reminded an hour later, unless the rules say so; a blocked item is only asked about weekly.
/// </remarks>
public sealed class NagLadder(NagRules rules)
{
    private readonly int headsUpDays = Math.Max(1, rules.HeadsUpDays);
    private readonly int maxOverdue = Math.Max(1, rules.MaxOverdue);
    // A moderator rung above the last daily reminder would never be reached.
    private readonly int moderatorAt = Math.Clamp(rules.ModeratorAt, 1, Math.Max(1, rules.MaxOverdue));
    private readonly int weeklyEvery = Math.Max(1, rules.WeeklyEvery);

    /// <summary>The reminder that the item wants today, or null when it wants none today.</summary>
    public NagRung? Wants(NagFacts facts, LocalDate today, WorkCalendar calendar)
    {
        if (!calendar.IsWorkingDay(today) || facts.LastAskedOn >= today || facts.SnoozedUntil > today)
            return null;
        // The snooze ran out and nobody has asked since.
        var awaited = facts.SnoozedUntil is { } until && (facts.LastAskedOn is null || facts.LastAskedOn < until);
        var rung = facts.State == NagState.Blocked ? WhenBlocked(facts, today, calendar, awaited)
            : today < facts.Due ? BeforeDue(facts, today, calendar, awaited)
            : today == facts.Due ? OnDue(facts, today)
            : AfterDue(facts, today, calendar, awaited);
        var spared = facts.TouchedSinceLastReminderHour && !awaited && rung?.Kind != NagKind.DueToday;
        return spared ? null : rung;
    }

    /// <summary>The earliest day, from today on, on which the item will want a reminder if nothing happens until then.</summary>
    /// <remarks>There always is one: with nobody ever working it is the day at the calendar's horizon. It never decreases as today grows.</remarks>
    public LocalDate NextAskOn(NagFacts facts, LocalDate today, WorkCalendar calendar)
    {
        var end = today.PlusDays(Limits.CalendarHorizonDays);
        var untouched = facts with { TouchedSinceLastReminderHour = false };
        for (var day = NotBefore(facts, today, calendar); day < end; day = day.PlusDays(1))
        {
            if (Wants(day == today ? facts : untouched, day, calendar) is not null)
                return day;
        }
        return end;
    }

    /// <summary>The day from which on the heads-up of a promise for that date is due. It never decreases as the date grows.</summary>
    public LocalDate HeadsUpOn(LocalDate due, WorkCalendar calendar) => calendar.AddWorkingDays(due, -headsUpDays);

    /// <summary>So many calendar days before its date, with a week to spare, a promise wants its heads-up, where nobody is away for long.</summary>
    public int AheadDays => 10 + 2 * headsUpDays;

    private NagRung? BeforeDue(NagFacts facts, LocalDate today, WorkCalendar calendar, bool awaited) =>
        awaited ? new NagRung(NagKind.AfterSnooze)
        : !facts.HeadsUpSent && today >= HeadsUpOn(facts.Due, calendar) && !PromisedToday(facts, today) ? new NagRung(NagKind.HeadsUp)
        : null;

    private NagRung? OnDue(NagFacts facts, LocalDate today) =>
        facts.DueTodaySent || PromisedToday(facts, today) ? null : new NagRung(NagKind.DueToday);

    private NagRung? AfterDue(NagFacts facts, LocalDate today, WorkCalendar calendar, bool awaited)
    {
        if (facts.OverdueSent < maxOverdue)
            return new NagRung(NagKind.Overdue, facts.OverdueSent + 1, facts.OverdueSent + 1 == moderatorAt);
        return awaited || WeekIsOver(facts.LastAskedOn, today, calendar) ? new NagRung(NagKind.Weekly) : null;
    }

    private NagRung? WhenBlocked(NagFacts facts, LocalDate today, WorkCalendar calendar, bool awaited)
    {
        var since = facts.BlockedOn is { } blocked && !(facts.LastAskedOn > blocked) ? blocked : facts.LastAskedOn;
        return awaited || WeekIsOver(since, today, calendar) ? new NagRung(NagKind.Blocked) : null;
    }

    private bool WeekIsOver(LocalDate? since, LocalDate today, WorkCalendar calendar) =>
        since is not { } day || today >= calendar.AddWorkingDays(day, weeklyEvery);

    private bool PromisedToday(NagFacts facts, LocalDate today) => !rules.OnDayOfPromise && facts.PromisedOn == today;

    // Skips the days on which the answer is certainly no; an item due in eleven months is recomputed on every change.
    private LocalDate NotBefore(NagFacts facts, LocalDate today, WorkCalendar calendar)
    {
        var day = facts.SnoozedUntil is { } until && until > today ? until : today;
        if (facts.State == NagState.Open && facts.SnoozedUntil is null)
            day = LocalDate.Max(day, facts.HeadsUpSent ? LocalDate.Min(facts.Due, day.PlusDays(Limits.CalendarHorizonDays)) : HeadsUpOn(facts.Due, calendar));
        return day;
    }
}
