using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation just made.</summary>
public class ConversationResourceResponse
{
    /// <summary>Makes an empty answer.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Makes an answer.</summary>
    /// <param name="activityId">Id of the first message.</param>
    /// <param name="serviceUrl">Where calls go.</param>
    /// <param name="id">Id of the conversation.</param>
    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null) =>
        (ActivityId, ServiceUrl, Id) = (activityId, serviceUrl, id);

    /// <summary>Id of the first message, if one was sent.</summary>
    [JsonProperty("activityId")]
    public string ActivityId { get; set; }

    /// <summary>Where calls for it go, if elsewhere.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>Id of the conversation.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
