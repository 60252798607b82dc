using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Agendas;
using SmarketingBot.Core.Facilitation;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Meetings;

/// <summary>Gives up a meeting that nobody started, says so once, and hands its topics to the next.</summary>
public sealed class LapseMeeting(BotDb db, PlanNext plan, CarryOver carry, StandInQuestion standIn, Promises promises, IClock clock)
{
    /// <summary>The outbox kind of the sentence.</summary>
    public const string Kind = "lapsed";

    /// <summary>The alarm rang. A meeting that was started, cancelled or moved meanwhile is left alone.</summary>
    public async Task Run(Guid meetingId)
    {
        var meeting = await db.Meetings.FirstOrDefaultAsync(m => m.Id == meetingId);
        if (meeting is null || !meeting.IsAhead || clock.GetCurrentInstant() < meeting.EndsAt + PlanNext.Patience) return;
        var series = await db.Series.FirstAsync(s => s.Id == meeting.SeriesId);
        meeting.State = MeetingState.Lapsed;
        await plan.SetAlarms(meeting);
        await standIn.Settle(meeting);
        await carry.Run(meeting, await plan.Run(series, after: meeting.Spent));
        await promises.Make(Kind, $"{Kind}/{meeting.Id:N}", Recipient.Conversation(series.ConversationId), meeting.Id.ToString("N"));
        await promises.Refresh(AgendaKeys.Of(meeting));
        // It names the next meeting.
        await promises.Refresh(SetupKeys.Of(series));
    }
}
