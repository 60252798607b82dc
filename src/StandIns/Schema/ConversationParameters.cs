using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a new conversation should be.</summary>
public class ConversationParameters
{
    /// <summary>False for a conversation of two, true for a channel thread.</summary>
    [JsonProperty("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    [JsonProperty("bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>Exactly one person for a conversation of two.</summary>
    [JsonProperty("members")]
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>Its topic.</summary>
    [JsonProperty("topicName")]
    public string TopicName { get; set; }

    /// <summary>A first message; required for a channel thread.</summary>
    [JsonProperty("activity")]
    public Activity Activity { get; set; }

    /// <summary>What the channel needs to know.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>The tenant; Teams requires it.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }
}
