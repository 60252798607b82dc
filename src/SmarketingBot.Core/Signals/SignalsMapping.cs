using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Signals;

internal static class SignalsMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Signal>(signal =>
        {
            signal.ToTable("signals").HasKey(s => new { s.Tenant, s.Id });
            signal.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            signal.Property(s => s.Verdict).HasConversion<string>().HasMaxLength(20);
            signal.Property(s => s.Name).HasMaxLength(Limits.Title);
            signal.Property(s => s.NameKey).HasMaxLength(Limits.Title);
            signal.Property(s => s.SourceKey).HasMaxLength(Limits.Title);
            signal.Property(s => s.Text).HasMaxLength(Limits.Sentence);
            signal.Property(s => s.Answer).HasMaxLength(Limits.Sentence);
            signal.Property(s => s.Currency).HasMaxLength(10);
            signal.Property(s => s.SaidBy).HasMaxLength(200);
            signal.Property(s => s.AnsweredBy).HasMaxLength(200);
            signal.HasIndex(s => new { s.Tenant, s.SeriesId, s.Kind, s.At }).HasDatabaseName("signals_series");
        });
        model.Entity<SignalVoice>(voice =>
        {
            voice.ToTable("signal_voices").HasKey(v => new { v.Tenant, v.SignalId, v.PersonId });
            voice.Property(v => v.PersonId).HasMaxLength(200);
            voice.Property(v => v.What).HasMaxLength(20);
        });
    }
}
