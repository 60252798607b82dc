using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a message says.</summary>
public class MessageActionsPayloadBody
{
    /// <summary><c>html</c> or <c>text</c>.</summary>
    [JsonProperty("contentType")]
    public string ContentType { get; set; }

    /// <summary>The HTML or text.</summary>
    [JsonProperty("content")]
    public string Content { get; set; }
}
