using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Facilitation;

/// <summary>What Teams tells of the call. It only helps: nothing starts or ends because of it, and all of it may be missing.</summary>
public sealed class CallEvents(BotDb db, FindMeeting find, Attendance attendance, Promises promises, IClock clock)
{
    /// <summary>The call began: on the meeting's day the start is offered, once.</summary>
    /// <param name="conversationRoot">The conversation, without a thread.</param>
    public async Task Started(string conversationRoot)
    {
        if (await find.RunningIn(conversationRoot) is not null || await AheadToday(conversationRoot) is not { } meeting) return;
        await promises.Make(
            FacilitationSpeeches.OfferKind, FacilitationKeys.Offer(meeting.Id), Recipient.Conversation(conversationRoot), meeting.Id.ToString("N"));
    }

    /// <summary>The call ended. People may go on in the chat; a meeting that nobody ends closes itself.</summary>
    /// <param name="conversationRoot">The conversation, without a thread.</param>
    public Task Ended(string conversationRoot) => Task.CompletedTask;

    /// <summary>People joined the call; they attended, even those who come before the meeting is started here.</summary>
    /// <param name="conversationRoot">The conversation, without a thread.</param>
    /// <param name="personIds">Who joined.</param>
    public async Task Joined(string conversationRoot, IReadOnlyList<string> personIds)
    {
        var meeting = (await find.RunningIn(conversationRoot))?.Meeting ?? await AheadToday(conversationRoot);
        if (meeting is null) return;
        foreach (var person in personIds.Distinct()) await attendance.Note(meeting, person, joined: true);
    }

    private async Task<Meeting?> AheadToday(string conversationRoot)
    {
        if (await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationRoot) is not { } series) return null;
        var today = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[series.Zone]).Date;
        return await db.Meetings
            .Where(m => m.SeriesId == series.Id && m.Date == today && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaPosted))
            .OrderBy(m => m.StartsAt).FirstOrDefaultAsync();
    }
}
