using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A mention in the message.</summary>
public class MessageActionsPayloadMention
{
    /// <summary>Number in the HTML.</summary>
    [JsonProperty("id")]
    public int? Id { get; set; }

    /// <summary>The words.</summary>
    [JsonProperty("mentionText")]
    public string MentionText { get; set; }

    /// <summary>Who.</summary>
    [JsonProperty("mentioned")]
    public MessageActionsPayloadFrom Mentioned { get; set; }
}
