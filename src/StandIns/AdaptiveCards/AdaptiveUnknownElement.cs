namespace AdaptiveCards;

/// <summary>An element newer than this object model: its type is free, its members go into the additional properties.</summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    /// <inheritdoc/>
    public override string Type { get; set; }
}
