using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a search.</summary>
public class MessagingExtensionResponse
{
    /// <summary>Makes an empty answer.</summary>
    public MessagingExtensionResponse()
    {
    }

    /// <summary>Makes an answer.</summary>
    /// <param name="composeExtension">The result.</param>
    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = null) => ComposeExtension = composeExtension;

    /// <summary>The result.</summary>
    [JsonProperty("composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    /// <summary>How long the client may reuse the answer.</summary>
    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
