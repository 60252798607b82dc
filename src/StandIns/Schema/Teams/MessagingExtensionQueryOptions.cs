using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which page of a search.</summary>
public class MessagingExtensionQueryOptions
{
    /// <summary>Results to leave out.</summary>
    [JsonProperty("skip")]
    public int? Skip { get; set; }

    /// <summary>Results wanted.</summary>
    [JsonProperty("count")]
    public int? Count { get; set; }
}
