using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Takes an Authorization header apart. Everything here happens before any key is fetched.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";
    // Real tokens are about 1 KB; what is far longer is not one.
    private const int Longest = 16 * 1024;

    /// <summary>Reads the token of a header.</summary>
    /// <param name="header">The header.</param>
    /// <returns>A token of the right shape that names a key and an algorithm we accept; nothing about it is proven.</returns>
    /// <exception cref="UnauthorizedAccessException">There is none.</exception>
    internal static JsonWebToken Read(string header)
    {
        if (string.IsNullOrEmpty(header))
            throw new UnauthorizedAccessException("There is no token.");
        if (header.Length > Longest || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw Misshapen();

        var text = header[Scheme.Length..];
        if (text.Split('.') is not [{ Length: > 0 } head, { Length: > 0 }, { Length: > 0 }])
            throw Misshapen();

        var token = Parsed(text);
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg ?? string.Empty))
            throw new UnauthorizedAccessException("The token's algorithm is not accepted.");
        if (string.IsNullOrEmpty(token.Kid))
            throw new UnauthorizedAccessException("The token names no key.");
        // RFC 7515 §4.1.11: who does not know what is critical must refuse.
        if (token.TryGetHeaderValue<object>("crit", out _))
            throw Misshapen();
        return token;
    }

    private static JsonWebToken Parsed(string text)
    {
        try
        {
            return new JsonWebToken(text);
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            throw Misshapen();
        }
    }

    private static UnauthorizedAccessException Misshapen() => new("The token has the wrong shape.");
}
