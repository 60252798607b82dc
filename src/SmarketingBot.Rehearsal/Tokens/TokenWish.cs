using Microsoft.IdentityModel.Tokens;

namespace SmarketingBot.Rehearsal;

/// <summary>What a token for the bot should say; what is left out is as in a good one. For forging, one fault at a time.</summary>
public sealed record TokenWish
{
    /// <summary>The <c>iss</c>; empty leaves the claim out.</summary>
    public string? Issuer { get; init; }

    /// <summary>The <c>aud</c>; empty leaves the claim out.</summary>
    public string? Audience { get; init; }

    /// <summary>The <c>serviceurl</c>; empty leaves the claim out.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>From when it holds, relative to now.</summary>
    public TimeSpan ValidFrom { get; init; } = TimeSpan.FromMinutes(-1);

    /// <summary>Until when it holds, relative to now.</summary>
    public TimeSpan ValidUntil { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The key that signs; null is the newest published one.</summary>
    public IssuerKey? Key { get; init; }

    /// <summary>The algorithm.</summary>
    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;
}
