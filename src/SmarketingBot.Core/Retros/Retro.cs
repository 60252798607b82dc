using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Core.Retros;

/// <summary>What a note of a retro is about.</summary>
public enum RetroKind
{
    Keep,
    Stop,
    Try,
}

/// <summary>A look back of everybody's: written alone, shown without names, voted on, and at most two commitments come out of it.</summary>
public sealed class Retro : ITenantOwned
{
    /// <summary>From how many people on the notes are shown: with fewer, everybody would know whose they are.</summary>
    public const int ShownFrom = 3;

    /// <summary>Votes a person has.</summary>
    public const int Votes = 3;

    /// <summary>Most commitments that come out of one.</summary>
    public const int MostCommitments = 2;

    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SeriesId { get; init; }
    public required string OpenedBy { get; init; }
    public Instant OpenedAt { get; init; }

    /// <summary>When the notes were shown; from then on nothing is added.</summary>
    public Instant? RevealedAt { get; set; }

    public Instant? ClosedAt { get; set; }

    /// <summary>Numbers of the items that came out of it.</summary>
    public int? FirstItem { get; set; }

    public int? SecondItem { get; set; }

    /// <summary>Notes can be written.</summary>
    public bool IsWriting => RevealedAt is null && ClosedAt is null;

    /// <summary>Notes can be voted on.</summary>
    public bool IsVoting => RevealedAt is not null && ClosedAt is null;
}

/// <summary>What one person wrote. Its id is random: in its order the notes are shuffled, and stay so.</summary>
public sealed class RetroNote : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid Id { get; init; } = Guid.NewGuid();
    public Guid RetroId { get; init; }

    /// <summary>Who wrote it, so that they can change it; told to nobody.</summary>
    public required string PersonId { get; init; }

    public RetroKind Kind { get; init; }
    public required string Text { get; set; }
}

/// <summary>One vote of one person for one note.</summary>
public sealed class RetroVote : ITenantOwned
{
    public string Tenant { get; set; } = "";
    public Guid NoteId { get; init; }
    public required string PersonId { get; init; }
}

internal static class RetrosMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Retro>(retro =>
        {
            retro.ToTable("retros").HasKey(r => new { r.Tenant, r.Id });
            retro.Ignore(r => r.IsWriting).Ignore(r => r.IsVoting);
            retro.Property(r => r.OpenedBy).HasMaxLength(200);
            retro.HasIndex(r => new { r.Tenant, r.SeriesId }).HasDatabaseName("retros_series");
        });
        model.Entity<RetroNote>(note =>
        {
            note.ToTable("retro_notes").HasKey(n => new { n.Tenant, n.Id });
            note.Property(n => n.PersonId).HasMaxLength(200);
            note.Property(n => n.Text).HasMaxLength(Limits.Sentence);
            note.HasIndex(n => new { n.Tenant, n.RetroId }).HasDatabaseName("retro_notes_retro");
        });
        model.Entity<RetroVote>(vote =>
        {
            vote.ToTable("retro_votes").HasKey(v => new { v.Tenant, v.NoteId, v.PersonId });
            vote.Property(v => v.PersonId).HasMaxLength(200);
        });
    }
}
