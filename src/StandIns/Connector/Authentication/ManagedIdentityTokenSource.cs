using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets Azure prove the bot. MSAL knows the half dozen ways in which its hosts hand out such tokens.</summary>
internal sealed class ManagedIdentityTokenSource(string appId)
{
    private readonly Identity.Client.IManagedIdentityApplication _identity =
        Identity.Client.ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId)).Build();

    /// <summary>As <see cref="TokenSource"/>.</summary>
    /// <param name="audience">For whom the token is.</param>
    /// <param name="login">Unused: the host knows its authority.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token.</returns>
    internal async Task<AccessToken> Get(string audience, string login, CancellationToken cancellationToken)
    {
        var token = await _identity.AcquireTokenForManagedIdentity(audience).ExecuteAsync(cancellationToken);
        return new AccessToken(token.AccessToken, token.ExpiresOn);
    }
}
