using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Names with values.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "FactSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The pairs.</summary>
    [JsonProperty("facts", DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveFact> Facts { get; set; } = [];
}
