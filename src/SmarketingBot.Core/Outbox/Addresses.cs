using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Outbox;

/// <summary>Where somebody or some place is spoken to, as far as is known now.</summary>
internal static class Addresses
{
    /// <summary>The address; null when there is none, empty conversation when a personal chat must be opened first.</summary>
    internal static async Task<Address?> Of(BotDb db, Recipient to)
    {
        if (to.PersonId is null)
        {
            var root = ConversationIds.Root(to.ConversationId!);
            var place = await db.Places.FirstOrDefaultAsync(p => p.ConversationId == root && p.Active);
            return place is null ? null : new Address(place.ServiceUrl, to.ConversationId!, place.BotId, db.Tenant);
        }
        var person = await db.Person(to.PersonId);
        if (person is null) return null;
        var chat = person.PersonalChat is null ? null : await db.Places.FirstOrDefaultAsync(p => p.ConversationId == person.PersonalChat && p.Active);
        if (chat is not null) return new Address(chat.ServiceUrl, chat.ConversationId, chat.BotId, db.Tenant);
        // Not met in person yet: Teams opens the chat from any place of the tenant's that we know.
        var any = await db.Places.Where(p => p.Active).OrderByDescending(p => p.LastSeen).FirstOrDefaultAsync();
        return any is null ? null : new Address(person.ServiceUrl ?? any.ServiceUrl, person.PersonalChat ?? "", any.BotId, db.Tenant);
    }
}
