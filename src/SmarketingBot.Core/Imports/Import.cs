using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Imports;

/// <summary>Numbers that somebody brought as a table, between being shown and being stored.</summary>
public sealed class Import : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.NewGuid();
    public Guid SeriesId { get; init; }

    /// <summary>Who brought them, the only one who can have them stored.</summary>
    public required string PersonId { get; init; }

    public Instant At { get; init; }

    /// <summary>The rows that can be stored and what is wrong with the others, as JSON of <see cref="ImportRows"/>.</summary>
    public required string Rows { get; init; }

    public Instant? StoredAt { get; set; }

    /// <summary>The numbers that were made of it, as JSON: what was there already is not among them.</summary>
    public string? Stored { get; set; }

    public Instant? TakenBackAt { get; set; }
}

/// <summary>What a table was read as.</summary>
/// <param name="Good">Rows that can be stored.</param>
/// <param name="Bad">Lines that can't, each with the reason.</param>
public sealed record ImportRows(IReadOnlyList<ImportRow> Good, IReadOnlyList<BadLine> Bad);

/// <summary>One number of a table.</summary>
/// <param name="Line">The line it stands in, counted from 1.</param>
/// <param name="KpiId">Which KPI.</param>
/// <param name="From">The first day of its period, ISO.</param>
/// <param name="Value">What it came to.</param>
public sealed record ImportRow(int Line, Guid KpiId, string From, decimal Value);

/// <summary>A line that can't be stored.</summary>
/// <param name="Line">Which, counted from 1.</param>
/// <param name="Why">In one sentence.</param>
public sealed record BadLine(int Line, string Why);

internal static class ImportsMapping
{
    internal static void Map(ModelBuilder model) => model.Entity<Import>(import =>
    {
        import.ToTable("imports").HasKey(i => new { i.Tenant, i.Id });
        import.Property(i => i.PersonId).HasMaxLength(200);
        import.HasIndex(i => new { i.Tenant, i.SeriesId }).HasDatabaseName("imports_series");
    });
}
