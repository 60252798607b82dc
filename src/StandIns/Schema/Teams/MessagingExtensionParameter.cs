using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Something typed into a search.</summary>
public class MessagingExtensionParameter
{
    /// <summary>Name of the parameter in the manifest.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>What was typed.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }
}
