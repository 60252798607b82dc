namespace AdaptiveCards;

/// <summary>A time to choose. No zone comes with it: read it in the zone of whoever chose.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Input.Time";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>A hint while it is empty.</summary>
    public string Placeholder { get; set; }

    /// <summary>The time at first, <c>HH:mm</c>.</summary>
    public string Value { get; set; }

    /// <summary>The earliest, <c>HH:mm</c>; clients may ignore it.</summary>
    public string Min { get; set; }

    /// <summary>The latest, <c>HH:mm</c>; clients may ignore it.</summary>
    public string Max { get; set; }
}
