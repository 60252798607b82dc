using NodaTime;
using SmarketingBot.Core.Outbox;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Somebody would like to speak. Anybody present may, guests from outside too.</summary>
public sealed class RaiseHand(Attendance attendance, Promises promises, IClock clock)
{
    /// <summary>Raises their hand. One that is up stays up, and keeps its turn.</summary>
    public async Task Run(HeldMeeting held, string who)
    {
        if (!held.IsRunning) return;
        var participant = await attendance.Note(held.Meeting, who);
        if (participant.HandRaisedAt is not null) return;
        participant.HandRaisedAt = clock.GetCurrentInstant();
        await promises.Refresh(FacilitationKeys.Of(held.Meeting.Id));
    }
}
