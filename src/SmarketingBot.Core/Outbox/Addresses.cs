using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Where somebody or some place is spoken to, as far as is known now.</summary>
internal static class Addresses
{
    /// <summary>The address; null when there is none, empty conversation when a personal chat must be opened first.</summary>
    internal static async Task<Address?> Of(BotDb db, Recipient to) => (await OfAll(db, [to]))[to];

    /// <summary>The address of each, as <see cref="Of"/> tells it, at a fixed number of commands.</summary>
    internal static async Task<IReadOnlyDictionary<Recipient, Address?>> OfAll(BotDb db, IReadOnlyCollection<Recipient> to)
    {
        var ids = to.Select(t => t.PersonId).OfType<string>().Distinct().ToList();
        var people = await db.PeopleOf(ids);
        var chats = people.Values.Select(p => p.PersonalChat)
            .Concat(to.Where(t => t.PersonId is null).Select(t => ConversationIds.Root(t.ConversationId!))).OfType<string>().Distinct().ToList();
        var places = (await db.PlacesOf(chats)).Where(p => p.Value.Active).ToDictionary();
        // Not met in person yet: Teams opens the chat from any place of the tenant's that we know.
        var any = people.Values.All(p => p.PersonalChat is not null && places.ContainsKey(p.PersonalChat)) ? null
            : await db.Places.AsNoTracking().Where(p => p.Active).OrderByDescending(p => p.LastSeen).Select(p => new { p.ConversationId, p.ServiceUrl, p.BotId }).FirstOrDefaultAsync();
        return to.Distinct().ToDictionary(t => t, t =>
        {
            if (t.PersonId is null)
                return places.TryGetValue(ConversationIds.Root(t.ConversationId!), out var place) ? new Address(place.ServiceUrl, t.ConversationId!, place.BotId, db.Tenant) : null;
            if (!people.TryGetValue(t.PersonId, out var person)) return null;
            if (person.PersonalChat is not null && places.TryGetValue(person.PersonalChat, out var chat))
                return new Address(chat.ServiceUrl, chat.ConversationId, chat.BotId, db.Tenant, person.Reach == Reach.Reachable);
            return any is null ? null : new Address(person.ServiceUrl ?? any.ServiceUrl, person.PersonalChat ?? "", any.BotId, db.Tenant);
        });
    }
}
