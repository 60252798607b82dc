using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Operations;

/// <summary>Writes the audit, inside the caller's transaction.</summary>
public sealed class AuditTrail(BotDb db, IClock clock)
{
    // Who may do what; everything else of a series that is watched is a setting.
    private static readonly HashSet<string> Rights = [nameof(Series.ModeratorId), nameof(Series.NextModeratorId), nameof(Member.Side)];

    private const string Rota = "Series.Rota";

    private static readonly HashSet<string> Settings =
        [nameof(Series.Cadence), nameof(Series.Start), nameof(Series.Zone), nameof(Series.Minutes), nameof(Series.AgendaLead), nameof(Series.ReminderFrom), nameof(Series.ReminderUntil), nameof(Series.MinimumSide), nameof(Series.Digest), nameof(Series.Week), nameof(Series.Language)];

    /// <summary>Adds one line.</summary>
    public void Note(string? personId, string what, string? detail = null) =>
        db.Add(new AuditEntry { At = clock.GetCurrentInstant(), PersonId = personId, What = what, Detail = detail });

    /// <summary>Adds a line for every right and setting that this unit of work has changed.</summary>
    public async Task NoteTouched(string personId)
    {
        // Most turns change nothing that the audit is about: they are saved once, at their end.
        if (db.ChangeTracker.Entries().Any(e => IsWatched(e.Entity) && e.State != EntityState.Unchanged)) await db.SaveChangesAsync();
        foreach (var change in db.Touched.Distinct().ToList())
            Note(personId, change.StartsWith("Member", StringComparison.Ordinal) || change.StartsWith(Rota, StringComparison.Ordinal) || Rights.Contains(change.Split('.', ' ')[1]) ? "rights" : "setting", change);
        db.Touched.Clear();
    }

    private static bool IsWatched(object row) => row is Series or Member or Meeting or Holiday or RotaPlace;

    /// <summary>What the row about to be saved changes that the audit is about.</summary>
    internal static IEnumerable<string> Of(EntityEntry entry)
    {
        if (entry is { Entity: Holiday holiday, State: EntityState.Added or EntityState.Deleted }) yield return $"Series.Holidays {holiday.SeriesId:N}";
        if (entry is { Entity: RotaPlace place, State: not EntityState.Unchanged }) yield return $"{Rota} {place.SeriesId:N}";
        if (entry.State is not (EntityState.Modified or EntityState.Added) || !IsWatched(entry.Entity)) yield break;
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            var changed = entry.State == EntityState.Modified ? property.IsModified && !Equals(property.OriginalValue, property.CurrentValue) : property.CurrentValue is not null && Rights.Contains(name);
            if (!changed) continue;
            if (entry.Entity is Series series && (Rights.Contains(name) || Settings.Contains(name))) yield return $"Series.{name} {series.Id:N}";
            // Taken over, handed over, stood in for: whoever leads a meeting may do more than others.
            if (entry.Entity is Meeting meeting && name == nameof(Meeting.ModeratorId)) yield return $"Meeting.ModeratorId {meeting.Id:N}";
            if (entry.Entity is Member member && Rights.Contains(name)) yield return $"Member.{name} {member.PersonId}";
        }
    }
}
