using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What an <c>adaptiveCard/action</c> invoke carries. Written by the client: authorise by who asks, never by what it says.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The action taken.</summary>
    [JsonProperty("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>A token, when the card asked for sign-in.</summary>
    [JsonProperty("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>A magic code, when the card asked for sign-in.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
