using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A row.</summary>
public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "TableRow";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The cells.</summary>
    [JsonProperty("cells", DefaultValueHandling = DefaultValueHandling.Include)]
    public List<AdaptiveTableCell> Cells { get; set; } = [];

    /// <summary>Whether it reads from right to left.</summary>
    public bool? Rtl { get; set; }

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Cells.GetEnumerator();

    /// <inheritdoc/>
    public override void Add(AdaptiveElement value) => Cells.Add((AdaptiveTableCell)value);
}
