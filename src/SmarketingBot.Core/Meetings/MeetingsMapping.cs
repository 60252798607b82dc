using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Meetings;

internal static class MeetingsMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Series>(series =>
        {
            series.ToTable("series").HasKey(s => new { s.Tenant, s.Id });
            series.Property(s => s.Purpose).HasMaxLength(Limits.Sentence);
            series.HasIndex(s => new { s.Tenant, s.ConversationId }).IsUnique().HasDatabaseName("series_conversation");
        });
        model.Entity<Meeting>(meeting =>
        {
            meeting.ToTable("meetings").HasKey(m => new { m.Tenant, m.Id });
            meeting.Ignore(m => m.IsAhead).Ignore(m => m.IsInDoubt).Ignore(m => m.EndsAt).Ignore(m => m.Spent);
            meeting.HasIndex(m => new { m.Tenant, m.SeriesId, m.StartsAt }).HasDatabaseName("meetings_series");
            meeting.HasIndex(m => new { m.Tenant, m.SeriesId }).HasFilter("state = 'InProgress'").HasDatabaseName("meetings_running");
        });
        model.Entity<Holiday>().ToTable("holidays").HasKey(h => new { h.Tenant, h.SeriesId, h.Date });
        model.Entity<RotaPlace>(place =>
        {
            place.ToTable("rota").HasKey(p => new { p.Tenant, p.SeriesId, p.Position });
            place.Property(p => p.PersonId).HasMaxLength(200);
        });
        model.Entity<Excuse>(excuse =>
        {
            excuse.ToTable("excuses").HasKey(e => new { e.Tenant, e.MeetingId, e.PersonId });
            excuse.Property(e => e.PersonId).HasMaxLength(200);
        });
        model.Entity<Participant>(participant =>
        {
            participant.ToTable("participants").HasKey(p => new { p.Tenant, p.MeetingId, p.PersonId });
            participant.Property(p => p.PersonId).HasMaxLength(200);
        });
    }
}
