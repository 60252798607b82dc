using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Some members of a conversation in Teams.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Makes an empty page.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Makes a page.</summary>
    /// <param name="continuationToken">Where the next page begins.</param>
    /// <param name="members">The members.</param>
    public TeamsPagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null) =>
        (ContinuationToken, Members) = (continuationToken, members?.Select(TeamsChannelAccount.From).ToList());

    /// <summary>Where the next page begins; null after the last.</summary>
    [JsonProperty("continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty("members")]
    public IList<TeamsChannelAccount> Members { get; set; }
}
