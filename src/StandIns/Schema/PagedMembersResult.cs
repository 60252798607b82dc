using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Some members of a conversation.</summary>
public class PagedMembersResult
{
    /// <summary>Where the next page begins; null after the last.</summary>
    [JsonProperty("continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty("members")]
    public IList<ChannelAccount> Members { get; set; }
}
