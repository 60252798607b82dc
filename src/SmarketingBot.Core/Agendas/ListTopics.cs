using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Agendas;

/// <summary>The topics of a meeting in their order; people call them by their place in it, from 1.</summary>
public sealed class ListTopics(BotDb db)
{
    /// <summary>All but the removed ones.</summary>
    public Task<List<Topic>> Of(Meeting meeting) => db.Topics
        .Where(t => t.MeetingId == meeting.Id && t.State != TopicState.Removed)
        .OrderBy(t => t.Position).ThenBy(t => t.CreatedAt).ToListAsync();
}
