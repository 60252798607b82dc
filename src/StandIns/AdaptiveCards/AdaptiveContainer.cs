using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Elements, one below the other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements.</summary>
    [JsonProperty("items", DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>Whether it reads from right to left.</summary>
    public bool? Rtl { get; set; }

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    public override void Add(AdaptiveElement element) => Items.Add(element);
}
