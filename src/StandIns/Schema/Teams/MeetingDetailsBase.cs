using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What every description of a meeting tells.</summary>
public class MeetingDetailsBase
{
    /// <summary>Id of the meeting.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Where to join.</summary>
    [JsonProperty("joinUrl")]
    public Uri JoinUrl { get; set; }

    /// <summary>Its title; written by people.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }
}
