using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Scoreboards;

internal static class ScoreboardsMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Kpi>(kpi =>
        {
            kpi.ToTable("kpis").HasKey(k => new { k.Tenant, k.Id });
            kpi.Property(k => k.Name).HasMaxLength(KpiNames.Longest);
            kpi.Property(k => k.Key).HasMaxLength(2 * KpiNames.Longest);
            kpi.Property(k => k.Currency).HasMaxLength(10);
            kpi.Property(k => k.OwnerId).HasMaxLength(200);
            kpi.HasIndex(k => new { k.Tenant, k.SeriesId, k.Key }).HasDatabaseName("kpis_series");
        });
        model.Entity<KpiTarget>(target =>
        {
            target.ToTable("kpi_targets").HasKey(t => new { t.Tenant, t.Id });
            target.Property(t => t.SetBy).HasMaxLength(200);
            target.HasIndex(t => new { t.Tenant, t.KpiId, t.From }).HasDatabaseName("kpi_targets_kpi");
        });
        model.Entity<KpiNumber>(number =>
        {
            number.ToTable("kpi_numbers").HasKey(n => new { n.Tenant, n.Id });
            number.Property(n => n.EnteredBy).HasMaxLength(200);
            number.Property(n => n.Program).HasMaxLength(40);
            number.HasIndex(n => new { n.Tenant, n.KpiId, n.From }).HasDatabaseName("kpi_numbers_kpi");
        });
        model.Entity<SharedGoal>(goal =>
        {
            goal.ToTable("goals").HasKey(g => new { g.Tenant, g.Id });
            goal.Property(g => g.What).HasMaxLength(Limits.Title);
            goal.Property(g => g.Currency).HasMaxLength(10);
            goal.Property(g => g.SetBy).HasMaxLength(200);
            goal.HasIndex(g => new { g.Tenant, g.SeriesId }).HasDatabaseName("goals_series");
        });
        model.Entity<GoalMilestone>().ToTable("goal_milestones").HasKey(m => new { m.Tenant, m.GoalId, m.By });
        model.Entity<GoalNumber>(number =>
        {
            number.ToTable("goal_numbers").HasKey(n => new { n.Tenant, n.Id });
            number.Property(n => n.EnteredBy).HasMaxLength(200);
            number.HasIndex(n => new { n.Tenant, n.GoalId }).HasDatabaseName("goal_numbers_goal");
        });
    }
}
