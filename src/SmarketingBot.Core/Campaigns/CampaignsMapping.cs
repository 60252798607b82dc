using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Campaigns;

internal static class CampaignsMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Campaign>(campaign =>
        {
            campaign.ToTable("campaigns").HasKey(c => new { c.Tenant, c.Id });
            campaign.Property(c => c.Name).HasMaxLength(Limits.Title);
            campaign.Property(c => c.NameKey).HasMaxLength(Limits.Title);
            campaign.Property(c => c.OwnerId).HasMaxLength(200);
            campaign.Property(c => c.Currency).HasMaxLength(10);
            campaign.HasIndex(c => new { c.Tenant, c.SeriesId, c.NameKey }).IsUnique().HasDatabaseName("campaigns_name");
        });
        model.Entity<CampaignChange>(change =>
        {
            change.ToTable("campaign_changes").HasKey(c => new { c.Tenant, c.Id });
            change.Property(c => c.PersonId).HasMaxLength(200);
            change.Property(c => c.What).HasMaxLength(20);
            change.HasIndex(c => new { c.Tenant, c.CampaignId, c.At }).HasDatabaseName("campaign_changes_campaign");
        });
    }
}
