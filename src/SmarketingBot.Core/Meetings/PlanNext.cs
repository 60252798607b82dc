using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Keeps one meeting ahead for every series that has a cadence, with the alarms that bring it to life.</summary>
public sealed class PlanNext(BotDb db, Alarms alarms, IClock clock)
{
    /// <summary>The alarm at which a meeting's agenda is due.</summary>
    public const string AgendaAlarm = "agenda";

    /// <summary>The alarm at which the moderator is asked about a meeting that falls on a listed holiday.</summary>
    public const string HolidayAlarm = "holiday";

    /// <summary>The alarm at which missing numbers are asked for, the working day before the agenda.</summary>
    public const string NumbersAlarm = "numbers";

    /// <summary>The alarm at which a meeting that nobody started is given up.</summary>
    public const string LapseAlarm = "lapse";

    /// <summary>The alarm from which somebody else may moderate a meeting that its moderator did not start.</summary>
    public const string TakeOverAlarm = "takeover";

    /// <summary>How long everybody waits for the moderator after the planned start.</summary>
    public static Duration Grace { get; } = Duration.FromMinutes(5);

    /// <summary>How long after its planned end a meeting that nobody started is given up.</summary>
    public static Duration Patience { get; } = Duration.FromHours(1);

    /// <summary>The meeting that is ahead or running, planned now if there was none; null while the series has no cadence.</summary>
    /// <param name="series">The series.</param>
    /// <param name="after">Plan on a date after this one; null is from now on.</param>
    public async Task<Meeting?> Run(Series series, LocalDate? after = null)
    {
        if (series.Cadence is null) return null;
        if (await Current(series) is { } current) return current;
        var meeting = new Meeting { SeriesId = series.Id, ModeratorId = series.NextModeratorId };
        series.NextModeratorId = null;
        await Fit(meeting, series, NextDate(series, after));
        db.Add(meeting);
        await SetAlarms(meeting);
        return meeting;
    }

    /// <summary>
    /// The series meets at other times now: the meeting that is ahead moves, with all that hangs on it. One that is
    /// running stays as it is.
    /// </summary>
    public async Task<Meeting?> Again(Series series)
    {
        if (series.Cadence is null) return null;
        // The day of a meeting that was held or cancelled is spent: changing the hour must not bring it back.
        var spent = await db.Meetings
            .Where(m => m.SeriesId == series.Id && (m.State == MeetingState.Closed || m.State == MeetingState.Cancelled))
            .OrderByDescending(m => m.StartsAt).FirstOrDefaultAsync();
        if (await Current(series) is not { } current) return await Run(series, spent?.Spent);
        if (!current.IsAhead)
        {
            var waiting = await db.Meetings.FirstOrDefaultAsync(m => m.SeriesId == series.Id && m.State == MeetingState.Scheduled);
            if (waiting is not null) await Fit(waiting, series, NextDate(series, LocalDate.Max(spent?.Spent ?? current.Spent, current.Spent)));
            return current;
        }
        await Fit(current, series, NextDate(series, spent?.Spent));
        await SetAlarms(current);
        return current;
    }

    /// <summary>The meeting that is running or ahead, if any.</summary>
    public Task<Meeting?> Current(Series series) => Current(series.Id);

