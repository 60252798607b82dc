using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.ActionItems;

internal static class ActionItemsMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<ActionItem>(item =>
        {
            item.ToTable("action_items").LeavesRoom().HasKey(i => new { i.Tenant, i.Number });
            item.Property(i => i.What).HasMaxLength(Limits.Sentence);
            item.Property(i => i.Note).HasMaxLength(Limits.Note);
            item.Property(i => i.BlockedWhy).HasMaxLength(Limits.Sentence);
            item.Property(i => i.DropWhy).HasMaxLength(Limits.Sentence);
            item.Ignore(i => i.IsOpen).Ignore(i => i.IsAlive);
            // Of those alone: what was finished over the years is never asked for by its owner, and one look finds all that somebody has open.
            item.HasIndex(i => new { i.Tenant, i.OwnerId, i.Due }).HasFilter("state NOT IN ('Done', 'Dropped')").HasDatabaseName("action_items_alive");
            item.HasIndex(i => new { i.Tenant, i.SeriesId, i.State, i.Due }).HasDatabaseName("action_items_series");
            item.HasIndex(i => new { i.Tenant, i.ConversationId, i.State }).HasDatabaseName("action_items_place");
            item.HasIndex(i => new { i.Tenant, i.CheckerId }).HasFilter("checker_id IS NOT NULL AND checked_at IS NULL").HasDatabaseName("action_items_checker");
        });
        model.Entity<ItemEvent>(entry =>
        {
            // In the order in which they are read, so that the table needs no other index.
            entry.ToTable("item_events").HasKey(e => new { e.Tenant, e.Number, e.At, e.Id });
        });
        model.Entity<TenantCounter>().ToTable("tenant_counters").HasKey(c => c.Tenant);
    }
}
