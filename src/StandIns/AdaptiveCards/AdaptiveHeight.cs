using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How tall something is.</summary>
[JsonConverter(typeof(AsText))]
public class AdaptiveHeight
{
    /// <summary>Makes an automatic height.</summary>
    public AdaptiveHeight()
    {
    }

    /// <summary>Makes a height.</summary>
    /// <param name="value"><c>auto</c>, <c>stretch</c> or <c>100px</c>.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public AdaptiveHeight(string value)
    {
        Unit = Measure.Pixels(value);
        HeightType = Unit is null ? Enum.Parse<AdaptiveHeightType>(value ?? "auto", ignoreCase: true) : AdaptiveHeightType.Pixel;
    }

    /// <summary>Makes a height.</summary>
    /// <param name="px">Pixels.</param>
    public AdaptiveHeight(uint px) => (HeightType, Unit) = (AdaptiveHeightType.Pixel, px);

    /// <summary>Makes a height.</summary>
    /// <param name="heightType">Its kind.</param>
    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    /// <summary>As tall as the content.</summary>
    public static AdaptiveHeight Auto { get; } = new(AdaptiveHeightType.Auto);

    /// <summary>As tall as there is room.</summary>
    public static AdaptiveHeight Stretch { get; } = new(AdaptiveHeightType.Stretch);

    /// <summary>Its kind.</summary>
    public AdaptiveHeightType HeightType { get; set; }

    /// <summary>Pixels, if it is in pixels.</summary>
    public uint? Unit { get; set; }

    /// <summary>Automatic is what everything is by itself.</summary>
    internal bool IsWorthWriting => HeightType != AdaptiveHeightType.Auto;

    /// <summary>A height from its text.</summary>
    /// <param name="value">As in the constructor.</param>
    public static implicit operator AdaptiveHeight(string value) => new(value);

    /// <summary>A height in pixels.</summary>
    /// <param name="value">Pixels.</param>
    public static implicit operator AdaptiveHeight(uint value) => new(value);

    /// <summary>A height of a kind.</summary>
    /// <param name="value">The kind.</param>
    public static implicit operator AdaptiveHeight(AdaptiveHeightType value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => HeightType switch
    {
        AdaptiveHeightType.Auto => "auto",
        AdaptiveHeightType.Stretch => "stretch",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 0}px"),
    };
}
