using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Links;

/// <summary>
/// A document that somebody asked for, behind an address that works once and for a quarter of an hour. Which secret it has is
/// decided when the message with it is said, so that it lies in no queue.
/// </summary>
public sealed class Link : ITenantOwned
{
    public string Tenant { get; set; } = "";

    /// <summary>The public half of the address: random, not counted.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Who asked, the only one it is for.</summary>
    public required string PersonId { get; init; }

    public Guid SeriesId { get; init; }

    /// <summary>The document, as a slice has put it in the verb table.</summary>
    public required string Document { get; init; }

    /// <summary>What the document is about: the id of a meeting; empty for one of the whole series.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What it is, as its asker reads it.</summary>
    public string Title { get; init; } = "";

    public Instant AskedAt { get; init; }

    /// <summary>SHA-256 of the secret half; null until it was said, and again once it was used.</summary>
    public string? Hash { get; set; }

    /// <summary>Until when it works; null until it was said.</summary>
    public Instant? Until { get; set; }

    public Instant? UsedAt { get; set; }
}

internal static class LinksMapping
{
    internal static void Map(ModelBuilder model) => model.Entity<Link>(link =>
    {
        link.ToTable("links").HasKey(l => new { l.Tenant, l.Id });
        link.Property(l => l.PersonId).HasMaxLength(200);
        link.Property(l => l.Document).HasMaxLength(40);
        link.Property(l => l.Subject).HasMaxLength(120);
        link.Property(l => l.Title).HasMaxLength(Limits.Title);
        link.Property(l => l.Hash).HasMaxLength(64);
        // Whoever opens one tells no tenant: it is looked for by its public half alone.
        link.HasIndex(l => new { l.Id, l.Tenant }).IsUnique().HasDatabaseName("links_id");
        link.HasIndex(l => new { l.Tenant, l.PersonId, l.AskedAt }).HasDatabaseName("links_person");
    });
}
