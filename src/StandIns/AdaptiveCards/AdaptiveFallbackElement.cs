using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What a client shows instead of an element it cannot show.</summary>
[JsonConverter(typeof(FallbackConverter))]
public class AdaptiveFallbackElement
{
    /// <summary>Makes one that says nothing.</summary>
    public AdaptiveFallbackElement()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="fallbackType">Drop, for nothing at all.</param>
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    /// <summary>Makes one.</summary>
    /// <param name="fallbackContent">What is shown instead.</param>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent) =>
        (Type, Content) = (AdaptiveFallbackType.Content, fallbackContent);

    /// <summary>What kind of fallback.</summary>
    public enum AdaptiveFallbackType
    {
        /// <summary>None: the client decides.</summary>
        None,

        /// <summary>Nothing is shown.</summary>
        Drop,

        /// <summary>Something else is shown.</summary>
        Content,
    }

    /// <summary>What kind of fallback.</summary>
    public AdaptiveFallbackType Type { get; set; }

    /// <summary>What is shown instead.</summary>
    public AdaptiveTypedElement Content { get; set; }

    private sealed class FallbackConverter : JsonConverter<AdaptiveFallbackElement>
    {
        public override bool CanRead => false;

        public override AdaptiveFallbackElement ReadJson(
            JsonReader reader, Type objectType, AdaptiveFallbackElement existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException("Cards are written here, not read.");

        public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement value, JsonSerializer serializer)
        {
            if (value.Type == AdaptiveFallbackType.Drop)
                writer.WriteValue("drop");
            else
                CardJson.Serializer.Serialize(writer, value.Type == AdaptiveFallbackType.Content ? value.Content : null);
        }
    }
}
