using NodaTime;
using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Core.Facilitation;

/// <summary>When a running meeting is looked at and when it is over by itself. Pure: the moment is always given.</summary>
public static class MeetingClock
{
    /// <summary>How long after its end a meeting that nobody ended stays open.</summary>
    public static Duration Patience { get; } = Duration.FromHours(1);

    /// <summary>How long a running meeting waits for its moderator to do something before somebody else may take over.</summary>
    public static Duration Idle { get; } = Duration.FromMinutes(10);

    /// <summary>The box of the current topic; null while there is none.</summary>
    public static TimeBox? Box(Meeting meeting) =>
        meeting is { BoxStartedAt: { } from, BoxEndsAt: { } until } ? new TimeBox(from, until) : null;

    /// <summary>When the meeting should end, counted from when it really began.</summary>
    public static Instant ExpectedEnd(Meeting meeting) =>
        (meeting.StartedAt ?? meeting.StartsAt) + Duration.FromMinutes(meeting.Minutes + meeting.Extended);

    /// <summary>When a meeting that nobody ends closes itself: an hour after the later of its planned and its expected end.</summary>
    public static Instant ClosesItselfAt(Meeting meeting) =>
        Instant.Max(meeting.StartsAt + Duration.FromMinutes(meeting.Minutes), ExpectedEnd(meeting)) + Patience;

    /// <summary>The next moment at which the card must change or the meeting close: one alarm is enough for all of them.</summary>
    public static Instant? NextLook(Meeting meeting, Instant now)
    {
        if (meeting.State != MeetingState.InProgress) return null;
        var closes = ClosesItselfAt(meeting);
        // Whoever waits for an idle moderator may take over then: the card must say so.
        var moments = new List<Instant> { closes };
        if (meeting.ModeratorActedAt is { } acted) moments.Add(acted + Idle);
        if (Box(meeting) is { } box) moments.AddRange([box.NearlyUp, box.Until]);
        return moments.Where(moment => moment > now).DefaultIfEmpty(closes).Min();
    }
}