    /// <inheritdoc cref="Current(Series)"/>
    public async Task<Meeting?> Current(Guid seriesId)
    {
        await db.SaveChangesAsync();
        return await db.Meetings
            .Where(m => m.SeriesId == seriesId && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaPosted || m.State == MeetingState.InProgress))
            .OrderBy(m => m.State == MeetingState.InProgress ? 0 : 1).ThenBy(m => m.StartsAt).FirstOrDefaultAsync();
    }

    /// <summary>The meeting before goes on after all: this one waits for its end, without alarms.</summary>
    public async Task Wait(Series series, Meeting meeting)
    {
        foreach (var kind in new[] { AgendaAlarm, HolidayAlarm, NumbersAlarm, LapseAlarm, TakeOverAlarm }) await alarms.Set(kind, meeting.Id.ToString("N"), null);
        if (meeting.StandIn) return;
        series.NextModeratorId ??= meeting.ModeratorId;
        meeting.ModeratorId = null;
    }

    /// <summary>The meeting before is over: this one is ahead, with whoever was named for it and the lead that counts now.</summary>
    public async Task GoOn(Series series, Meeting meeting)
    {
        if (series.NextModeratorId is { } named) (meeting.ModeratorId, meeting.StandIn, series.NextModeratorId) = (named, false, null);
        await Put(meeting, series, meeting.StartsAt.InZone(DateTimeZoneProviders.Tzdb[series.Zone]).LocalDateTime);
        await SetAlarms(meeting);
    }

    /// <summary>
    /// Another lead or other holidays count from now on: the agenda that is still to be posted moves. One that is posted
    /// stays, and with it the meeting, though its day became a holiday: people were told already.
    /// </summary>
    public async Task Reckon(Series series)
    {
        if (await Current(series) is not { IsAhead: true } meeting) return;
        var (agendaAt, wasHoliday) = (meeting.AgendaAt, meeting.AskAt is not null);
        await Prepare(meeting, series);
        if (meeting.State == MeetingState.AgendaPosted)
        {
            meeting.AgendaAt = agendaAt;
            meeting.HoldAnyway |= !wasHoliday && meeting.AskAt is not null;
        }
        await SetAlarms(meeting);
    }

    /// <summary>The date on which the series meets after another one, whatever is planned; null while it has no cadence.</summary>
    public LocalDate? DateAfter(Series series, LocalDate date) => series.Cadence is null ? null : NextDate(series, date);

    /// <summary>Puts the meeting that is ahead at another time, this once; what hangs on it follows.</summary>
    public async Task Put(Meeting meeting, Series series, LocalDateTime at)
    {
        // What was said about a holiday was said about that day.
        if (meeting.Date != at.Date) meeting.HoldAnyway = false;
        meeting.Date = at.Date;
        meeting.StartsAt = new WorkCalendar(DateTimeZoneProviders.Tzdb[series.Zone]).At(at.Date, at.TimeOfDay);
        await Prepare(meeting, series);
    }

    /// <summary>From when somebody else may take over a meeting that nobody started: its moderator is waited for from the planned start, or from when they took it.</summary>
    public static Instant TakeOverFrom(Meeting meeting) => Instant.Max(meeting.StartsAt, meeting.ModeratorActedAt ?? meeting.StartsAt) + Grace;

    /// <summary>Sets the alarms of a meeting that is ahead; an agenda whose time has passed is due at once.</summary>
    public async Task SetAlarms(Meeting meeting)
    {
        var subject = meeting.Id.ToString("N");
        await alarms.Set(AgendaAlarm, subject, meeting.State == MeetingState.Scheduled ? Instant.Max(meeting.AgendaAt, clock.GetCurrentInstant()) : null);
        await alarms.Set(HolidayAlarm, subject, meeting.IsInDoubt ? Instant.Max(meeting.AskAt!.Value, clock.GetCurrentInstant()) : null);
        await alarms.Set(NumbersAlarm, subject, meeting.State == MeetingState.Scheduled ? Instant.Max(meeting.NumbersAt, clock.GetCurrentInstant()) : null);
        await alarms.Set(LapseAlarm, subject, meeting.IsAhead ? meeting.EndsAt + Patience : null);
        var open = TakeOverFrom(meeting);
        await alarms.Set(TakeOverAlarm, subject, meeting.IsAhead && open > clock.GetCurrentInstant() ? open : null);
    }

    // The first date of the cadence whose start is still to come.
    private LocalDate NextDate(Series series, LocalDate? after)
    {
        var zone = DateTimeZoneProviders.Tzdb[series.Zone];
        var now = clock.GetCurrentInstant();
        var calendar = new WorkCalendar(zone);
        var cadence = Cadence.Parse(series.Cadence!);
        var date = cadence.Next(LocalDate.Max(after ?? LocalDate.MinIsoValue, now.InZone(zone).Date.PlusDays(-1)), series.Anchor);
        while (calendar.At(date, series.Start) <= now) date = cadence.Next(date, series.Anchor);
        return date;
    }

    private Task Fit(Meeting meeting, Series series, LocalDate date)
    {
        meeting.Slot = date;
        meeting.Minutes = series.Minutes;
        return Put(meeting, series, date.At(series.Start));
    }

    // The agenda comes some working days before the meeting, the question about a holiday one before the agenda. Listed
    // holidays are days off.
    private async Task Prepare(Meeting meeting, Series series)
    {
        var zone = DateTimeZoneProviders.Tzdb[series.Zone];
        var holidays = await db.Holidays.Where(h => h.SeriesId == series.Id && h.Date <= meeting.Date).Select(h => h.Date).ToListAsync();
        var calendar = new WorkCalendar(zone) with { Week = series.Week, Holidays = holidays.ToHashSet() };
        var agenda = calendar.AddWorkingDays(meeting.Date, -series.AgendaLead);
        meeting.AgendaAt = calendar.At(agenda, meeting.StartsAt.InZone(zone).TimeOfDay);
        meeting.NumbersAt = calendar.At(calendar.AddWorkingDays(agenda, -1), series.ReminderFrom);
        meeting.AskAt = holidays.Contains(meeting.Date) ? calendar.At(calendar.AddWorkingDays(agenda, -1), series.ReminderFrom) : null;
    }
}
