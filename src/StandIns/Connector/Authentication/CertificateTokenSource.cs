using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Proves the bot by a certificate: a short-lived assertion signed with its key.</summary>
internal sealed class CertificateTokenSource(HttpClient http, X509Certificate2 certificate, string appId, string tenant)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly HttpClient _http = http ?? LoginAuthority.OwnClient();

    /// <summary>As <see cref="TokenSource"/>.</summary>
    /// <param name="audience">For whom the token is.</param>
    /// <param name="login">The authority.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token.</returns>
    internal Task<AccessToken> Get(string audience, string login, CancellationToken cancellationToken)
    {
        var endpoint = LoginAuthority.TokenEndpoint(login, tenant);
        return TokenForm.Post(
            _http,
            endpoint,
            appId,
            audience,
            [
                new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                new("client_assertion", Assertion(endpoint)),
            ],
            TimeProvider.System,
            cancellationToken);
    }

    private string Assertion(Uri endpoint)
    {
        var now = TimeProvider.System.GetUtcNow();
        var header = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["alg"] = "PS256",
            ["typ"] = "JWT",
            ["x5t#S256"] = Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)),
            // The certificate itself, for tenants that trust a subject and issuer rather than one thumbprint.
            ["x5c"] = new[] { Convert.ToBase64String(certificate.RawData) },
        });
        var payload = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["aud"] = endpoint.AbsoluteUri,
            ["iss"] = appId,
            ["sub"] = appId,
            ["jti"] = Guid.NewGuid().ToString(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
        });
        var signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        using var key = certificate.GetRSAPrivateKey();
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }
}
