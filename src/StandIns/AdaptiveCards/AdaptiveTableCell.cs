using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A cell.</summary>
public class AdaptiveTableCell : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "TableCell";

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
