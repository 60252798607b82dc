using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting ended.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    /// <summary>When, UTC.</summary>
    [JsonProperty("EndTime")]
    public DateTime EndTime { get; set; }
}
