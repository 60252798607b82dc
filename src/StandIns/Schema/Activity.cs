// Long because the Bot Framework protocol has one type for every kind of activity; members are its wire names.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One thing said or done in a conversation: the envelope of everything that crosses between Teams and the bot.
/// Which members are filled depends on <see cref="Type"/>. Source: the Bot Framework activity protocol.
/// </summary>
public partial class Activity :
    IConversationUpdateActivity, IInstallationUpdateActivity, IMessageUpdateActivity, IMessageDeleteActivity,
    IMessageReactionActivity, ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity
{
    /// <summary>MIME type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Makes an empty activity.</summary>
    public Activity()
    {
    }

    /// <summary>Makes an activity of a type.</summary>
    /// <param name="type">One of <see cref="ActivityTypes"/>.</param>
    public Activity(string type) => Type = type;

    /// <summary>What kind of activity: see <see cref="ActivityTypes"/>. Unknown kinds must be tolerated.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Given by the channel; repeats when the channel delivers again, except for invokes.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>When it was sent, UTC.</summary>
    [JsonProperty("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent on the sender's wall clock.</summary>
    [JsonProperty("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, an IANA name.</summary>
    [JsonProperty("localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>Where answers go. Only to be trusted when it equals the claim of the validated token.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The channel, <c>msteams</c> for Teams.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>Who did it.</summary>
    [JsonProperty("from")]
    public ChannelAccount From { get; set; }

    /// <summary>Where it happened.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>To whom it is addressed; the bot for inbound activities.</summary>
    [JsonProperty("recipient")]
    public ChannelAccount Recipient { get; set; }

    /// <summary>See <see cref="TextFormatTypes"/>.</summary>
    [JsonProperty("textFormat")]
    public string TextFormat { get; set; }

    /// <summary>See <see cref="AttachmentLayoutTypes"/>.</summary>
    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>Who joined the conversation.</summary>
    [JsonProperty("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    [JsonProperty("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Reactions put on a message of the bot.</summary>
    [JsonProperty("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    [JsonProperty("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>New topic of the conversation.</summary>
    [JsonProperty("topicName")]
    public string TopicName { get; set; }

    /// <summary>Whether earlier history is shown to new members.</summary>
    [JsonProperty("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The sender's language, a BCP 47 tag.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>What was said, mentions included.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>What to say aloud.</summary>
    [JsonProperty("speak")]
    public string Speak { get; set; }

    /// <summary>See <see cref="InputHints"/>.</summary>
    [JsonProperty("inputHint")]
    public string InputHint { get; set; }

    /// <summary>What a notification shows for a card that has no text.</summary>
    [JsonProperty("summary")]
    public string Summary { get; set; }

    /// <summary>Buttons above the compose box.</summary>
    [JsonProperty("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    [JsonProperty("attachments")]
    public IList<Attachment> Attachments { get; set; }

    /// <summary>Mentions, client information and other facts about the activity.</summary>
    [JsonProperty("entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>What the channel adds; see <see cref="GetChannelData{TypeT}"/>.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>See <see cref="InstallationUpdateActionTypes"/>.</summary>
    [JsonProperty("action")]
    public string Action { get; set; }

    /// <summary>Id of the activity that this one answers.</summary>
    [JsonProperty("replyToId")]
    public string ReplyToId { get; set; }

    /// <summary>A description, for traces.</summary>
    [JsonProperty("label")]
    public string Label { get; set; }

    /// <summary>The type of <see cref="Value"/>, for traces.</summary>
    [JsonProperty("valueType")]
    public string ValueType { get; set; }

    /// <summary>Payload of events, invokes and card submissions: a <see cref="JToken"/> on the way in.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    /// <summary>Name of an event or invoke.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    [JsonProperty("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>Why a conversation ended.</summary>
    [JsonProperty("code")]
    public string Code { get; set; }

    /// <summary>When the activity loses its meaning.</summary>
    [JsonProperty("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>See <see cref="ActivityImportance"/>.</summary>
    [JsonProperty("importance")]
    public string Importance { get; set; }

    /// <summary>See <see cref="DeliveryModes"/>.</summary>
    [JsonProperty("deliveryMode")]
    public string DeliveryMode { get; set; }

    /// <summary>Who called, set by the adapter after the token was validated: see <see cref="CallerIdConstants"/>.</summary>
    [JsonProperty("callerId")]
    public string CallerId { get; set; }

    /// <summary>Members that this type does not know, kept as they came.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    // Most have none, and an empty object for each costs more than all the rest of them.
    [JsonExtensionData(ReadData = true, WriteData = true)]
    private JObject _properties;
}
