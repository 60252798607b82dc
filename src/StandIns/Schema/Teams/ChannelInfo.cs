using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>Makes an empty channel.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>Makes a channel.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name.</param>
    public ChannelInfo(string id = null, string name = null) => (Id, Name) = (id, name);

    /// <summary>Its id; the General channel bears the id of the team.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Its name; null for the General channel.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary><c>standard</c>, <c>shared</c> or <c>private</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
