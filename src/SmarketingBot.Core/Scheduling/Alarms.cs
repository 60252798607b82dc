using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Scheduling;

/// <summary>Sets and clears alarms inside the caller's transaction.</summary>
public sealed class Alarms(BotDb db)
{
    /// <summary>Sets the one alarm of this kind and subject to <paramref name="at"/>; null clears it.</summary>
    public async Task Set(string kind, string subject, Instant? at)
    {
        var alarm = db.Alarms.Local.FirstOrDefault(a => a.Kind == kind && a.Subject == subject)
            ?? await db.Alarms.FirstOrDefaultAsync(a => a.Kind == kind && a.Subject == subject);
        if (at is null)
        {
            if (alarm is not null) db.Remove(alarm);
        }
        else if (alarm is null)
        {
            db.Add(new Alarm { Kind = kind, Subject = subject, At = at.Value });
        }
        else
        {
            // An alarm that was just cleared in this transaction and is set again must not be deleted on save.
            if (db.Entry(alarm).State == EntityState.Deleted) db.Entry(alarm).State = EntityState.Modified;
            alarm.At = at.Value;
            alarm.Failures = 0;
        }
    }
}
