using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scheduling;

/// <summary>Who answers an alarm; slices register one handler a kind.</summary>
public interface IAlarmHandlers
{
    /// <summary>Looks at the subject as of now, in the transaction that took the alarm off; may set the next one.</summary>
    Task Ring(IServiceProvider services, string kind, string subject);

    /// <summary>Whether alarms of this kind cost less when many of a tenant ring together.</summary>
    bool RingsTogether(string kind);

    /// <summary>
    /// Looks at many subjects of one tenant, in the transaction that took their alarms off. Whatever it throws stands for the whole batch: the caller
    /// undoes it and rings them one by one.
    /// </summary>
    Task RingTogether(IServiceProvider services, string kind, IReadOnlyList<string> subjects);
}

/// <summary>Rings what is due, each alarm in its own transaction, so that one that fails never holds up another.</summary>
public sealed class AlarmRunner(Work work, IAlarmHandlers handlers, IClock clock, ILogger<AlarmRunner> log)
{
    private const int Batch = 200;

    /// <summary>Rings all alarms that are due now. Returns how many rang.</summary>
    public async Task<int> RingDue(CancellationToken ct)
    {
        var rang = 0;
        while (true)
        {
            var now = clock.GetCurrentInstant();
            var due = await work.Read("", (_, db) => db.Alarms.IgnoreQueryFilters().AsNoTracking()
                .Where(a => a.At <= now).OrderBy(a => a.At).Take(Batch).ToListAsync(ct));
            foreach (var alarm in due)
            {
                // When the process ends, between two alarms: one that is begun is finished, not undone.
                ct.ThrowIfCancellationRequested();
                rang += await Ring(alarm) ? 1 : 0;
            }
            if (due.Count < Batch) return rang;
        }
    }

    /// <summary>The next instant of people's time at which an alarm rings.</summary>
    public Task<Instant?> Next(CancellationToken ct) => work.Read("", (_, db) =>
        db.Alarms.IgnoreQueryFilters().OrderBy(a => a.At).Select(a => (Instant?)a.At).FirstOrDefaultAsync(ct));

    private async Task<bool> Ring(Alarm alarm)
    {
        try
        {
            return await work.Write(alarm.Tenant, async (services, db) =>
            {
                // Looked at again under the tenant's lock: somebody may have answered or moved it meanwhile.
                var now = clock.GetCurrentInstant();
                var stored = await db.Alarms.FirstOrDefaultAsync(a => a.Kind == alarm.Kind && a.Subject == alarm.Subject && a.At <= now);
                if (stored is null) return false;
                db.Remove(stored);
                await handlers.Ring(services, alarm.Kind, alarm.Subject);
                return true;
            });
        }
        catch (Exception e)
        {
            log.LogError(e, "An alarm of kind {Kind} failed for the {Failures}. time.", alarm.Kind, alarm.Failures + 1);
            await PutOff(alarm);
            return false;
        }
    }

    private Task PutOff(Alarm alarm) => work.Write(alarm.Tenant, async (_, db) =>
    {
        var stored = await db.Alarms.FirstOrDefaultAsync(a => a.Kind == alarm.Kind && a.Subject == alarm.Subject);
        if (stored is null) return;
        stored.Failures++;
        stored.At = clock.GetCurrentInstant() + Duration.FromMinutes(Math.Min(360, Math.Pow(2, stored.Failures)));
    });
}
