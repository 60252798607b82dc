using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SmarketingBot.Tests.Wire;

/// <summary>A key that is published, or pretends to be.</summary>
internal sealed record PublishedKey(string Id, RSA Key, params string[] Endorsements)
{
    // Making a key takes a while, so all tests share these; what counts is which of them is published.
    public static readonly RSA First = RSA.Create(2048);
    public static readonly RSA Second = RSA.Create(2048);

    public static PublishedKey Good => new("key-1", First, "msteams", "webchat");

    public JsonNode ToJson()
    {
        var numbers = Key.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url(numbers.Modulus!),
            ["e"] = Base64Url(numbers.Exponent!),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(each => JsonValue.Create(each))]),
        };
    }

    public static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
