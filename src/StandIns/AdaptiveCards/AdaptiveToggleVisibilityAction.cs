namespace AdaptiveCards;

/// <summary>Shows or hides elements.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Which.</summary>
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}
