using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a message extension found or made.</summary>
public class MessagingExtensionResult
{
    /// <summary><c>list</c> or <c>grid</c>.</summary>
    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary><c>result</c>, <c>auth</c>, <c>config</c>, <c>message</c> or <c>botMessagePreview</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The cards.</summary>
    [JsonProperty("attachments")]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    /// <summary>Where to sign in or configure.</summary>
    [JsonProperty("suggestedActions")]
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    /// <summary>A sentence, for <c>message</c>.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>A message to look at before sending.</summary>
    [JsonProperty("activityPreview")]
    public Activity ActivityPreview { get; set; }
}
