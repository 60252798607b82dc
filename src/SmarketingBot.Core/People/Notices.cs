using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.People;

/// <summary>
/// Private messages that nobody asked for and that are no reminders: questions to owners, notes to moderators. They keep
/// the same hours as reminders, and wait for the end of a meeting of the person's.
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
        if (person is not null) at = (await calendars.Of(person)).EarliestFrom(at);
        var row = await promises.Make(kind, key, Recipient.Person(personId), subject, at, payload);
        if (row is { Done: 0, State: Delivery.Waiting } && await db.Meetings.FirstOrDefaultAsync(m => m.State == MeetingState.InProgress
            && db.Series.Any(s => s.Id == m.SeriesId && db.Members.Any(x => x.ConversationId == s.ConversationId && x.PersonId == personId && x.Present))) is { } meeting)
            await Hold(row, meeting, person);
        return row;
    }

    /// <summary>A meeting began: what its people were to read while it runs waits for its end.</summary>
    public async Task MeetingBegan(Meeting meeting)
    {
        var (now, over) = (clock.GetCurrentInstant(), MeetingClock.ClosesItselfAt(meeting));
        // Answers are due at once; what waits for a later moment is a notice.
        foreach (var row in await Unsaid(meeting).Where(r => r.NotBefore > now && r.NotBefore < over).ToListAsync())
            await Hold(row, meeting, await db.People.FirstOrDefaultAsync(p => p.Id == row.PersonId));
    }

    /// <summary>A meeting goes on after all: what its end let go, and nobody has said yet, waits for its end again.</summary>
    public async Task MeetingGoesOn(Meeting meeting)
    {
        var over = MeetingClock.ClosesItselfAt(meeting);
        foreach (var row in await Unsaid(meeting).Where(r => r.Kind != Claims.Answer && r.NotBefore < over).ToListAsync())
            await Hold(row, meeting, await db.People.FirstOrDefaultAsync(p => p.Id == row.PersonId));
    }

    /// <summary>A meeting is over, earlier or later than planned: what waited for that may be said in its people's hours.</summary>
    public async Task MeetingEnded(Guid meetingId)
    {
        var now = clock.GetCurrentInstant();
        foreach (var row in await db.Outbox.Where(r => r.HeldFor == meetingId).ToListAsync())
        {
            row.HeldFor = null;
            if (row is not { Done: 0, State: Delivery.Waiting }) continue;
            var person = await db.People.FirstOrDefaultAsync(p => p.Id == row.PersonId);
            row.NotBefore = person is null ? now : (await calendars.Of(person)).EarliestFrom(now);
        }
    }

    // What the people of a meeting have still to hear in their own chats.
    private IQueryable<OutboxMessage> Unsaid(Meeting meeting) => db.Outbox
        .Where(r => r.State == Delivery.Waiting && r.Done == 0 && r.PersonId != null
            && db.Series.Any(s => s.Id == meeting.SeriesId && db.Members.Any(m => m.ConversationId == s.ConversationId && m.PersonId == r.PersonId && m.Present)));

    // A meeting always ends, if need be by itself; that moment is the latest.
    private async Task Hold(OutboxMessage row, Meeting meeting, Person? person)
    {
        var over = MeetingClock.ClosesItselfAt(meeting);
        if (row.NotBefore >= over) return;
        row.HeldFor = meeting.Id;
        row.NotBefore = person is null ? over : (await calendars.Of(person)).EarliestFrom(over);
    }
}
