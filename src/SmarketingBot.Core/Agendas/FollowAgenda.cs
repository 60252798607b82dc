using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Core.Agendas;

/// <summary>Something that an agenda tells has changed: the agenda of the meeting that is running or ahead follows at once.</summary>
public sealed class FollowAgenda(PlanNext plan, Promises promises)
{
    /// <summary>Brings it up to date, if it was posted; what was done so far is saved in the same transaction.</summary>
    /// <returns>The meeting that is running or ahead; null without one.</returns>
    public async Task<Meeting?> Changed(Guid seriesId)
    {
        if (await plan.Current(seriesId) is not { } meeting) return null;
        await promises.Refresh(AgendaKeys.Of(meeting));
        return meeting;
    }
}
