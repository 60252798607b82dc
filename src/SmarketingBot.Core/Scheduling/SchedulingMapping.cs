using Microsoft.EntityFrameworkCore;

namespace SmarketingBot.Core.Scheduling;

internal static class SchedulingMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Alarm>(alarm =>
        {
            alarm.ToTable("alarms").HasKey(a => new { a.Tenant, a.Kind, a.Subject });
            alarm.Property(a => a.Kind).HasMaxLength(40);
            alarm.Property(a => a.Subject).HasMaxLength(120);
            // The one index without the tenant in front: the clock asks for what is due in all tenants at once.
            alarm.HasIndex(a => a.At).HasDatabaseName("alarms_due");
        });
        model.Entity<Tick>().ToTable("tick").HasKey(t => t.Id);
        model.Entity<Tick>().Property(t => t.Id).ValueGeneratedNever();
    }
}
