using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Leads;

internal static class LeadsMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Lead>(lead =>
        {
            lead.ToTable("leads").HasKey(l => new { l.Tenant, l.Id });
            lead.Property(l => l.Ref).HasMaxLength(LeadSentence.LongestRef);
            lead.Property(l => l.RefKey).HasMaxLength(LeadSentence.LongestRef);
            lead.Property(l => l.Type).HasMaxLength(LeadSentence.LongestWord);
            lead.Property(l => l.Source).HasMaxLength(LeadSentence.LongestWord);
            lead.Property(l => l.SourceKey).HasMaxLength(LeadSentence.LongestWord);
            lead.Property(l => l.Why).HasMaxLength(Limits.Sentence);
            lead.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
            lead.Property(l => l.Code).HasConversion<string>().HasMaxLength(20);
            lead.Property(l => l.Ruling).HasConversion<string>().HasMaxLength(20);
            lead.HasIndex(l => new { l.Tenant, l.SeriesId, l.RefKey }).IsUnique().HasDatabaseName("leads_ref");
            lead.HasIndex(l => new { l.Tenant, l.SeriesId, l.AssignedAt }).HasDatabaseName("leads_assigned");
            lead.HasIndex(l => new { l.Tenant, l.SeriesId, l.State, l.SilentAt }).HasDatabaseName("leads_silence");
        });
        model.Entity<LeadEvent>(entry =>
        {
            entry.ToTable("lead_events").HasKey(e => new { e.Tenant, e.Id });
            entry.Property(e => e.PersonId).HasMaxLength(200);
            entry.Property(e => e.What).HasMaxLength(40);
            entry.Property(e => e.Detail).HasMaxLength(Limits.Sentence);
            entry.HasIndex(e => new { e.Tenant, e.LeadId, e.At }).HasDatabaseName("lead_events_lead");
        });
        model.Entity<LeadAttempt>(attempt =>
        {
            attempt.ToTable("lead_attempts").HasKey(a => new { a.Tenant, a.Id });
            attempt.HasIndex(a => new { a.Tenant, a.LeadId, a.At }).HasDatabaseName("lead_attempts_lead");
        });
        model.Entity<LeadDispute>(dispute =>
        {
            dispute.ToTable("lead_disputes").HasKey(d => new { d.Tenant, d.Id });
            dispute.Property(d => d.Sales).HasMaxLength(Limits.Sentence);
            dispute.Property(d => d.Marketing).HasMaxLength(Limits.Sentence);
            dispute.Property(d => d.SalesBy).HasMaxLength(200);
            dispute.Property(d => d.MarketingBy).HasMaxLength(200);
            dispute.HasIndex(d => new { d.Tenant, d.SeriesId, d.RuledAt }).HasDatabaseName("lead_disputes_series");
            dispute.HasIndex(d => new { d.Tenant, d.LeadId }).HasDatabaseName("lead_disputes_lead");
        });
    }
}
