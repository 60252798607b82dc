using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How people are to be notified of a message.</summary>
public class NotificationInfo
{
    /// <summary>Makes an empty wish.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Makes a wish.</summary>
    /// <param name="alert">True to notify.</param>
    public NotificationInfo(bool? alert = null) => Alert = alert;

    /// <summary>True to notify.</summary>
    [JsonProperty("alert")]
    public bool? Alert { get; set; }

    /// <summary>True to show it in a running meeting.</summary>
    [JsonProperty("alertInMeeting")]
    public bool? AlertInMeeting { get; set; }

    /// <summary>A page to show in the meeting.</summary>
    [JsonProperty("externalResourceUrl")]
    public string ExternalResourceUrl { get; set; }
}
