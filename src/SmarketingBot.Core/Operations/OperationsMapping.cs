using Microsoft.EntityFrameworkCore;

namespace SmarketingBot.Core.Operations;

internal static class OperationsMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit").HasKey(e => new { e.Tenant, e.Id });
            entry.Property(e => e.What).HasMaxLength(40);
            entry.Property(e => e.Detail).HasMaxLength(400);
            entry.HasIndex(e => new { e.Tenant, e.At }).HasDatabaseName("audit_at");
        });
        model.Entity<TenantSwitch>().ToTable("tenant_switches").HasKey(s => s.Tenant);
    }
}
