using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A link of ours was pasted.</summary>
public class AppBasedLinkQuery
{
    /// <summary>Makes an empty query.</summary>
    public AppBasedLinkQuery()
    {
    }

    /// <summary>Makes a query.</summary>
    /// <param name="url">The link.</param>
    public AppBasedLinkQuery(string url = null) => Url = url;

    /// <summary>The link.</summary>
    [JsonProperty("url")]
    public string Url { get; set; }

    /// <summary>A magic code after sign-in.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
