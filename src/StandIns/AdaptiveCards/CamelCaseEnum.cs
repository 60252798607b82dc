using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Writes the enums of the card format in camel case.</summary>
internal sealed class CamelCaseEnum : Newtonsoft.Json.Converters.StringEnumConverter
{
    public CamelCaseEnum()
        : base(new CamelCaseNamingStrategy())
    {
    }
}
