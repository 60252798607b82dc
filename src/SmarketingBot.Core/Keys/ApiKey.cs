using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Keys;

/// <summary>With it another program may tell what it knows to one series. It reads nothing.</summary>
public sealed class ApiKey : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>The public half of the key: random, not counted.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public Guid SeriesId { get; init; }

    /// <summary>What people call it, and what stands beside the numbers that came with it: "CRM".</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret half; null until somebody looked at it, which makes it.</summary>
    public string? Hash { get; set; }

    public required string CreatedBy { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant ExpiresAt { get; init; }
    public Instant? LastUsedAt { get; set; }
    public Instant? RevokedAt { get; set; }

    /// <summary>The last minute of machine time in which it was used, counted from 1970; and how often. So a limit holds over all nodes.</summary>
    public long CountedMinute { get; set; }

    /// <inheritdoc cref="CountedMinute"/>
    public int UsesInMinute { get; set; }

    /// <summary>Whether it opens anything.</summary>
    public bool Works(Instant now) => RevokedAt is null && Hash is not null && now < ExpiresAt;
}

/// <summary>What was answered to a program, for when it asks the same again because it did not hear the answer.</summary>
public sealed class ApiAnswer : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid KeyId { get; init; }

    /// <summary>SHA-256 of the name that the program gave its request.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of what was asked for.</summary>
    public required string Asked { get; init; }

    public required string Answer { get; init; }
    public Instant At { get; init; }
}

internal static class KeysMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("api_keys").HasKey(k => new { k.Tenant, k.Id });
            key.Property(k => k.Name).HasMaxLength(ManageKeys.LongestName);
            key.Property(k => k.Hash).HasMaxLength(64);
            key.Property(k => k.CreatedBy).HasMaxLength(200);
            // Whoever comes with one tells no tenant: it is looked for by its public half alone.
            key.HasIndex(k => new { k.Id, k.Tenant }).IsUnique().HasDatabaseName("api_keys_id");
            key.HasIndex(k => new { k.Tenant, k.SeriesId }).HasDatabaseName("api_keys_series");
        });
        model.Entity<ApiAnswer>(answer =>
        {
            answer.ToTable("api_answers").HasKey(a => new { a.Tenant, a.KeyId, a.Name });
            answer.Property(a => a.Name).HasMaxLength(64);
            answer.Property(a => a.Asked).HasMaxLength(64);
        });
    }
}
