using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.People;

namespace SmarketingBot.Core.Storage;

/// <summary>Ways to rows that cost less than asking for them to be tracked.</summary>
public static class Rows
{
    private static readonly Compiled<List<string>, Place> Places = new((db, conversationIds) => db.Places.Where(p => conversationIds.Contains(p.ConversationId)));

    /// <summary>Rows to look at: in a writing transaction as they stand in memory, else as they are stored.</summary>
    public static IQueryable<T> Seen<T>(this BotDb db) where T : class => db.Database.CurrentTransaction is null ? db.Set<T>().AsNoTracking() : db.Set<T>();

    /// <summary>These people: the store is asked only for those whom this unit of work does not hold already.</summary>
    public static async Task<Dictionary<string, Person>> PeopleOf(this BotDb db, IReadOnlyCollection<string> ids)
    {
        var held = db.Held<Person>().Where(p => ids.Contains(p.Id)).ToDictionary(p => p.Id);
        List<string> others = [.. ids.Where(id => !held.ContainsKey(id)).Distinct()];
        if (others.Count > 0)
            foreach (var person in await db.Seen<Person>().Where(p => others.Contains(p.Id)).ToListAsync()) held[person.Id] = person;
        return held;
    }

    /// <summary>These places, as <see cref="PeopleOf"/> reads people.</summary>
    public static async Task<Dictionary<string, Place>> PlacesOf(this BotDb db, IReadOnlyCollection<string> conversationIds)
    {
        var held = db.Held<Place>().Where(p => conversationIds.Contains(p.ConversationId)).ToDictionary(p => p.ConversationId);
        List<string> others = [.. conversationIds.Where(id => !held.ContainsKey(id)).Distinct()];
        if (others.Count > 0)
        {
            var isWritten = db.Database.CurrentTransaction is not null;
            var read = isWritten ? await Places.List(db, others) : await db.Places.AsNoTracking().Where(p => others.Contains(p.ConversationId)).ToListAsync();
            foreach (var place in read) held[place.ConversationId] = place;
        }
        return held;
    }

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
