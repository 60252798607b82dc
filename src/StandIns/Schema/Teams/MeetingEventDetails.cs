using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the start and the end of a meeting tell. Teams varies the casing of the members; reading ignores it.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    /// <summary>Scheduled, Recurring, …</summary>
    [JsonProperty("MeetingType")]
    public string MeetingType { get; set; }
}
