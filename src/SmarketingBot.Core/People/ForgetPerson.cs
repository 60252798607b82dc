using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Nagging;
using SmarketingBot.Core.Operations;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Scheduling;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>
/// Deletes what is known of a person. What they promised goes to the moderators; what they said in meetings stays the
/// meetings', by a “former member” whom nobody can trace back.
/// </summary>
public sealed class ForgetPerson(BotDb db, HandOver handOver, Alarms alarms, AuditTrail audit)
{
    /// <summary>The name that is left.</summary>
    public const string Name = "former member";

    // Activities handled in the last days carry the sender's id; without them a repeated one would be handled again.
    private static readonly HashSet<Type> Kept = [typeof(Person), typeof(InboxEntry), typeof(Alarm), typeof(TenantCounter), typeof(TenantSwitch)];

    /// <summary>Deletes them, in the caller's transaction.</summary>
    public async Task Run(string personId)
    {
        await handOver.LeftAltogether(personId);
        await alarms.Set(NagCalendar.Alarm, personId, null);
        await alarms.Set(GoAway.Alarm, personId, null);
        await db.SaveChangesAsync();
        await db.Absences.Where(a => a.PersonId == personId).ExecuteDeleteAsync();
        await db.Links.Where(l => l.PersonId == personId).ExecuteDeleteAsync();
        await db.Members.Where(m => m.PersonId == personId).ExecuteDeleteAsync();
        // Nobody else ever saw these.
        await db.Plans.Where(p => p.MadeBy == personId && p.SeriesId == null).ExecuteDeleteAsync();
        await db.Series.Where(s => s.ModeratorId == personId).ExecuteUpdateAsync(s => s.SetProperty(x => x.ModeratorId, (string?)null));
        var lane = Recipient.LaneOf(personId);
        await db.Outbox.Where(r => r.Lane == lane).ExecuteUpdateAsync(r => r
            .SetProperty(x => x.Payload, (string?)null)
            .SetProperty(x => x.State, x => x.Done == 0 ? Delivery.Cancelled : x.State));
        await db.Outbox.Where(r => r.Lane == lane && r.State == Delivery.Waiting).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, Delivery.Said));
        var former = "former-" + Guid.NewGuid().ToString("N")[..12];
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.FindProperty("Tenant") is not null && !Kept.Contains(e.ClrType)))
            await Rename(entity, personId, former);
        await db.People.Where(p => p.Id == personId).ExecuteDeleteAsync();
        // What was read before shows the person; nothing of that may be written back.
        db.ChangeTracker.Clear();
        db.Add(new Person { Id = former, Name = Name, Reach = Reach.NotInstalled });
        audit.Note(former, "erasure");
        await db.SaveChangesAsync();
    }

    // Every text that names the id, in every table there is: a slice that is added later need not remember this one.
    private async Task Rename(IEntityType entity, string id, string former)
    {
        foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(string) && p.Name != "Tenant"))
        {
            var (table, column) = (entity.GetTableName(), property.GetColumnName());
#pragma warning disable EF1002 // Names of tables and columns are the model's own.
            await db.Database.ExecuteSqlRawAsync(
                $$"""UPDATE "{{table}}" SET "{{column}}" = REPLACE("{{column}}", {0}, {1}) WHERE "tenant" = {2} AND "{{column}}" <> REPLACE("{{column}}", {0}, {1})""", id, former, db.Tenant);
#pragma warning restore EF1002
        }
    }
}
