using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>Makes an empty team.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Makes a team.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name.</param>
    public TeamInfo(string id = null, string name = null) => (Id, Name) = (id, name);

    /// <summary>Its id in Teams.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Its name.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Id of its group in the directory.</summary>
    [JsonProperty("aadGroupId")]
    public string AadGroupId { get; set; }
}
