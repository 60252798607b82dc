using Microsoft.EntityFrameworkCore;
using SmarketingBot.Core.ActionItems;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Core.Facilitation;

/// <summary>
/// What somebody in a running meeting said that somebody else will do: it waits for the moderator's tap, and goes to
/// its owner at the end at the latest, because nothing promised is lost.
/// </summary>
public sealed class Proposals(BotDb db, Items items, MeetingRights rights, AskOwner ask, Promises promises)
{
    /// <summary>The proposals of a meeting, the oldest first. What an owner handed back is proposed too, but was recorded before.</summary>
    public Task<List<ActionItem>> Of(Guid meetingId) => db.ActionItems
        .Where(i => i.MeetingId == meetingId && i.State == ItemState.Proposed
            && !db.ItemEvents.Any(e => e.Number == i.Number && e.What == "handed back"))
        .OrderBy(i => i.Number).ToListAsync();

    /// <summary>The moderator records one. Recording it twice changes nothing.</summary>
    public async Task Record(HeldMeeting held, string who, int? number)
    {
        await rights.MustModerate(held, who, T("record what others will do", "only they can"), T("They will see it on their card."));
        var item = await db.ActionItems.FirstOrDefaultAsync(i => i.Number == number && i.MeetingId == held.Meeting.Id)
            ?? throw new RuleBroken(number is null ? T("Which one? For example “record 12”.") : T($"I can't find #{number} in this meeting."));
        if ((await Of(held.Meeting.Id)).Contains(item)) await Record(held.Meeting, item, who);
    }

    /// <summary>The meeting is over: what the moderator did not record goes to its owners all the same.</summary>
    public async Task SendRest(Meeting meeting)
    {
        foreach (var item in await Of(meeting.Id)) await Record(meeting, item, null);
    }

    private async Task Record(Meeting meeting, ActionItem item, string? by)
    {
        // Whoever records their own need not be asked.
        var own = item.OwnerId == by;
        item.State = own ? ItemState.Open : ItemState.AwaitingOwner;
        if (own) item.FirstAcceptedDue = item.Due;
        await items.Changed(item, by, by is null ? "sent to owner" : "confirmed");
        if (!own) await ask.Run(item);
        await promises.Refresh(FacilitationKeys.Of(meeting.Id));
    }
}
