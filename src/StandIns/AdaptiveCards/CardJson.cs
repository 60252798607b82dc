using System.Collections;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// Writes cards. The conventions of the card format (camel case, what has its default is left out, empty lists too) are told
/// once, for the types of this namespace only: what an action carries as data is the app's and is written as it is.
/// </summary>
internal sealed class CardJson : DefaultContractResolver
{
    private static readonly CamelCaseNamingStrategy CamelCase = new();

    /// <summary>Made once; thread-safe.</summary>
    internal static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new CardJson(),
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
    });

    /// <summary>Writes a card without blanks: every byte counts against the channel's limit.</summary>
    /// <param name="card">The card.</param>
    /// <returns>Its JSON.</returns>
    internal static string Write(AdaptiveCard card)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text))
            Serializer.Serialize(writer, card);
        return text.ToString();
    }

    protected override JsonConverter ResolveContractConverter(Type objectType) =>
        // The converter of the typed elements leads here: without this, it would lead in a circle.
        typeof(AdaptiveTypedElement).IsAssignableFrom(objectType) ? null : base.ResolveContractConverter(objectType);

    protected override IList<JsonProperty> CreateProperties(Type type, MemberSerialization memberSerialization)
    {
        var properties = base.CreateProperties(type, memberSerialization);
        if (!IsOurs(type))
            return properties;

        foreach (var property in properties.Where(property => !property.Ignored))
        {
            if (property.PropertyName == property.UnderlyingName)
                property.PropertyName = CamelCase.GetPropertyName(property.UnderlyingName, false);
            property.Order ??= Place(property.PropertyName);
            property.NullValueHandling = NullValueHandling.Ignore;
            if (property.DefaultValueHandling is null)
            {
                property.DefaultValueHandling = DefaultValueHandling.Ignore;
                if (IsList(property.PropertyType))
                    property.ShouldSerialize = owner => property.ValueProvider.GetValue(owner) is ICollection { Count: > 0 };
                else if (property.PropertyType == typeof(AdaptiveHeight))
                    property.ShouldSerialize = owner => property.ValueProvider.GetValue(owner) is AdaptiveHeight { IsWorthWriting: true };
            }
        }

        return [.. properties.OrderBy(property => property.Order)];
    }

    private static bool IsOurs(Type type) => type.Namespace == nameof(AdaptiveCards);

    private static bool IsList(Type type) => type != typeof(string) && typeof(ICollection).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>));

    // Read by people in tests and logs: what a thing is comes first, what it holds last.
    private static int Place(string name) => name switch
    {
        "type" => -10,
        "id" => -9,
        "version" => -8,
        "body" or "items" or "columns" or "rows" or "cells" => 8,
        "actions" => 9,
        "fallback" => 10,
        _ => 0,
    };
}
