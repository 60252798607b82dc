using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using SmarketingBot.Core.Outbox;
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
public sealed class AlarmRunner(Work work, IAlarmHandlers handlers, IClock clock, StoreTrouble trouble, ILogger<AlarmRunner> log)
{
    private const int Batch = 200;
    private static readonly Compiled<int, FirstAlarm> First = new((db, most) => db.Alarms.OrderBy(a => a.At).Take(most)
        .Select(a => new FirstAlarm { Alarm = a, IsStopped = db.Switches.Any(s => s.SendingStopped) }));
    private static readonly Compiled<int, Instant> Instants = new((db, most) => db.Alarms.OrderBy(a => a.At).Select(a => a.At).Take(most));

    /// <summary>Rings all alarms of all tenants that are due now: for whoever steps the clock. Returns how many rang.</summary>
    public async Task<int> RingDue(CancellationToken ct)
    {
        var rang = 0;
        while (true)
        {
            var due = await Due("", (alarms, now) => alarms.IgnoreQueryFilters().Where(a => a.At <= now).OrderBy(a => a.At).Take(Batch), ct);
            foreach (var ofOne in due.GroupBy(a => a.Tenant)) rang += await Ring(ofOne.Key, [.. ofOne], ct);
            if (due.Count < Batch) return rang;
        }
    }

    /// <summary>Rings up to so many alarms of a tenant that are due now.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="isKnown">One is known to be due: that it is need not be asked for first.</param>
    /// <param name="ct">Ends it between two alarms.</param>
    public async Task<Rung> RingDue(string tenant, int most, bool isKnown, CancellationToken ct)
    {
        if (!isKnown && await Next(tenant, ct) is var at && !(at <= clock.GetCurrentInstant())) return new Rung(0, at, IsLast: true);
        var stroke = new Stroke();
        try
        {
            await work.Write(tenant, (services, db) => RingFirst(services, db, most, stroke), ct: ct);
        }
        catch (Exception e) when (stroke.Ringing is [var alarm])
        {
            log.Log(trouble.Loudness(e), e, "An alarm of kind {Kind} failed for the {Failures}. time.", alarm.Kind, alarm.Failures + 1);
            await PutOff(alarm);
        }
        catch (Exception e) when (stroke.Ringing.Count > 1 && !Composed.IsOfTheStore(e))
        {
            // The batch was undone: one of them spoils it, and one by one it spoils only itself.
            log.LogWarning(e, "Alarms of kind {Kind} could not ring together; they ring one by one.", stroke.Ringing[0].Kind);
            foreach (var alarm in stroke.Ringing) await Ring(alarm);
        }
        if (stroke.Due.Count > stroke.Ringing.Count) await Ring(tenant, [.. stroke.Due.Except(stroke.Ringing)], ct);
        return new Rung(stroke.Due.Count, stroke.Next, stroke.IsLast);
    }

    // Looked for under the tenant's lock: what is found is due, whatever somebody did a moment ago. Mostly it is one, so one and the next are asked for.
    private async Task RingFirst(IServiceProvider services, BotDb db, int most, Stroke stroke)
    {
        var now = clock.GetCurrentInstant();
        var looked = await First.List(db, 2);
        // Whoever says what comes of it asks for that.
        if (looked is [{ IsStopped: var stopped }, ..]) services.GetRequiredService<Promises>().IsStopped = stopped;
        var first = looked.ConvertAll(l => l.Alarm);
        var isLast = first is not [_, var second] || second.At > now;
        stroke.Due = !isLast ? await db.Alarms.Where(a => a.At <= now).OrderBy(a => a.At).Take(most).ToListAsync() : [.. first.Where(a => a.At <= now)];
        (stroke.IsLast, stroke.Next) = (isLast, first.Find(a => a.At > now)?.At);
        if (stroke.Due is not [var due, ..]) return;
        stroke.Ringing = handlers.RingsTogether(due.Kind) ? [.. stroke.Due.Where(a => a.Kind == due.Kind)] : [due];
        db.RemoveRange(stroke.Ringing);
        if (stroke.Ringing.Count == 1) await handlers.Ring(services, due.Kind, due.Subject);
        else await handlers.RingTogether(services, due.Kind, [.. stroke.Ringing.Select(a => a.Subject)]);
    }

    /// <summary>The next instant of people's time at which an alarm of the tenant rings; of any tenant where it is null.</summary>
    public Task<Instant?> Next(string? tenant, CancellationToken ct) => work.Read(tenant ?? "", async (_, db) => tenant is null
        ? await db.Alarms.IgnoreQueryFilters().OrderBy(a => a.At).Select(a => (Instant?)a.At).FirstOrDefaultAsync(ct)
        : await Instants.List(db, 1) is [var at] ? at : null);

    private Task<List<Alarm>> Due(string tenant, Func<IQueryable<Alarm>, Instant, IQueryable<Alarm>> which, CancellationToken ct) =>
        work.Read(tenant, (_, db) => which(db.Alarms, clock.GetCurrentInstant()).AsNoTracking().ToListAsync(ct));

    private async Task<int> Ring(string tenant, IReadOnlyList<Alarm> due, CancellationToken ct)
    {
        var rang = 0;
        foreach (var kind in due.GroupBy(a => a.Kind))
        {
            List<Alarm> alarms = [.. kind];
            if (alarms.Count > 1 && handlers.RingsTogether(kind.Key) && await RingTogether(tenant, kind.Key, alarms) is { } together)
            {
                rang += together;
                continue;
            }
            foreach (var alarm in alarms)
            {
                // When the process ends, between two alarms: one that is begun is finished, not undone.
                ct.ThrowIfCancellationRequested();
                rang += await Ring(alarm) ? 1 : 0;
            }
        }
        return rang;
    }

    // Null when the batch was undone: one of them spoils it, and one by one it spoils only itself.
    private async Task<int?> RingTogether(string tenant, string kind, List<Alarm> alarms)
    {
        try
        {
            return await work.Write(tenant, async (services, db) =>
            {
                var now = clock.GetCurrentInstant();
                var subjects = alarms.ConvertAll(a => a.Subject);
                var stored = await db.Alarms.Where(a => a.Kind == kind && subjects.Contains(a.Subject) && a.At <= now).ToListAsync();
                db.RemoveRange(stored);
                await handlers.RingTogether(services, kind, [.. stored.OrderBy(a => a.At).Select(a => a.Subject)]);
                return stored.Count;
            });
        }
        catch (Exception e) when (!Composed.IsOfTheStore(e))
        {
            log.LogWarning(e, "Alarms of kind {Kind} could not ring together; they ring one by one.", kind);
            return null;
        }
    }

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
            log.Log(trouble.Loudness(e), e, "An alarm of kind {Kind} failed for the {Failures}. time.", alarm.Kind, alarm.Failures + 1);
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

    /// <summary>An alarm, and what its messages have to know of the tenant.</summary>
    private sealed class FirstAlarm
    {
        internal required Alarm Alarm { get; init; }
        internal required bool IsStopped { get; init; }
    }

    /// <summary>What is found to be due as one transaction rings.</summary>
    private sealed class Stroke
    {
        internal List<Alarm> Due { get; set; } = [];
        internal List<Alarm> Ringing { get; set; } = [];
        internal Instant? Next { get; set; }
        internal bool IsLast { get; set; }
    }
}

/// <summary>What rang.</summary>
/// <param name="Due">How many were due, up to as many as were asked for.</param>
/// <param name="Next">When the next one rings, where none was left that is due; null is none.</param>
/// <param name="IsLast">None was left that is due.</param>
public readonly record struct Rung(int Due, Instant? Next, bool IsLast);
