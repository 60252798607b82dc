using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a message-extension action.</summary>
public class MessagingExtensionActionResponse
{
    /// <summary>A dialog to show next.</summary>
    [JsonProperty("task")]
    public TaskModuleResponseBase Task { get; set; }

    /// <summary>A result to insert.</summary>
    [JsonProperty("composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    /// <summary>How long the client may reuse the answer.</summary>
    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
