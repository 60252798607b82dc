using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Agendas;

internal static class AgendasMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Topic>(topic =>
        {
            topic.ToTable("topics").HasKey(t => new { t.Tenant, t.Id });
            topic.Property(t => t.Title).HasMaxLength(Limits.Title);
            topic.Property(t => t.Outcome).HasMaxLength(Limits.Sentence);
            topic.HasIndex(t => new { t.Tenant, t.MeetingId, t.Position }).HasDatabaseName("topics_meeting");
        });
        model.Entity<PartSetting>().ToTable("agenda_parts").HasKey(p => new { p.Tenant, p.SeriesId, p.Part });
        model.Entity<TopicVote>(vote =>
        {
            vote.ToTable("topic_votes").HasKey(v => new { v.Tenant, v.TopicId, v.PersonId });
            vote.Property(v => v.PersonId).HasMaxLength(200);
        });
    }
}
