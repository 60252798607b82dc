using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scheduling;

/// <summary>Sets and clears alarms inside the caller's transaction.</summary>
public sealed class Alarms(BotDb db)
{
    private readonly Dictionary<(string Kind, string Subject), Alarm?> _foreseen = [];

    /// <summary>Reads many alarms of a kind at once: those set later in this unit of work ask the store no more.</summary>
    public async Task Foresee(string kind, IReadOnlyCollection<string> subjects)
    {
        if (subjects.Count == 0) return;
        foreach (var subject in subjects) _foreseen[(kind, subject)] = null;
        // Those that are ringing are at hand.
        foreach (var alarm in db.Held<Alarm>().Where(a => a.Kind == kind && _foreseen.ContainsKey((kind, a.Subject)))) _foreseen[(kind, alarm.Subject)] = alarm;
        var unknown = subjects.Where(s => _foreseen[(kind, s)] is null).ToList();
        if (unknown.Count == 0) return;
        foreach (var alarm in await db.Alarms.Where(a => a.Kind == kind && unknown.Contains(a.Subject)).ToListAsync()) _foreseen[(kind, alarm.Subject)] = alarm;
    }

    /// <summary>Sets the one alarm of this kind and subject to <paramref name="at"/>; null clears it.</summary>
    public async Task Set(string kind, string subject, Instant? at)
    {
        var alarm = await Find(kind, subject);
        if (at is null)
        {
            if (alarm is not null) db.Remove(alarm);
            return;
        }
        // An alarm that was just cleared in this transaction and is set again must not be deleted on save.
        if (alarm is not null && db.Entry(alarm) is { State: EntityState.Deleted } cleared) cleared.State = EntityState.Modified;
        if (alarm is null || db.Entry(alarm).State == EntityState.Detached)
        {
            alarm = new Alarm { Kind = kind, Subject = subject, At = at.Value };
            db.Add(alarm);
            if (_foreseen.ContainsKey((kind, subject))) _foreseen[(kind, subject)] = alarm;
        }
        alarm.At = at.Value;
        alarm.Failures = 0;
    }

    /// <summary>The day for which the subject last heard of it, as <see cref="Heard"/> noted it; null where there is no alarm.</summary>
    public async Task<LocalDate?> LastOn(string kind, string subject) => (await Find(kind, subject))?.LastOn;

    /// <summary>Notes the day for which the subject hears of it; kept as long as there is an alarm.</summary>
    public async Task Heard(string kind, string subject, LocalDate day)
    {
        if (await Find(kind, subject) is { } alarm) alarm.LastOn = day;
    }

    private async Task<Alarm?> Find(string kind, string subject) => _foreseen.TryGetValue((kind, subject), out var foreseen) ? foreseen
        : db.Alarms.Local.FirstOrDefault(a => a.Kind == kind && a.Subject == subject) ?? await db.Alarms.FirstOrDefaultAsync(a => a.Kind == kind && a.Subject == subject);
}
