using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>The open question of a meeting for a stand-in: what happens in the meeting may settle it, and its card says so.</summary>
public sealed class StandInQuestion(BotDb db, Promises promises)
{
    /// <summary>The question that is open, or null.</summary>
    public Task<StandIn?> Of(Meeting meeting) => db.StandIns.FirstOrDefaultAsync(s => s.MeetingId == meeting.Id);

    /// <summary>Something changed on which the answer may depend: the card looks again whether the question still stands.</summary>
    public async Task Refresh(Meeting meeting)
    {
        if (await Of(meeting) is { } asked) await promises.Refresh(FacilitationKeys.StandIn(asked));
    }

    /// <summary>It is settled, whatever was answered so far.</summary>
    public async Task Settle(Meeting meeting)
    {
        if (await Of(meeting) is not { } asked) return;
        await promises.Refresh(FacilitationKeys.StandIn(asked));
        db.Remove(asked);
        // Asked anew in the same transaction it is another row.
        await db.SaveChangesAsync();
    }
}
