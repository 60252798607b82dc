using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Core.Facilitation;

/// <summary>A meeting and the series it belongs to.</summary>
public sealed record HeldMeeting(Meeting Meeting, Series Series)
{
    public bool IsRunning => Meeting.State == MeetingState.InProgress;
}
