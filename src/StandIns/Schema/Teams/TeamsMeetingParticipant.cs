using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person's part in a meeting.</summary>
public class TeamsMeetingParticipant
{
    /// <summary>Who.</summary>
    [JsonProperty("user")]
    public TeamsChannelAccount User { get; set; }

    /// <summary>Role and presence.</summary>
    [JsonProperty("meeting")]
    public MeetingParticipantInfo Meeting { get; set; }

    /// <summary>The meeting's chat.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }
}
