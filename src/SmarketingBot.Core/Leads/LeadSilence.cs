using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Leads;

/// <summary>24 working hours of silence are acceptance. One alarm a series rings at the earliest end of a silence.</summary>
public sealed class LeadSilence(BotDb db, SeriesCalendar calendars, Alarms alarms, Promises promises, IClock clock)
{
    /// <summary>The alarm; its subject is the series.</summary>
    public const string Alarm = "lead-silence";

    private readonly Dictionary<Guid, WorkCalendar> _calendars = [];

    /// <summary>The calendar by which the leads of a series count: its zone, days and holidays.</summary>
    public async Task<WorkCalendar> CalendarOf(Series series)
    {
        if (!_calendars.TryGetValue(series.Id, out var known)) _calendars[series.Id] = known = LeadHours.Calendar(await calendars.Of(series));
        return known;
    }

    /// <summary>The alarm rang: whatever was silent long enough is accepted, and the next silence is waited for.</summary>
    public async Task Ring(Guid seriesId)
    {
        if (await db.Series.FirstOrDefaultAsync(s => s.Id == seriesId) is not { } series) return;
        var now = clock.GetCurrentInstant();
        foreach (var lead in await db.Leads.Where(l => l.SeriesId == seriesId && l.State == LeadState.Handed && l.SilentAt <= now).OrderBy(l => l.SilentAt).ToListAsync())
            await Settle(lead, series);
        await Wait(seriesId);
    }

    /// <summary>Sees to it that the alarm rings at the earliest end of a silence; never where nothing waits.</summary>
    public async Task Wait(Guid seriesId)
    {
        await db.SaveChangesAsync();
        var first = await db.Leads.Where(l => l.SeriesId == seriesId && l.State == LeadState.Handed).OrderBy(l => l.SilentAt).Select(l => (Instant?)l.SilentAt).FirstOrDefaultAsync();
        await alarms.Set(Alarm, seriesId.ToString("N"), first);
    }

    /// <summary>Accepts one whose time is over. A day that became a day off since it was handed over doesn't count.</summary>
    public async Task Settle(Lead lead, Series series)
    {
        if (lead.State != LeadState.Handed || lead.SilentAt > clock.GetCurrentInstant()) return;
        lead.SilentAt = LeadHours.SilentAt(await CalendarOf(series), lead.AssignedAt);
        await promises.Refresh(LeadKeys.Of(lead.Id));
        if (lead.SilentAt > clock.GetCurrentInstant()) return;
        lead.State = LeadState.AcceptedBySilence;
        lead.SettledAt = lead.SilentAt;
        db.Add(new LeadEvent { LeadId = lead.Id, At = clock.GetCurrentInstant(), What = "silence", Detail = "handed to accepted" });
    }
}
