using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action of a card that was taken.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The action's id in the card.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What is to be done.</summary>
    [JsonProperty("verb")]
    public string Verb { get; set; }

    /// <summary>The action's data merged with the card's inputs, a Newtonsoft token.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}
