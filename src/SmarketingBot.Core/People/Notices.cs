using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>
/// Private messages that nobody asked for and that are no reminders: questions to owners, notes to moderators. They keep
/// the same hours as reminders, and wait for the end of a meeting of the person's: looked at when they are promised, and
/// again when they are about to be said.
/// </summary>
public sealed class Notices(BotDb db, Promises promises, Calendars calendars, RunningMeetings running, IClock clock)
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
        var earliest = await Earliest(personId, from is { } wanted ? Instant.Max(wanted, now) : now);
        var row = await promises.Make(kind, key, Recipient.Person(personId), subject, earliest.Until, payload);
        if (row is { Done: 0, State: Delivery.Waiting } && row.NotBefore == earliest.Until) row.HeldFor = earliest.HeldFor;
        return row;
    }

    /// <summary>Until when one that is due must wait: the person's hours are over, or a meeting of theirs is running. Null is not at all.</summary>
    public async Task<NotYet?> Waits(string personId)
    {
        var now = clock.GetCurrentInstant();
        return await Earliest(personId, now) is var earliest && earliest.Until > now ? earliest : null;
    }

    /// <summary>A meeting is over, earlier or later than planned: what waited for that may be said in its people's hours.</summary>
    public async Task MeetingEnded(Guid meetingId)
    {
        var now = clock.GetCurrentInstant();
        foreach (var row in await db.Outbox.Where(r => r.HeldFor == meetingId).ToListAsync())
        {
            row.HeldFor = null;
            if (row is { Done: 0, State: Delivery.Waiting }) row.NotBefore = await InHours(row.PersonId, now);
        }
    }

    private async Task<NotYet> Earliest(string personId, Instant from)
    {
        Guid? heldFor = null;
        foreach (var meeting in await running.Of(personId))
        {
            // A meeting always ends, if need be by itself; that moment is the latest.
            var over = MeetingClock.ClosesItselfAt(meeting);
            if (over > from) (from, heldFor) = (over, meeting.Id);
        }
        return new NotYet(await InHours(personId, from), heldFor);
    }

    private async Task<Instant> InHours(string? personId, Instant from) =>
        personId is not null && await db.Person(personId) is { } person ? (await calendars.Of(person)).EarliestFrom(from) : from;
}
