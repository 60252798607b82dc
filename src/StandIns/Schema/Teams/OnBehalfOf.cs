using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>In whose name a message is sent.</summary>
public class OnBehalfOf
{
    /// <summary>Position, 0.</summary>
    [JsonProperty("itemid")]
    public int ItemId { get; set; }

    /// <summary><c>person</c>.</summary>
    [JsonProperty("mentionType")]
    public string MentionType { get; set; }

    /// <summary>Channel id of the person.</summary>
    [JsonProperty("mri")]
    public string Mri { get; set; }

    /// <summary>Name shown.</summary>
    [JsonProperty("displayName")]
    public string DisplayName { get; set; }
}
