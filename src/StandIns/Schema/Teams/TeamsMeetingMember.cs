using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody who joined or left.</summary>
public class TeamsMeetingMember
{
    /// <summary>Makes a member.</summary>
    /// <param name="user">Who.</param>
    /// <param name="meeting">Role and presence.</param>
    public TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting) => (User, Meeting) = (user, meeting);

    /// <summary>Who.</summary>
    [JsonProperty("user")]
    public TeamsChannelAccount User { get; set; }

    /// <summary>Role and presence.</summary>
    [JsonProperty("Meeting")]
    public UserMeetingDetails Meeting { get; set; }
}
