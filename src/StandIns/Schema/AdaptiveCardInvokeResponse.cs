using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke; the HTTP status stays 200.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>200, 400, 401, 412 or 500: the outcome as the client sees it.</summary>
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>Type of <see cref="Value"/>, for example <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>A card, a text or an <see cref="Error"/>.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }
}
