using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agreements;

internal static class AgreementsMapping
{
    internal static void Map(ModelBuilder model) => model.Entity<Agreement>(agreement =>
    {
        agreement.ToTable("agreements").HasKey(a => new { a.Tenant, a.Id });
        agreement.Property(a => a.Name).HasMaxLength(Limits.Name);
        agreement.Property(a => a.Title).HasMaxLength(Limits.Name);
        agreement.Property(a => a.Summary).HasMaxLength(Limits.Sentence);
        agreement.Property(a => a.ProposedBy).HasMaxLength(200);
        agreement.Property(a => a.SalesBy).HasMaxLength(200);
        agreement.Property(a => a.MarketingBy).HasMaxLength(200);
        agreement.Property(a => a.AgainstBy).HasMaxLength(200);
        agreement.Property(a => a.AgainstWhy).HasMaxLength(Limits.Sentence);
        agreement.HasIndex(a => new { a.Tenant, a.SeriesId, a.Kind, a.Name }).HasDatabaseName("agreements_subject");
    });
}
