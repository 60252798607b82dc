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
        foreach (var asked in (await Missing(held)).Select(m => m.Person).OfType<string>().Distinct())
            await notices.Make(Kind, ScoreboardKeys.Missing(meetingId, asked), asked, meetingId.ToString("N"));
    }

    /// <summary>
    /// The KPIs of which nobody told a number yet for the period that is asked about, each with whom it is asked of: its
    /// owner, or the moderator where it has none or the owner left. Null is nobody there.
    /// </summary>
    public async Task<IReadOnlyList<(Kpi Kpi, string? Person)>> Missing(HeldMeeting held)
    {
        var (series, today) = (held.Series, calendars.Today(held.Series));
        var kpis = await db.Kpis.Where(k => k.SeriesId == series.Id && !k.Retired).OrderBy(k => k.Id).ToListAsync();
        if (kpis.Count == 0) return [];
        var calendar = await calendars.Of(series);
        var from = kpis.Min(k => Asked(k, today, calendar).From);
        var told = (await db.KpiNumbers.Where(n => n.ReplacedAt == null && n.From >= from && db.Kpis.Any(k => k.Id == n.KpiId && k.SeriesId == series.Id))
            .Select(n => new { n.KpiId, n.From }).ToListAsync()).Select(n => (n.KpiId, n.From)).ToHashSet();
        var there = (await db.Members.Where(m => m.ConversationId == series.ConversationId && m.Present && db.People.Any(p => p.Id == m.PersonId && !p.Outside))
            .Select(m => m.PersonId).ToListAsync()).ToHashSet();
        string? There(string? id) => id is not null && there.Contains(id) ? id : null;
        return [.. kpis.Where(k => !told.Contains((k.Id, Asked(k, today, calendar).From))).Select(k => (k, There(k.OwnerId) ?? There(MeetingRights.ModeratorOf(held.Meeting, series))))];
    }

    /// <summary>The period that is asked about: the running one, or the one before while no whole working day of it has passed.</summary>
    public static ReportingPeriod Asked(Kpi kpi, LocalDate today, WorkCalendar calendar)
    {
        var period = kpi.PeriodOf(today);
        return period.WorkingDaysUntil(today.PlusDays(-1), calendar) == 0 ? period.Previous : period;
    }
}
