using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Plans;

/// <summary>One version of a plan: what it starts from. Its steps are reckoned anew each time it is shown.</summary>
public sealed class SavedPlan : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The series; null for one person's own.</summary>
    public Guid? SeriesId { get; init; }

    public PlanFor For { get; init; }

    /// <summary>Counted from 1 for each series and whom it is for; for a person's own, for each person.</summary>
    public int Version { get; init; }

    /// <summary>What it starts from, as JSON.</summary>
    public required string Given { get; init; }

    public required string MadeBy { get; init; }
    public Instant MadeAt { get; init; }

    /// <summary>What makes its message one message.</summary>
    public string Key => $"{MakePlan.Kind}/{Id:N}";
}

internal static class PlansMapping
{
    internal static void Map(ModelBuilder model) => model.Entity<SavedPlan>(plan =>
    {
        plan.ToTable("plans").HasKey(p => new { p.Tenant, p.Id });
        plan.Property(p => p.MadeBy).HasMaxLength(200);
        plan.HasIndex(p => new { p.Tenant, p.SeriesId, p.For }).HasDatabaseName("plans_series");
    });
}
