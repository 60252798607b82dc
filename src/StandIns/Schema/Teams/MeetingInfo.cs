using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting with its chat and organizer.</summary>
public class MeetingInfo
{
    /// <summary>The plan.</summary>
    [JsonProperty("details")]
    public MeetingDetails Details { get; set; }

    /// <summary>Its chat; one chat serves all meetings of a series.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>Who called it.</summary>
    [JsonProperty("organizer")]
    public TeamsChannelAccount Organizer { get; set; }
}
