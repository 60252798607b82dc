using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A published key of the channel.</summary>
/// <param name="Key">The RSA key.</param>
/// <param name="Endorsements">Channels that it may speak for.</param>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements)
{
    private const int ShortestModulus = 2048 / 8;

    /// <summary>Reads a JSON Web Key Set. Keys that are no RSA signing keys, or too short, are left out.</summary>
    /// <param name="keySet">The set.</param>
    /// <returns>The keys by id.</returns>
    /// <exception cref="JsonException">It is no key set.</exception>
    internal static Dictionary<string, SigningKey> ReadAll(JsonElement keySet)
    {
        if (keySet.ValueKind != JsonValueKind.Object
            || !keySet.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
            throw new JsonException("There are no keys in the key set.");

        var read = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in keys.EnumerateArray())
            if (Text(key, "kid") is { Length: > 0 } id && Read(key, id) is { } usable)
                read[id] = usable;
        return read;
    }

    private static SigningKey Read(JsonElement key, string id)
    {
        if (Text(key, "kty") != "RSA" || Text(key, "use") is not (null or "sig"))
            return null;
        try
        {
            var numbers = new RSAParameters
            {
                Modulus = Base64UrlEncoder.DecodeBytes(Text(key, "n")),
                Exponent = Base64UrlEncoder.DecodeBytes(Text(key, "e")),
            };
            return numbers.Modulus.Length < ShortestModulus
                ? null
                : new SigningKey(new RsaSecurityKey(numbers) { KeyId = id }, EndorsementsOf(key));
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static HashSet<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var endorsements) && endorsements.ValueKind == JsonValueKind.Array
            ? [.. endorsements.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString())]
            : [];

    private static string Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
