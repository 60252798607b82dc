using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The message that an action was taken on. Its author may be anybody: strip the HTML, trust nothing.</summary>
public class MessageActionsPayload
{
    /// <summary>Id of the message.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Id of the first message of its thread.</summary>
    [JsonProperty("replyToId")]
    public string ReplyToId { get; set; }

    /// <summary><c>message</c>.</summary>
    [JsonProperty("messageType")]
    public string MessageType { get; set; }

    /// <summary>When it was written, ISO 8601.</summary>
    [JsonProperty("createdDateTime")]
    public string CreatedDateTime { get; set; }

    /// <summary>When it was edited, ISO 8601.</summary>
    [JsonProperty("lastModifiedDateTime")]
    public string LastModifiedDateTime { get; set; }

    /// <summary>Whether it is deleted.</summary>
    [JsonProperty("deleted")]
    public bool? Deleted { get; set; }

    /// <summary>Its subject, in channels.</summary>
    [JsonProperty("subject")]
    public string Subject { get; set; }

    /// <summary>A summary for notifications.</summary>
    [JsonProperty("summary")]
    public string Summary { get; set; }

    /// <summary>See <see cref="ActivityImportance"/>.</summary>
    [JsonProperty("importance")]
    public string Importance { get; set; }

    /// <summary>Its language.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Who wrote it.</summary>
    [JsonProperty("from")]
    public MessageActionsPayloadFrom From { get; set; }

    /// <summary>What it says.</summary>
    [JsonProperty("body")]
    public MessageActionsPayloadBody Body { get; set; }

    /// <summary>Who is mentioned in it.</summary>
    [JsonProperty("mentions")]
    public IList<MessageActionsPayloadMention> Mentions { get; set; }

    /// <summary>Where it is.</summary>
    [JsonProperty("linkToMessage")]
    public Uri LinkToMessage { get; set; }
}
