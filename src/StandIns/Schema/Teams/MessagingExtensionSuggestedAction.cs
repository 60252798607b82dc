using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where to sign in or configure.</summary>
public class MessagingExtensionSuggestedAction
{
    /// <summary>The buttons.</summary>
    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}
