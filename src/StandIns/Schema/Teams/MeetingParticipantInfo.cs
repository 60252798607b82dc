using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Role and presence.</summary>
public class MeetingParticipantInfo
{
    /// <summary>Makes an empty answer.</summary>
    public MeetingParticipantInfo()
    {
    }

    /// <summary>Makes an answer.</summary>
    /// <param name="role">Organizer, Presenter or Attendee.</param>
    /// <param name="inMeeting">True while in the meeting.</param>
    public MeetingParticipantInfo(string role = null, bool? inMeeting = null) => (Role, InMeeting) = (role, inMeeting);

    /// <summary>True while in the meeting.</summary>
    [JsonProperty("inMeeting")]
    public bool? InMeeting { get; set; }

    /// <summary>Organizer, Presenter or Attendee; not to be cached.</summary>
    [JsonProperty("role")]
    public string Role { get; set; }
}
