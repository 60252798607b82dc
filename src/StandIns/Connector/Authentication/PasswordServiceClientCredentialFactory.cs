using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself by a secret. Without an app id, authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly OutboundTokens _tokens;

    /// <summary>Makes an identity without an app id: authentication is off.</summary>
    public PasswordServiceClientCredentialFactory()
        : this(null, null, null, null, null)
    {
    }

    /// <summary>Makes an identity.</summary>
    /// <param name="appId">App id.</param>
    /// <param name="password">Secret.</param>
    /// <param name="tenantId">Tenant of a single-tenant bot.</param>
    /// <param name="httpClient">Makes the token calls.</param>
    /// <param name="logger">Unused here: nothing about tokens is logged.</param>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        (AppId, Password, TenantId) = (appId, password, tenantId);
        _tokens = new OutboundTokens(new SecretTokenSource(httpClient, this).Get);
    }

    /// <summary>App id.</summary>
    public string AppId { get; set; }

    /// <summary>Secret; never to be logged.</summary>
    public string Password { get; set; }

    /// <summary>Tenant of a single-tenant bot.</summary>
    public string TenantId { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(appId) && string.Equals(appId, AppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken))
            return UnsignedCredentials.Instance;
        if (!await IsValidAppIdAsync(appId, cancellationToken))
            throw new InvalidOperationException("The app id is not this bot's.");
        return _tokens.CredentialsFor(oauthScope, loginEndpoint);
    }
}
