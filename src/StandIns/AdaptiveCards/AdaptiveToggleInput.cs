using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A yes or no.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What it says.</summary>
    public string Title { get; set; }

    /// <summary>What is submitted for yes; values are texts.</summary>
    [DefaultValue("true")]
    public string ValueOn { get; set; } = "true";

    /// <summary>What is submitted for no.</summary>
    [DefaultValue("false")]
    public string ValueOff { get; set; } = "false";

    /// <summary>What is chosen at first.</summary>
    public string Value { get; set; }

    /// <summary>Whether the words go on in the next line.</summary>
    public bool Wrap { get; set; }
}
