using Microsoft.EntityFrameworkCore;

namespace SmarketingBot.Core.Storage;

/// <summary>Ways to rows that cost less than asking for them to be tracked.</summary>
public static class Rows
{
    /// <summary>Rows to look at: in a writing transaction as they stand in memory, else as they are stored.</summary>
    public static IQueryable<T> Seen<T>(this BotDb db) where T : class => db.Database.CurrentTransaction is null ? db.Set<T>().AsNoTracking() : db.Set<T>();

    /// <summary>Rows that this unit of work holds already, whatever it did to them, without asking the store.</summary>
    internal static IReadOnlyList<T> Held<T>(this BotDb db) where T : class
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<T>().Select(e => e.Entity)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }
}
