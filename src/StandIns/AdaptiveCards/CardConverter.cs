using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Lets any Newtonsoft serializer write cards by the conventions.</summary>
internal sealed class CardConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveTypedElement).IsAssignableFrom(objectType);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are written here, not read.");

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        CardJson.Serializer.Serialize(writer, value);
}
