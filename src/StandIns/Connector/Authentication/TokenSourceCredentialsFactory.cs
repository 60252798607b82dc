using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot that proves itself by something else than a secret: a certificate or its host.</summary>
internal sealed class TokenSourceCredentialsFactory(string botAppId, TokenSource source) : ServiceClientCredentialsFactory
{
    private readonly OutboundTokens _tokens = new(source);

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, botAppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        await IsValidAppIdAsync(appId, cancellationToken)
            ? _tokens.CredentialsFor(audience, loginEndpoint)
            : throw new InvalidOperationException("The app id is not this bot's.");
}
