using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own identity.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Whether an app id is the bot's.</summary>
    /// <param name="appId">An app id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True if so.</returns>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether anybody may call, because no app id is configured. Whoever uses it must close that door in production.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True if so.</returns>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Makes what signs the bot's calls.</summary>
    /// <param name="appId">The bot's app id; nothing is signed when it is empty.</param>
    /// <param name="audience">For whom the tokens are.</param>
    /// <param name="loginEndpoint">Where tokens are got.</param>
    /// <param name="validateAuthority">Unused here: no authority is discovered, the address is taken as configured.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What signs.</returns>
    /// <exception cref="InvalidOperationException">The app id is not the bot's.</exception>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
