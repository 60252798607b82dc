using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity from configuration: <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>,
/// <c>MicrosoftAppTenantId</c>. Beyond the genuine keys, <c>MicrosoftAppCertificatePath</c> (a PFX, or a PEM beside
/// <c>MicrosoftAppCertificateKeyPath</c>) takes the place of the password; <c>MicrosoftAppCertificatePassword</c> opens the PFX.
/// Without a type, a bot with a tenant is a single-tenant one: Azure makes no others any more.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>Reads configuration.</summary>
    /// <param name="configuration">Configuration.</param>
    /// <param name="httpClient">Makes the token calls.</param>
    /// <param name="logger">Unused here: nothing about tokens is logged.</param>
    /// <exception cref="ArgumentException">Something that the type needs is missing.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appId = configuration["MicrosoftAppId"]?.Trim();
        var password = configuration["MicrosoftAppPassword"];
        var tenant = configuration["MicrosoftAppTenantId"]?.Trim();
        var type = configuration["MicrosoftAppType"]?.Trim();
        if (string.IsNullOrEmpty(type))
            type = string.IsNullOrEmpty(tenant) ? "MultiTenant" : "SingleTenant";

        if (string.IsNullOrEmpty(appId))
        {
            _inner = new PasswordServiceClientCredentialFactory();
            return;
        }

        var certificate = CertificateIn(configuration);
        switch (type.ToUpperInvariant())
        {
            case "USERASSIGNEDMSI":
                Tenant = Needed(tenant, "MicrosoftAppTenantId");
                _inner = new TokenSourceCredentialsFactory(appId, new ManagedIdentityTokenSource(appId).Get);
                break;
            case "SINGLETENANT":
                Tenant = Needed(tenant, "MicrosoftAppTenantId");
                _inner = certificate is null
                    ? new PasswordServiceClientCredentialFactory(
                        appId, Needed(password, "MicrosoftAppPassword"), Tenant, httpClient, logger)
                    : new TokenSourceCredentialsFactory(
                        appId, new CertificateTokenSource(httpClient, certificate, appId, Tenant).Get);
                break;
            case "MULTITENANT":
                _inner = certificate is null
                    ? new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger)
                    : new TokenSourceCredentialsFactory(
                        appId, new CertificateTokenSource(httpClient, certificate, appId, null).Get);
                break;
            default:
                throw new ArgumentException("MicrosoftAppType is neither MultiTenant nor SingleTenant nor UserAssignedMsi.");
        }
    }

    /// <summary>The only tenant that the bot listens to; null for a multi-tenant bot.</summary>
    internal string Tenant { get; }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static X509Certificate2 CertificateIn(IConfiguration configuration)
    {
        var path = configuration["MicrosoftAppCertificatePath"];
        if (string.IsNullOrWhiteSpace(path))
            return null;
        var key = configuration["MicrosoftAppCertificateKeyPath"];
        return string.IsNullOrWhiteSpace(key)
            ? X509CertificateLoader.LoadPkcs12FromFile(path, configuration["MicrosoftAppCertificatePassword"])
            : X509Certificate2.CreateFromPemFile(path, key);
    }

    private static string Needed(string value, string key) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{key} is missing.") : value;
}
