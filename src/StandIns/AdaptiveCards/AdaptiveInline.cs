using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A piece of a text.</summary>
public abstract class AdaptiveInline
{
    private protected AdaptiveInline()
    {
    }

    /// <summary>The type's name in the schema.</summary>
    public abstract string Type { get; set; }

    /// <summary>Members that this object model does not know.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new();
}
