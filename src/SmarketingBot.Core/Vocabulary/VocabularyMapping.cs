using Microsoft.EntityFrameworkCore;

namespace SmarketingBot.Core.Vocabulary;

internal static class VocabularyMapping
{
    internal static void Map(ModelBuilder model) => model.Entity<HintedAcronym>(hinted =>
    {
        hinted.ToTable("hinted_acronyms").HasKey(h => new { h.Tenant, h.SeriesId, h.Acronym });
        hinted.Property(h => h.Acronym).HasMaxLength(10);
    });
}
