using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Columns, side by side; at most three read well on a phone.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "ColumnSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns.</summary>
    [JsonProperty("columns", DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();

    /// <inheritdoc/>
    public override void Add(AdaptiveElement element) => Columns.Add((AdaptiveColumn)element);
}
