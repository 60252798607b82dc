using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person.</summary>
public class MessageActionsPayloadUser
{
    /// <summary><c>aadUser</c>, <c>anonymousGuest</c>, …</summary>
    [JsonProperty("userIdentityType")]
    public string UserIdentityType { get; set; }

    /// <summary>Directory object id.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Name.</summary>
    [JsonProperty("displayName")]
    public string DisplayName { get; set; }
}
