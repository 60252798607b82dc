using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The one serializer of the Bot Framework's wire format. It is made once: the original builds contract resolvers anew for
/// each turn, which costs it nine tenths of its time.
/// </summary>
internal static class WireJson
{
    /// <summary>Nesting allowed in a body we did not write. Real activities stay below 20; a hostile one can be a stack overflow.</summary>
    internal const int DeepestNesting = 32;

    /// <summary>Settings shared by reading and writing.</summary>
    internal static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        // Text that a person typed stays text, even if it looks like an instant; members typed as dates are still read as dates.
        DateParseHandling = DateParseHandling.None,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        MaxDepth = DeepestNesting,
        ContractResolver = new DefaultContractResolver(),
    };

    /// <summary>Thread-safe: each call gets its own reader or writer state.</summary>
    internal static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);

    /// <summary>Letters that readers and writers borrow while they work.</summary>
    internal static readonly IArrayPool<char> Letters = new SharedLetters();

    private static readonly JsonSerializer WholeText = Whole();

    /// <summary>Reads a text that holds one value and nothing behind it.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON does not fit.</exception>
    internal static T Parse<T>(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = Letters };
        return WholeText.Deserialize<T>(reader);
    }

    /// <summary>Whether an exception means "that JSON is not what was expected" rather than a fault of ours.</summary>
    /// <param name="exception">What reading threw.</param>
    /// <returns>True for the exceptions that Newtonsoft lets out when members have the wrong JSON type.</returns>
    internal static bool IsUnreadable(Exception exception) =>
        exception is JsonException or FormatException or InvalidCastException or OverflowException or ArgumentException;

    /// <summary>Reads a loosely typed member (a JToken, or an object of ours) as <typeparamref name="T"/>.</summary>
    /// <param name="value">Null, an instance of T, a token, or anything that serializes.</param>
    /// <returns>The value, or default when there is none.</returns>
    /// <exception cref="JsonException">The JSON does not fit.</exception>
    internal static T Read<T>(object value) => value switch
    {
        null => default,
        T typed => typed,
        JToken token => token.ToObject<T>(Serializer),
        _ => JToken.FromObject(value, Serializer).ToObject<T>(Serializer),
    };

    /// <summary>As <see cref="Read{T}"/>, but false instead of an exception.</summary>
    /// <param name="value">What to read.</param>
    /// <param name="result">The value read, default when unreadable.</param>
    /// <returns>False when the JSON does not fit.</returns>
    internal static bool TryRead<T>(object value, [MaybeNullWhen(false)] out T result)
    {
        try
        {
            result = Read<T>(value);
            return true;
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            result = default;
            return false;
        }
    }

    private static JsonSerializer Whole()
    {
        var serializer = JsonSerializer.Create(Settings);
        serializer.CheckAdditionalContent = true;
        return serializer;
    }

    private sealed class SharedLetters : IArrayPool<char>
    {
        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[] array) => ArrayPool<char>.Shared.Return(array);
    }
}
