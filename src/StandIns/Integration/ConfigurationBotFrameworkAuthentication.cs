using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Who may call the bot, and how the bot calls, from configuration. Nothing is fetched before the first call, so that being
/// ready needs no network.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly CloudSettings _cloud;
    private readonly ServiceClientCredentialsFactory _bot;
    private readonly InboundTokens _inbound;
    private readonly TrustedHosts _hosts;
    private readonly Func<HttpClient> _http;
    private readonly string _tenant;

    /// <summary>Reads configuration; the keys are those of the genuine SDK.</summary>
    /// <param name="configuration">Configuration.</param>
    /// <param name="credentialsFactory">The bot's identity; from configuration when null.</param>
    /// <param name="authConfiguration">Wishes beyond the rule.</param>
    /// <param name="httpClientFactory">Makes the clients for all calls.</param>
    /// <param name="logger">Unused here: the adapter logs refusals.</param>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, TimeProvider.System)
    {
    }

    /// <summary>As the public one, with a clock that tests can move.</summary>
    /// <param name="configuration">Configuration.</param>
    /// <param name="credentialsFactory">The bot's identity.</param>
    /// <param name="authConfiguration">Wishes beyond the rule.</param>
    /// <param name="httpClientFactory">Makes the clients for all calls.</param>
    /// <param name="logger">Unused.</param>
    /// <param name="clock">Judges lifetimes.</param>
    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger,
        TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var own = new Lazy<HttpClient>(LoginAuthority.OwnClient);
        _http = httpClientFactory is null ? () => own.Value : httpClientFactory.CreateClient;
        _cloud = CloudSettings.From(configuration);
        _bot = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, httpClientFactory?.CreateClient(), logger);
        // A factory of the app's own has no tenant to tell, so the configured one counts then.
        _tenant = _bot is ConfigurationServiceClientCredentialFactory configured ? configured.Tenant
            : string.Equals(configuration["MicrosoftAppType"], "MultiTenant", StringComparison.OrdinalIgnoreCase) ? null
            : configuration["MicrosoftAppTenantId"];
        _hosts = new TrustedHosts(configuration);
        _inbound = new InboundTokens(
            new SigningKeys(_http(), new Uri(_cloud.MetadataUrl), clock),
            _bot,
            _cloud.Issuer,
            authConfiguration?.RequiredEndorsements ?? [],
            clock);
    }

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _cloud.Audience;

    /// <inheritdoc/>
    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        await _bot.IsAuthenticationDisabledAsync(cancellationToken)
            ? Anonymous()
            : await _inbound.Check(authHeader, null, null, cancellationToken);

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ClaimsIdentity caller;
        if (await _bot.IsAuthenticationDisabledAsync(cancellationToken))
        {
            caller = Anonymous();
        }
        else
        {
            // Empty is not the same as "leave that out": an activity without channel or service URL is refused.
            caller = await _inbound.Check(
                authHeader, activity.ChannelId ?? string.Empty, activity.ServiceUrl ?? string.Empty, cancellationToken);
            TenantRule.Check(activity, _tenant);
        }

        return new AuthenticateRequestResult
        {
            ClaimsIdentity = caller,
            Audience = _cloud.Audience,
            CallerId = caller.AuthenticationType == AuthenticationConstants.AnonymousAuthType ? null : _cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(caller),
        };
    }

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new ConfiguredConnectorFactory(claimsIdentity, _bot, _cloud, _hosts, _http);

    private static ClaimsIdentity Anonymous() => new(
        [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)],
        AuthenticationConstants.AnonymousAuthType);
}
