using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A number to write.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Input.Number";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>A hint while it is empty.</summary>
    public string Placeholder { get; set; }

    /// <summary>What is written at first; NaN for nothing.</summary>
    [DefaultValue(double.NaN)]
    public double Value { get; set; } = double.NaN;

    /// <summary>The least; NaN for no limit.</summary>
    [DefaultValue(double.NaN)]
    public double Min { get; set; } = double.NaN;

    /// <summary>The most; NaN for no limit.</summary>
    [DefaultValue(double.NaN)]
    public double Max { get; set; } = double.NaN;
}
