using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Buttons among the elements.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "ActionSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The buttons.</summary>
    [JsonProperty("actions", DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveAction> Actions { get; set; } = [];
}
