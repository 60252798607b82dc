using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How wide a column is.</summary>
[JsonConverter(typeof(AsText))]
public class AdaptiveWidth
{
    /// <summary>Makes an automatic width.</summary>
    public AdaptiveWidth()
    {
    }

    /// <summary>Makes a width.</summary>
    /// <param name="value"><c>auto</c>, <c>stretch</c>, <c>100px</c>, or a share like <c>2</c>.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public AdaptiveWidth(string value)
    {
        if (Measure.Pixels(value) is { } pixels)
            (WidthType, Unit) = (AdaptiveWidthType.Pixel, pixels);
        else if (uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var share))
            (WidthType, Unit) = (AdaptiveWidthType.Weighted, share);
        else
            WidthType = Enum.Parse<AdaptiveWidthType>(value ?? "auto", ignoreCase: true);
    }

    /// <summary>Makes a width.</summary>
    /// <param name="px">Pixels; Teams advises at most 48.</param>
    public AdaptiveWidth(uint px) => (WidthType, Unit) = (AdaptiveWidthType.Pixel, px);

    /// <summary>Makes a width.</summary>
    /// <param name="widthType">Its kind.</param>
    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    /// <summary>As wide as the content.</summary>
    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    /// <summary>As wide as there is room.</summary>
    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    /// <summary>Its kind.</summary>
    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>Pixels or share.</summary>
    public uint? Unit { get; set; }

    /// <summary>A width from its text.</summary>
    /// <param name="value">As in the constructor.</param>
    public static implicit operator AdaptiveWidth(string value) => new(value);

    /// <summary>A width in pixels.</summary>
    /// <param name="value">Pixels.</param>
    public static implicit operator AdaptiveWidth(uint value) => new(value);

    /// <summary>A width of a kind.</summary>
    /// <param name="value">The kind.</param>
    public static implicit operator AdaptiveWidth(AdaptiveWidthType value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => "auto",
        AdaptiveWidthType.Stretch => "stretch",
        AdaptiveWidthType.Weighted => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 0}px"),
    };
}
