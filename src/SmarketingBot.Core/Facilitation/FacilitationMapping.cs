using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Facilitation;

internal static class FacilitationMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("decisions").HasKey(d => new { d.Tenant, d.Id });
            decision.Property(d => d.Text).HasMaxLength(Limits.Sentence);
            decision.HasIndex(d => new { d.Tenant, d.MeetingId }).HasDatabaseName("decisions_meeting");
        });
        model.Entity<StandIn>(standIn =>
        {
            standIn.ToTable("stand_ins").HasKey(s => new { s.Tenant, s.MeetingId });
            standIn.Property(s => s.PersonId).HasMaxLength(200);
            standIn.Property(s => s.InsteadOf).HasMaxLength(200);
        });
        model.Entity<Rating>(rating =>
        {
            rating.ToTable("ratings").HasKey(r => new { r.Tenant, r.MeetingId, r.PersonId });
            rating.Property(r => r.PersonId).HasMaxLength(200);
            rating.Property(r => r.Wish).HasMaxLength(Limits.Sentence);
        });
    }
}
