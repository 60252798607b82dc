using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Undoing;

/// <summary>Something somebody did and can take back for a while.</summary>
public sealed class Deed : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who did it, the only one who can take it back.</summary>
    public required string PersonId { get; init; }

    /// <summary>What they did: the slice that did it registers how it is taken back.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: an item's number, a meeting's id.</summary>
    public required string Subject { get; init; }

    /// <summary>The conversation it belongs to; null for what is personal.</summary>
    public string? ConversationId { get; init; }

    public Instant At { get; init; }

    /// <summary>What held before, where taking it back needs to know: JSON of the slice that did it. Ids only, no words of people.</summary>
    public string? Before { get; init; }
}

internal static class UndoingMapping
{
    internal static void Map(ModelBuilder model) => model.Entity<Deed>(deed =>
    {
        deed.ToTable("deeds").HasKey(d => new { d.Tenant, d.Id });
        deed.Property(d => d.PersonId).HasMaxLength(200);
        deed.Property(d => d.Kind).HasMaxLength(40);
        deed.Property(d => d.Subject).HasMaxLength(120);
        deed.Property(d => d.ConversationId).HasMaxLength(400);
        deed.HasIndex(d => new { d.Tenant, d.PersonId, d.At }).HasDatabaseName("deeds_person");
    });
}
