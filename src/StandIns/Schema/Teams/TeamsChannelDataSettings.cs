using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen at installation.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>The channel chosen.</summary>
    [JsonProperty("selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Members that this type does not know.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
