using NodaTime;
using SmarketingBot.Core.Meetings;
using SmarketingBot.Core.Scheduling;

namespace SmarketingBot.Core.Facilitation;

/// <summary>Keeps the one alarm of a running meeting; called by everything that changes its boxes or its end.</summary>
public sealed class MeetingAlarm(Alarms alarms, IClock clock)
{
    /// <summary>The alarm at which a running meeting is looked at.</summary>
    public const string Kind = "meeting";

    /// <summary>Sets it to the meeting's next moment; a meeting that is over needs none.</summary>
    public Task Set(Meeting meeting) => alarms.Set(Kind, meeting.Id.ToString("N"), MeetingClock.NextLook(meeting, clock.GetCurrentInstant()));
}
