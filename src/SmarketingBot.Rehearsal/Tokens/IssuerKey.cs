using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SmarketingBot.Rehearsal;

/// <summary>One signing key. A forger has one of his own that is never published.</summary>
public sealed class IssuerKey : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    /// <summary>Makes a fresh key.</summary>
    /// <param name="id">The <c>kid</c> by which tokens name it.</param>
    /// <param name="endorsements">The channels it may sign for; Teams is <c>msteams</c>.</param>
    public IssuerKey(string id, params IEnumerable<string> endorsements) => (Id, Endorsements) = (id, [.. endorsements]);

    /// <summary>The <c>kid</c>.</summary>
    public string Id { get; }

    /// <summary>The channels it may sign for.</summary>
    public IReadOnlyList<string> Endorsements { get; }

    /// <inheritdoc/>
    public void Dispose() => _rsa.Dispose();

    internal SigningCredentials Credentials(string algorithm) =>
        new(new RsaSecurityKey(_rsa) { KeyId = Id, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } }, algorithm);

    internal JsonObject Published()
    {
        var numbers = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(e => (JsonNode)e)]),
        };
    }
}
