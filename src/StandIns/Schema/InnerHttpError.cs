using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A refusal that the channel itself received.</summary>
public class InnerHttpError
{
    /// <summary>HTTP status.</summary>
    [JsonProperty("statusCode")]
    public int? StatusCode { get; set; }

    /// <summary>Body.</summary>
    [JsonProperty("body")]
    public object Body { get; set; }
}
