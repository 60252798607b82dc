using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmarketingBot.Tests.Wire;

/// <summary>A token written by hand, so that everything about it can be wrong.</summary>
internal sealed class Forgery
{
    public Dictionary<string, object?> Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "key-1" };

    public Dictionary<string, object?> Claims { get; } = [];

    /// <summary>Signs what is to be signed.</summary>
    public Func<byte[], byte[]> Sign { get; set; } =
        text => PublishedKey.First.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public override string ToString()
    {
        var text = $"{Part(Header)}.{Part(Claims)}";
        return $"{text}.{PublishedKey.Base64Url(Sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Part(Dictionary<string, object?> members) =>
        PublishedKey.Base64Url(JsonSerializer.SerializeToUtf8Bytes(members));
}
