using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Finds the meeting that a sentence or a button means, in the conversation where it was said or pressed.</summary>
public sealed class FindMeeting(BotDb db)
{
    /// <summary>The meeting that is running in the conversation.</summary>
    /// <exception cref="RuleBroken">None is running.</exception>
    public async Task<HeldMeeting> Running(string conversationId) =>
        await RunningIn(conversationId) ?? throw new RuleBroken(T("No meeting is running here. The moderator can say “start” to begin one."));

    /// <summary>The meeting that is running in the conversation, or null.</summary>
    public async Task<HeldMeeting?> RunningIn(string conversationId)
    {
        if (await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId) is not { } series) return null;
        var meeting = await db.Meetings.FirstOrDefaultAsync(m => m.SeriesId == series.Id && m.State == MeetingState.InProgress);
        return meeting is null ? null : new HeldMeeting(meeting, series);
    }

    /// <summary>The meeting that a card names. Cards carry ids, never rights: it must belong to this conversation.</summary>
    /// <exception cref="RuleBroken">There is no such meeting here.</exception>
    public async Task<HeldMeeting> Named(string conversationId, Guid? id)
    {
        var series = await db.Series.FirstOrDefaultAsync(s => s.ConversationId == conversationId);
        var meeting = series is null || id is null ? null : await db.Meetings.FirstOrDefaultAsync(m => m.SeriesId == series.Id && m.Id == id);
        return meeting is null ? throw new RuleBroken(T("I can't find that meeting here. Say “agenda” to see the next one.")) : new HeldMeeting(meeting, series!);
    }

    /// <summary>The meeting an alarm or a message is about, or null.</summary>
    public async Task<HeldMeeting?> ById(Guid id)
    {
        if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == id) is not { } meeting) return null;
        return await db.Series.FirstOrDefaultAsync(s => s.Id == meeting.SeriesId) is { } series ? new HeldMeeting(meeting, series) : null;
    }
}
