using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>The leads of a stretch of days, with the calendar by which their times count.</summary>
public sealed record LeadsOfPeriod(IReadOnlyList<LeadFact> Facts, WorkCalendar Calendar, Instant AsOf);

/// <summary>Reads what the figures are made of, in three queries however many leads there are.</summary>
public sealed class ReadLeads(BotDb db, LeadSilence silence, IClock clock)
{
    /// <summary>The leads that were handed over in a period, from its first to its last day in the zone of the series.</summary>
    public Task<LeadsOfPeriod> Of(Series series, ReportingPeriod period) => Of(series, period.From, period.Until);

    /// <inheritdoc cref="Of(Series, ReportingPeriod)"/>
    public async Task<LeadsOfPeriod> Of(Series series, LocalDate first, LocalDate last)
    {
        var calendar = await silence.CalendarOf(series);
        var (from, until, now) = (calendar.At(first, LocalTime.Midnight), calendar.At(last.PlusDays(1), LocalTime.Midnight), clock.GetCurrentInstant());
        var leads = await db.Leads.AsNoTracking().Where(l => l.SeriesId == series.Id && l.AssignedAt >= from && l.AssignedAt < until).OrderBy(l => l.AssignedAt).ToListAsync();
        var attempts = (await db.LeadAttempts.AsNoTracking()
            .Where(a => db.Leads.Any(l => l.Id == a.LeadId && l.SeriesId == series.Id && l.AssignedAt >= from && l.AssignedAt < until)).ToListAsync()).ToLookup(a => a.LeadId);
        return new LeadsOfPeriod([.. leads.Select(l => LeadFact.Of(Now(l, calendar, now), attempts[l.Id]))], calendar, now);
    }

    // An alarm that an outage holds up changes no figure: what was silent long enough is accepted.
    private static Lead Now(Lead lead, WorkCalendar calendar, Instant now)
    {
        if (lead.State == LeadState.Handed && lead.SilentAt <= now && LeadHours.SilentAt(calendar, lead.AssignedAt) <= now) lead.State = LeadState.AcceptedBySilence;
        return lead;
    }
}
