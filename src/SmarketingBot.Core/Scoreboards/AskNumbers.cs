using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scoreboards;

/// <summary>
/// The working day before an agenda, each KPI's owner (else the moderator) is asked in private for what is missing: once
/// a person and meeting, with all of theirs in one message.
/// </summary>
public sealed class AskNumbers(BotDb db, FindMeeting find, SeriesCalendar calendars, Notices notices)
{
    /// <summary>The outbox kind of the question.</summary>
    public const string Kind = "numbers";

    /// <summary>The alarm rang: asks whoever has something to tell.</summary>
    public async Task Look(Guid meetingId)
    {
        if (await find.ById(meetingId) is not { Meeting.State: MeetingState.Scheduled } held) return;
        foreach (var asked in (await Missing(held.Series)).Select(k => k.OwnerId ?? MeetingRights.ModeratorOf(held.Meeting, held.Series)).OfType<string>().Distinct())
            if (await IsThere(held.Series, asked))
                await notices.Make(Kind, ScoreboardKeys.Missing(meetingId, asked), asked, meetingId.ToString("N"));
    }

    /// <summary>
    /// The KPIs for whose present period nobody told a number yet; in the first days of a period also those whose last
    /// one is missing stand for it, because nothing of the new one can be known.
    /// </summary>
    public async Task<IReadOnlyList<Kpi>> Missing(Series series)
    {
        var today = calendars.Today(series);
        var kpis = await db.Kpis.Where(k => k.SeriesId == series.Id && !k.Retired).OrderBy(k => k.Id).ToListAsync();
        var told = await db.KpiNumbers.Where(n => n.ReplacedAt == null && db.Kpis.Any(k => k.Id == n.KpiId && k.SeriesId == series.Id))
            .Select(n => new { n.KpiId, n.From, n.AsOf }).ToListAsync();
        var calendar = await calendars.Of(series);
        return [.. kpis.Where(k => !told.Any(n => n.KpiId == k.Id && n.From == Asked(k, today, calendar).From))];
    }

    /// <summary>The period that is asked about: the running one, or the one before while no whole working day of it has passed.</summary>
    public static ReportingPeriod Asked(Kpi kpi, LocalDate today, WorkCalendar calendar)
    {
        var period = kpi.PeriodOf(today);
        return period.WorkingDaysUntil(today.PlusDays(-1), calendar) == 0 ? period.Previous : period;
    }

    private Task<bool> IsThere(Series series, string personId) =>
        db.Members.AnyAsync(m => m.ConversationId == series.ConversationId && m.PersonId == personId && m.Present && db.People.Any(p => p.Id == personId && !p.Outside));
}
