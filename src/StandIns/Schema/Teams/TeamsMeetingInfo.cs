using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The meeting that an activity belongs to.</summary>
public class TeamsMeetingInfo
{
    /// <summary>Makes an empty meeting.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>Makes a meeting.</summary>
    /// <param name="id">Its id.</param>
    public TeamsMeetingInfo(string id = null) => Id = id;

    /// <summary>The id that the meeting calls want; neither the chat's id nor the event's.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
