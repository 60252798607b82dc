namespace AdaptiveCards;

/// <summary>A text to write.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>A hint while it is empty.</summary>
    public string Placeholder { get; set; }

    /// <summary>What is written at first.</summary>
    public string Value { get; set; }

    /// <summary>What kind of text.</summary>
    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>Whether it has several lines.</summary>
    public bool IsMultiline { get; set; }

    /// <summary>Characters at most; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>A button beside it.</summary>
    public AdaptiveAction InlineAction { get; set; }

    /// <summary>What it must match.</summary>
    public string Regex { get; set; }
}
