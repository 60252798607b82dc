namespace AdaptiveCards;

/// <summary>An action newer than this object model: its type is free, its members go into the additional properties.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    /// <inheritdoc/>
    public override string Type { get; set; }
}
