using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SmarketingBot.Rehearsal;

/// <summary>The key server that vouches for Teams' tokens, and the login that gives the bot its own.</summary>
public sealed class TestIssuer : IDisposable
{
    private readonly SimulatedTeamsOptions _options;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _accepted = new();
    private readonly ConcurrentDictionary<Uri, (string Token, DateTimeOffset Until)> _made = new();
    private ImmutableList<IssuerKey> _keys = [];
    private int _keyNumber;
    private int _tokenCalls;
    private int _metadataCalls;

    internal TestIssuer(SimulatedTeamsOptions options)
    {
        _options = options;
        RollKey();
    }

    /// <summary>The published keys, newest last.</summary>
    public IReadOnlyList<IssuerKey> Keys => _keys;

    /// <summary>How often the bot logged in.</summary>
    public int TokenCalls => Volatile.Read(ref _tokenCalls);

    /// <summary>How often the bot read the metadata or the keys.</summary>
    public int MetadataCalls => Volatile.Read(ref _metadataCalls);

    /// <summary>How long the bot's own tokens hold.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The metadata and keys answer 503 while it is on.</summary>
    public bool MetadataDown { get; set; }

    /// <summary>The login answers 503 while it is on.</summary>
    public bool LoginDown { get; set; }

    /// <summary>The configuration keys that point a bot at this issuer and login.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = _options.BotId,
        ["MicrosoftAppPassword"] = _options.AppPassword,
        ["MicrosoftAppTenantId"] = _options.TenantId,
        ["ToBotFromChannelOpenIdMetadataUrl"] = new Uri(Address, IssuerRoutes.Metadata).ToString(),
        ["ToBotFromChannelTokenIssuer"] = _options.TokenIssuer,
        ["ToChannelFromBotLoginUrl"] = new Uri(Address, "/login/" + _options.TenantId).ToString(),
    };

    /// <summary>Publishes a fresh key and signs with it from now on.</summary>
    /// <param name="keepOld">Whether the old ones stay published, as they do for a while.</param>
    /// <param name="endorsements">The channels it is endorsed for; none given means <c>msteams</c>.</param>
    public IssuerKey RollKey(bool keepOld = true, params IReadOnlyList<string> endorsements)
    {
        var key = new IssuerKey($"key-{Interlocked.Increment(ref _keyNumber)}", endorsements.Count == 0 ? ["msteams"] : endorsements);
        ImmutableInterlocked.Update(ref _keys, keys => keepOld ? keys.Add(key) : [key]);
        _made.Clear();
        return key;
    }

    /// <summary>A good token as Teams would send it with an activity from this service URL.</summary>
    public string TokenFor(Uri serviceUrl)
    {
        var now = _options.MachineTime.GetUtcNow();
        if (_made.TryGetValue(serviceUrl, out var made) && made.Until > now) return made.Token;
        var token = Forge(new TokenWish { ServiceUrl = serviceUrl.ToString() });
        // A signature costs about a millisecond; Teams reuses its tokens as well.
        _made[serviceUrl] = (token, now + TimeSpan.FromMinutes(10));
        return token;
    }

    /// <summary>Any token for the bot.</summary>
    public string Forge(TokenWish wish)
    {
        var now = _options.MachineTime.GetUtcNow();
        var claims = new Dictionary<string, object>();
        if (wish.ServiceUrl is { Length: > 0 } url) claims["serviceurl"] = url;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = wish.Issuer is "" ? null : wish.Issuer ?? _options.TokenIssuer,
            Audience = wish.Audience is "" ? null : wish.Audience ?? _options.BotId,
            NotBefore = (now + wish.ValidFrom).UtcDateTime,
            Expires = (now + wish.ValidUntil).UtcDateTime,
            Claims = claims,
            SigningCredentials = (wish.Key ?? _keys[^1]).Credentials(wish.Algorithm),
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _keys.ForEach(key => key.Dispose());

    internal Uri Address { get; set; } = new("http://127.0.0.1/");

    internal void CountMetadata() => Interlocked.Increment(ref _metadataCalls);

    internal void CountLogin() => Interlocked.Increment(ref _tokenCalls);

    internal bool IsSecret(string? id, string? secret) => id == _options.BotId && secret == _options.AppPassword;

    internal string LogIn()
    {
        var token = "rehearsal." + Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(24));
        _accepted[token] = _options.MachineTime.GetUtcNow() + TokenLifetime;
        return token;
    }

    internal bool Accepts(string? token) =>
        token is not null && _accepted.TryGetValue(token, out var until) && until > _options.MachineTime.GetUtcNow();
}
