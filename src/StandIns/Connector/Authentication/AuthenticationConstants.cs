namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the Bot Framework's tokens in the public cloud.</summary>
public static class AuthenticationConstants
{
    /// <summary>The only algorithms a channel signs with; anything else, <c>none</c> and HMAC above all, is an attack.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = new(StringComparer.Ordinal) { "RS256", "RS384", "RS512" };

    /// <summary>Where a multi-tenant bot gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where a bot gets its tokens; {0} is the tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant of multi-tenant bots.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>For whom the bot's tokens are.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Who issues the channel's tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the channel's keys are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Claim: for whom a token is.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>Header: which key signed.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>Claim: version of a token.</summary>
    public const string VersionClaim = "ver";

    /// <summary>Claim: app id of a bot.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>Claim: where answers go. It must equal the activity's, or the bot's token goes to whoever asks.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>Claim: tenant.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>Authentication type of a caller that nobody checked.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>App id of a caller that nobody checked.</summary>
    public const string AnonymousSkillAppId = "AnonymousSkill";
}
