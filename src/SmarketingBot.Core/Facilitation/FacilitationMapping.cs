using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Facilitation;

internal static class FacilitationMapping
{
    internal static void Map(ModelBuilder model) => model.Entity<Decision>(decision =>
    {
        decision.ToTable("decisions").HasKey(d => new { d.Tenant, d.Id });
        decision.Property(d => d.Text).HasMaxLength(Limits.Sentence);
        decision.HasIndex(d => new { d.Tenant, d.MeetingId }).HasDatabaseName("decisions_meeting");
    });
}
