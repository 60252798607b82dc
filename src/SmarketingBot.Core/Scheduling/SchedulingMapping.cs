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
            alarm.HasIndex(a => new { a.Tenant, a.At }).HasDatabaseName("alarms_due");
        });
        model.Entity<TenantLease>(lease =>
        {
            lease.ToTable("tenant_leases").HasKey(l => l.Tenant);
            lease.Property(l => l.Node).HasMaxLength(40);
            // The one index without the tenant in front: nodes ask who of all tenants is due.
            lease.HasIndex(l => l.DueAt).HasDatabaseName("tenant_leases_due");
        });
        model.Entity<Tick>().ToTable("tick").HasKey(t => t.Id);
        model.Entity<Tick>().Property(t => t.Id).ValueGeneratedNever();
    }
}
