using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    /// <summary>The type's name in the schema.</summary>
    public const string TypeName = "Image";

    /// <summary>Makes an empty picture.</summary>
    public AdaptiveImage()
    {
    }

    /// <summary>Makes a picture.</summary>
    /// <param name="url">Where it is.</param>
    public AdaptiveImage(string url) => Url = new Uri(url);

    /// <summary>Makes a picture.</summary>
    /// <param name="url">Where it is.</param>
    public AdaptiveImage(Uri url) => Url = url;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Where it is; may be a <c>data:</c> address.</summary>
    public Uri Url { get; set; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string AltText { get; set; }

    /// <summary>Size.</summary>
    public AdaptiveImageSize Size { get; set; }

    /// <summary>Shape.</summary>
    public AdaptiveImageStyle Style { get; set; }

    /// <summary>Where across.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Color behind what is transparent, <c>#AARRGGBB</c>.</summary>
    public string BackgroundColor { get; set; }

    /// <summary>What happens when it is clicked.</summary>
    public AdaptiveAction SelectAction { get; set; }

    /// <summary>Width in pixels; 0 for the size above.</summary>
    [JsonIgnore]
    public uint PixelWidth { get; set; }

    /// <summary>Height in pixels; 0 for the height of its kind.</summary>
    [JsonIgnore]
    public uint PixelHeight
    {
        get => Height?.HeightType == AdaptiveHeightType.Pixel ? Height.Unit ?? 0 : 0;
        set => Height = new AdaptiveHeight(value);
    }

    [JsonProperty("width")]
    [DefaultValue(null)]
    private string Width => PixelWidth == 0 ? null : new AdaptiveWidth(PixelWidth).ToString();
}
