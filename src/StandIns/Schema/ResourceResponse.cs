using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a call that makes or changes an activity returns.</summary>
public class ResourceResponse
{
    /// <summary>Makes an empty answer.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Makes an answer.</summary>
    /// <param name="id">Id of the activity.</param>
    public ResourceResponse(string id = null) => Id = id;

    /// <summary>Id of the activity, by which it can be edited later.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
