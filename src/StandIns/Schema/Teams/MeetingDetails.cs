using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The plan of a meeting.</summary>
public class MeetingDetails : MeetingDetailsBase
{
    /// <summary>Its id for Graph.</summary>
    [JsonProperty("msGraphResourceId")]
    public string MsGraphResourceId { get; set; }

    /// <summary>Planned start, UTC.</summary>
    [JsonProperty("scheduledStartTime")]
    public DateTime? ScheduledStartTime { get; set; }

    /// <summary>Planned end, UTC.</summary>
    [JsonProperty("scheduledEndTime")]
    public DateTime? ScheduledEndTime { get; set; }

    /// <summary>OneToOneCall, GroupCall, Scheduled, Recurring, MeetNow, ChannelScheduled or ChannelRecurring.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
