using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.People;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The moderator gives somebody the floor. Counted by side, never by person.</summary>
public sealed class GiveFloor(BotDb db, MeetingRights rights, Neutrality neutrality, Attendance attendance, Promises promises)
{
    /// <summary>They have the floor, their hand goes down and their side's count goes up. Somebody who has it keeps it.</summary>
    public async Task Run(HeldMeeting held, string who, Person to)
    {
        await rights.MustModerate(held, who, T("give the floor", "only they can"), T("You can say “raise hand” to ask for it."));
        var participant = await attendance.Note(held.Meeting, to.Id);
        participant.HandRaisedAt = null;
        if (held.Meeting.FloorId != to.Id)
        {
            held.Meeting.FloorId = to.Id;
            var side = await neutrality.SideOf(held.Series, to.Id);
            if (side == Side.Sales) held.Meeting.FloorSales++;
            if (side == Side.Marketing) held.Meeting.FloorMarketing++;
        }
        await promises.Refresh(FacilitationKeys.Of(held.Meeting.Id));
    }

    /// <summary>Who has a hand up, in the order in which to give them the floor: the side that had it less comes first, then the earlier hand.</summary>
    public async Task<List<Person>> Queue(HeldMeeting held)
    {
        var hands = await db.Participants.Where(p => p.MeetingId == held.Meeting.Id && p.HandRaisedAt != null).OrderBy(p => p.HandRaisedAt)
            .Join(db.People, p => p.PersonId, p => p.Id, (hand, person) => new Hand(person, hand.HandRaisedAt!.Value, db.Members
                .Where(m => m.ConversationId == held.Series.ConversationId && m.PersonId == person.Id).Select(m => m.Side).FirstOrDefault()))
            .ToListAsync();
        var next = Next(held.Meeting);
        return [.. hands.OrderBy(h => next is not null && h.Side == next ? 0 : 1).ThenBy(h => h.At).Select(h => h.Person)];
    }

    /// <summary>The side that had the floor less; null while both had it alike.</summary>
    public static Side? Next(Meeting meeting) =>
        meeting.FloorSales == meeting.FloorMarketing ? null : meeting.FloorSales < meeting.FloorMarketing ? Side.Sales : Side.Marketing;

    private sealed record Hand(Person Person, Instant At, Side? Side);
}
