namespace AdaptiveCards;

/// <summary>A date to choose. No zone comes with it: read it in the zone of whoever chose.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Input.Date";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>A hint while it is empty.</summary>
    public string Placeholder { get; set; }

    /// <summary>The date at first, <c>yyyy-MM-dd</c>.</summary>
    public string Value { get; set; }

    /// <summary>The earliest, <c>yyyy-MM-dd</c>; clients may ignore it.</summary>
    public string Min { get; set; }

    /// <summary>The latest, <c>yyyy-MM-dd</c>; clients may ignore it.</summary>
    public string Max { get; set; }
}
