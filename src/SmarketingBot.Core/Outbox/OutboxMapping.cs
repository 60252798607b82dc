using Microsoft.EntityFrameworkCore;

namespace SmarketingBot.Core.Outbox;

internal static class OutboxMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(row =>
        {
            row.ToTable("outbox").HasKey(r => r.Seq);
            row.Property(r => r.Seq).ValueGeneratedOnAdd();
            row.Property(r => r.Key).HasMaxLength(200);
            row.Property(r => r.Kind).HasMaxLength(40);
            row.Property(r => r.Subject).HasMaxLength(120);
            row.Property(r => r.Lane).HasMaxLength(400);
            row.HasIndex(r => new { r.Tenant, r.Key }).IsUnique().HasDatabaseName("outbox_key");
            row.HasIndex(r => new { r.Tenant, r.ActivityId }).HasFilter("activity_id IS NOT NULL").HasDatabaseName("outbox_activity");
            // Each message is written twice, and each index as often: one tells what waits in a lane and what was ever said to a person, one what is due.
            row.HasIndex(r => new { r.Tenant, r.Lane, r.State, r.Seq }).HasDatabaseName("outbox_said");
            row.HasIndex(r => new { r.Tenant, r.Priority, r.NotBefore, r.Seq }).HasFilter("state = 'Waiting'").HasDatabaseName("outbox_next");
        });
        model.Entity<ShownItem>(shown =>
        {
            shown.ToTable("shown_items").HasKey(s => new { s.Tenant, s.Number, s.Key });
            shown.Property(s => s.Key).HasMaxLength(200);
            shown.HasIndex(s => new { s.Tenant, s.Key }).HasDatabaseName("shown_items_key");
        });
        model.Entity<InboxEntry>(entry =>
        {
            entry.ToTable("inbox").HasKey(e => new { e.Tenant, e.Key });
            entry.Property(e => e.Key).HasMaxLength(200);
        });
    }
}
