using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>A column of a table.</summary>
public class AdaptiveTableColumnDefinition
{
    /// <summary>Where up and down in its cells.</summary>
    [JsonProperty("verticalCellContentAlignment")]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>Where across in its cells.</summary>
    [JsonProperty("horizontalCellContentAlignment")]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    /// <summary>Width in pixels; 0 for a share.</summary>
    [JsonIgnore]
    public double PixelWidth { get; set; }

    /// <summary>Width as a share; 0 for a width in pixels.</summary>
    [JsonIgnore]
    public double Width { get; set; }

    [JsonProperty("width")]
    private object WrittenWidth =>
        PixelWidth > 0 ? string.Create(CultureInfo.InvariantCulture, $"{PixelWidth}px") : Width > 0 ? new JsonNumber(Width) : null;

    // A share of 2 is written 2 and not 2.0, as people write it.
    [JsonConverter(typeof(Plainly))]
    private sealed record JsonNumber(double Value);

    private sealed class Plainly : JsonConverter<JsonNumber>
    {
        public override JsonNumber ReadJson(
            JsonReader reader, Type objectType, JsonNumber existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException("Cards are written here, not read.");

        public override void WriteJson(JsonWriter writer, JsonNumber value, JsonSerializer serializer) =>
            writer.WriteRawValue(value.Value.ToString(CultureInfo.InvariantCulture));
    }
}
