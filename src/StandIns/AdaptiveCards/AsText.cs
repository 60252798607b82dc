using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Writes what has a text of its own (versions, widths, heights) as that text.</summary>
internal sealed class AsText : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => true;

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => writer.WriteValue(value.ToString());
}
