using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Decides whether a caller is the channel. Cheap checks come first and need no network, so that junk costs us nothing; what
/// counts is checked again under the signature. Tokens of emulators and other bots are not accepted: nobody here needs them.
/// </summary>
internal sealed class InboundTokens(
    SigningKeys keys, ServiceClientCredentialsFactory bot, string issuer, string[] requiredEndorsements, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Checks a header against the activity that it came with.</summary>
    /// <param name="header">Authorization.</param>
    /// <param name="channelId">The activity's channel, which the key must be endorsed for; null to leave that out.</param>
    /// <param name="serviceUrl">The activity's service URL, which the token must name; null to leave that out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The caller's claims.</returns>
    /// <exception cref="UnauthorizedAccessException">They are refused.</exception>
    internal async Task<ClaimsIdentity> Check(string header, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var token = BearerToken.Read(header);
        await CheckClaims(token, serviceUrl, cancellationToken);

        var key = await keys.Find(token.Kid, cancellationToken)
            ?? throw new UnauthorizedAccessException("The token's key is not published, or the publisher cannot be reached.");
        if (channelId is not null && !key.Endorsements.Contains(channelId))
            throw new UnauthorizedAccessException("The token's key does not speak for this channel.");
        if (!requiredEndorsements.All(key.Endorsements.Contains))
            throw new UnauthorizedAccessException("The token's key lacks an endorsement.");

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ValidIssuer = issuer,
            ValidAudience = token.Audiences.Single(),
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsAlive(from, until),
        });
        return result.IsValid
            ? result.ClaimsIdentity
            : throw new UnauthorizedAccessException("The token's signature does not hold.");
    }

    private async Task CheckClaims(JsonWebToken token, string serviceUrl, CancellationToken cancellationToken)
    {
        if (!string.Equals(token.Issuer, issuer, StringComparison.Ordinal))
            throw new UnauthorizedAccessException("The token's issuer is not the channel.");
        var audiences = token.Audiences.ToList();
        if (audiences.Count != 1 || !await bot.IsValidAppIdAsync(audiences[0], cancellationToken))
            throw new UnauthorizedAccessException("The token is for somebody else.");
        if (!IsAlive(Instant(token, "nbf"), Instant(token, "exp")))
            throw new UnauthorizedAccessException("The token has ended or not begun.");
        if (serviceUrl is not null && !(ClaimOf(token) is { } claimed && SameAddress(claimed, serviceUrl)))
            throw new UnauthorizedAccessException("The token is for another service URL.");
    }

    private bool IsAlive(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // DateTime.MinValue is how the library says that a claim is missing; a token without an end is not accepted.
        return until is { } end && end > DateTime.MinValue && now - Skew < end && (from is not { } start || start <= now + Skew);
    }

    private static DateTime? Instant(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<long>(claim, out var seconds) ? EpochTime.DateTime(seconds) : null;

    private static string ClaimOf(JsonWebToken token) =>
        token.TryGetPayloadValue<string>(AuthenticationConstants.ServiceUrlClaim, out var claimed) ? claimed : null;

    private static bool SameAddress(string claimed, string told) =>
        claimed.Length > 0 && string.Equals(claimed.TrimEnd('/'), told.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
