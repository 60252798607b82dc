namespace AdaptiveCards;

/// <summary>A column.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>The type's name in the schema.</summary>
    public new const string TypeName = "Column";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>How wide it is; clients stretch it when nothing is said.</summary>
    public AdaptiveWidth Width { get; set; }
}
