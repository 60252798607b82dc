using SmarketingBot.Core.Meetings;

namespace SmarketingBot.Core.Facilitation;

/// <summary>What makes each message about a meeting one message.</summary>
public static class FacilitationKeys
{
    /// <summary>The living card of a running meeting.</summary>
    public static string Of(Guid meetingId) => $"meeting/{meetingId:N}";

    /// <summary>The minutes; a meeting whose end was taken back gets others at its next end.</summary>
    public static string Minutes(Meeting meeting) => Minutes(meeting.Id, meeting.Resumed);

    /// <summary>The minutes of an earlier end, which was taken back.</summary>
    public static string Minutes(Guid meetingId, int resumed) => $"minutes/{meetingId:N}{Again(resumed)}";

    /// <summary>The question how it was, after the minutes.</summary>
    public static string Rating(Guid meetingId, int resumed) => $"rating/{meetingId:N}{Again(resumed)}";

    /// <summary>The receipt of a decision that somebody typed.</summary>
    public static string Decision(Guid id) => $"decision/{id:N}";

    /// <summary>The question to both sides whether somebody may stand in; asked anew it is another message.</summary>
    public static string StandIn(StandIn asked) => $"standin/{asked.MeetingId:N}/{asked.Asked}/{asked.PersonId}";

    /// <summary>The offer to start, made once when the call begins.</summary>
    public static string Offer(Guid meetingId) => $"offer/{meetingId:N}";

    private static string Again(int resumed) => resumed == 0 ? "" : $"/{resumed}";
}
