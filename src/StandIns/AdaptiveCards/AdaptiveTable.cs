using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A table. Phones may not know it: give a fallback.</summary>
public class AdaptiveTable : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Table";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns.</summary>
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    /// <summary>The rows.</summary>
    public List<AdaptiveTableRow> Rows { get; set; } = [];

    /// <summary>How the lines stand out.</summary>
    public AdaptiveContainerStyle? GridStyle { get; set; }

    /// <summary>Whether there are lines.</summary>
    [DefaultValue(true)]
    public bool ShowGridLines { get; set; } = true;

    /// <summary>Whether the first row names the columns.</summary>
    [DefaultValue(true)]
    public bool FirstRowAsHeaders { get; set; } = true;

    /// <inheritdoc/>
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Rows.GetEnumerator();

    /// <inheritdoc/>
    public override void Add(AdaptiveElement element) => Rows.Add((AdaptiveTableRow)element);
}
