using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A token that came with a card's action.</summary>
public class AdaptiveCardAuthentication
{
    /// <summary>Id of the exchange.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Name of the connection.</summary>
    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The token; never to be logged.</summary>
    [JsonProperty("token")]
    public string Token { get; set; }
}
