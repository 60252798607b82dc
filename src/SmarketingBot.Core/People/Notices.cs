using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>
/// Private messages that nobody asked for and that are no reminders: questions to owners, notes to moderators. They keep
/// the same hours as reminders.
/// </summary>
public sealed class Notices(BotDb db, Promises promises, Calendars calendars, IClock clock)
{
    /// <summary>Promises one for the person's next open hour. Promised already, nothing happens.</summary>
    /// <param name="kind">Who composes the words.</param>
    /// <param name="key">What makes it one message.</param>
    /// <param name="personId">To whom.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="payload">The words, or what they are made of, where that is fixed now.</param>
    /// <param name="from">Not before this instant; null is now.</param>
    public async Task<OutboxMessage> Make(string kind, string key, string personId, string subject, string? payload = null, Instant? from = null)
    {
        var now = clock.GetCurrentInstant();
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == personId);
        var at = from is { } wanted ? Instant.Max(wanted, now) : now;
        return await promises.Make(kind, key, Recipient.Person(personId), subject, person is null ? at : (await calendars.Of(person)).EarliestFrom(at), payload);
    }
}
