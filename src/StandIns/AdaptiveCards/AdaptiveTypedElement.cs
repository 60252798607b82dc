using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Everything in a card that has a type. Source: the Adaptive Cards schema, 1.6.</summary>
[JsonObject]
[JsonConverter(typeof(CardConverter))]
public abstract class AdaptiveTypedElement
{
    private protected AdaptiveTypedElement()
    {
    }

    /// <summary>The type's name in the schema.</summary>
    public abstract string Type { get; set; }

    /// <summary>Unique in the card; inputs are submitted under it.</summary>
    public string Id { get; set; }

    /// <summary>What a client shows that does not know this type or lacks a feature.</summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Features that a client must have, with their lowest versions.</summary>
    public IDictionary<string, string> Requires { get; set; } = new Dictionary<string, string>();

    /// <summary>Members that this object model does not know, for example <c>msteams</c>; written as they are.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new();
}
