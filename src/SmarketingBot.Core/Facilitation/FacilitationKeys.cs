namespace SmarketingBot.Core.Facilitation;

/// <summary>What makes each message about a meeting one message.</summary>
public static class FacilitationKeys
{
    /// <summary>The living card of a running meeting.</summary>
    public static string Of(Guid meetingId) => $"meeting/{meetingId:N}";

    /// <summary>The minutes.</summary>
    public static string Minutes(Guid meetingId) => $"minutes/{meetingId:N}";

    /// <summary>The question how it was, after the minutes.</summary>
    public static string Rating(Guid meetingId) => $"rating/{meetingId:N}";

    /// <summary>The question to both sides whether somebody may stand in; asked anew it is another message.</summary>
    public static string StandIn(StandIn asked) => $"standin/{asked.MeetingId:N}/{asked.Asked}/{asked.PersonId}";

    /// <summary>The offer to start, made once when the call begins.</summary>
    public static string Offer(Guid meetingId) => $"offer/{meetingId:N}";
}
