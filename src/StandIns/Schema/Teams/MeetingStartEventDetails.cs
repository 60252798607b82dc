using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting started.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    /// <summary>When, UTC.</summary>
    [JsonProperty("StartTime")]
    public DateTime StartTime { get; set; }
}
