using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search.</summary>
public class MessagingExtensionQuery
{
    /// <summary>Which command of the manifest.</summary>
    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    /// <summary>What was typed.</summary>
    [JsonProperty("parameters")]
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    /// <summary>Which page.</summary>
    [JsonProperty("queryOptions")]
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    /// <summary>A magic code after sign-in.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
