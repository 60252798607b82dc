using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>Puts the agenda of a meeting before everybody: by its schedule, or because somebody asks.</summary>
public sealed class PostAgenda(BotDb db, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of agendas.</summary>
    public const string Kind = "agenda";

    /// <summary>
    /// Its hour has come. After an outage that is late but still once; a meeting whose planned end has passed needs no
    /// agenda any more. Where somebody asked for it before, that card becomes the one of the schedule.
    /// </summary>
    public async Task Due(Guid meetingId)
    {
        var meeting = await db.Meetings.FirstOrDefaultAsync(m => m.Id == meetingId);
        if (meeting?.State != MeetingState.Scheduled || clock.GetCurrentInstant() >= meeting.EndsAt) return;
        meeting.State = MeetingState.AgendaPosted;
        await Show(meeting);
        await promises.Refresh(AgendaKeys.Of(meeting));
        await promises.Refresh(AgendaKeys.Before(meeting));
    }

    /// <summary>Somebody asks for it: it stands anew at the bottom, and the copy before points there.</summary>
    public async Task Anew(Meeting meeting)
    {
        var shown = await Row(meeting);
        // It is on its way already, so nobody is helped by a second one.
        if (shown is { Done: 0, State: Delivery.Waiting }) return;
        if (shown is not null) meeting.AgendaCopies++;
        await Show(meeting);
        await promises.Refresh(AgendaKeys.Before(meeting));
    }

    /// <summary>The meeting before it goes on after all: the agenda is posted anew after it, and the card that is there says so.</summary>
    public async Task TakeBack(Meeting meeting)
    {
        var shown = AgendaKeys.Of(meeting);
        if (meeting.State == MeetingState.AgendaPosted) meeting.State = MeetingState.Scheduled;
        if (await Row(meeting) is not null) meeting.AgendaCopies++;
        await promises.Refresh(shown);
    }

    /// <summary>
    /// The meeting is at another time. Where the new hour of the agenda is still to come, the agenda is posted anew then
    /// and the card before says so; else the card that is there follows.
    /// </summary>
    public async Task Moved(Meeting meeting)
    {
        var shown = AgendaKeys.Of(meeting);
        if (meeting.State == MeetingState.AgendaPosted && meeting.AgendaAt > clock.GetCurrentInstant())
        {
            meeting.State = MeetingState.Scheduled;
            if (await Row(meeting) is not null) meeting.AgendaCopies++;
        }
        await promises.Refresh(shown);
    }

    private async Task Show(Meeting meeting)
    {
        var key = AgendaKeys.Of(meeting);
        var place = await db.Series.Where(s => s.Id == meeting.SeriesId).Select(s => s.ConversationId).FirstAsync();
        await promises.Make(Kind, key, Recipient.Conversation(place), meeting.Id.ToString("N"));
        await promises.Shows(key, await db.ActionItems
            .Where(i => i.SeriesId == meeting.SeriesId && i.State != ItemState.Done && i.State != ItemState.Dropped).Select(i => i.Number).ToListAsync());
    }

    private Task<OutboxMessage?> Row(Meeting meeting)
    {
        var key = AgendaKeys.Of(meeting);
        return db.Outbox.FirstOrDefaultAsync(r => r.Key == key);
    }
}
