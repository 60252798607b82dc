using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Role and presence in the event of joining or leaving.</summary>
public class UserMeetingDetails
{
    /// <summary>True while in the meeting.</summary>
    [JsonProperty("InMeeting")]
    public bool InMeeting { get; set; }

    /// <summary>Organizer, Presenter or Attendee.</summary>
    [JsonProperty("Role")]
    public string Role { get; set; }
}
