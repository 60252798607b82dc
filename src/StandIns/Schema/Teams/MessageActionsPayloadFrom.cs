using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who wrote or is mentioned.</summary>
public class MessageActionsPayloadFrom
{
    /// <summary>A person.</summary>
    [JsonProperty("user")]
    public MessageActionsPayloadUser User { get; set; }
}
