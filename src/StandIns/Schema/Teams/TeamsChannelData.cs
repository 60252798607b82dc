using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity. Any part may be missing.</summary>
public class TeamsChannelData
{
    /// <summary>The channel where it happened.</summary>
    [JsonProperty("channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened, for example <c>channelDeleted</c> or <c>editMessage</c>.</summary>
    [JsonProperty("eventType")]
    public string EventType { get; set; }

    /// <summary>The team where it happened.</summary>
    [JsonProperty("team")]
    public TeamInfo Team { get; set; }

    /// <summary>How people are to be notified, on the way out.</summary>
    [JsonProperty("notification")]
    public NotificationInfo Notification { get; set; }

    /// <summary>The tenant.</summary>
    [JsonProperty("tenant")]
    public TenantInfo Tenant { get; set; }

    /// <summary>The meeting; its id is the one that the meeting calls want.</summary>
    [JsonProperty("meeting")]
    public TeamsMeetingInfo Meeting { get; set; }

    /// <summary>What was chosen at installation.</summary>
    [JsonProperty("settings")]
    public TeamsChannelDataSettings Settings { get; set; }

    /// <summary>In whose name a message is sent.</summary>
    [JsonProperty("onBehalfOf")]
    public IList<OnBehalfOf> OnBehalfOf { get; private set; }

    /// <summary>Members that this type does not know.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
