using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>All that is needed to speak in a conversation later; may be stored.</summary>
public class ConversationReference
{
    /// <summary>Id of an activity in it; null when the bot speaks without answering.</summary>
    [JsonProperty("activityId")]
    public string ActivityId { get; set; }

    /// <summary>The other one in it.</summary>
    [JsonProperty("user")]
    public ChannelAccount User { get; set; }

    /// <summary>The bot in it.</summary>
    [JsonProperty("bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The channel.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>Its language, a BCP 47 tag.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Where calls go; may change, so the latest one seen is the one to keep.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>Makes the event that a turn of the bot's own accord starts with.</summary>
    /// <returns>An event named <see cref="ActivityEventNames.ContinueConversation"/> in this conversation.</returns>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = ActivityId ?? Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
