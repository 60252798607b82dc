namespace AdaptiveCards;

/// <summary>Unfolds a card within the card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The card.</summary>
    public AdaptiveCard Card { get; set; }
}
