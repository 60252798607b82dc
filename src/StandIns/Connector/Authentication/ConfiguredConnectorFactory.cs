using System.Security.Claims;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that sign with the bot's identity.</summary>
internal sealed class ConfiguredConnectorFactory(
    ClaimsIdentity caller,
    ServiceClientCredentialsFactory bot,
    CloudSettings cloud,
    TrustedHosts hosts,
    Func<HttpClient> http) : ConnectorFactory
{
    /// <inheritdoc/>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw new ArgumentException("The service URL is not an HTTP address.", nameof(serviceUrl));
        return new ConnectorClient(http(), address, await Credentials(address, audience, cancellationToken));
    }

    private async Task<ServiceClientCredentials> Credentials(Uri address, string audience, CancellationToken cancellationToken)
    {
        if (await bot.IsAuthenticationDisabledAsync(cancellationToken))
            return UnsignedCredentials.Instance;
        if (!hosts.Trusts(address, caller))
            throw new InvalidOperationException("The bot's token does not go to that host; TrustedServiceHosts can name it.");
        var appId = caller?.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return await bot.CreateCredentialsAsync(appId, audience ?? cloud.Audience, cloud.LoginUrl, true, cancellationToken);
    }
}
