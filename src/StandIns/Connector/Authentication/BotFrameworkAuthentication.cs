using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot, and how the bot calls.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks a caller.</summary>
    /// <param name="activity">What they sent.</param>
    /// <param name="authHeader">Their Authorization header.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Who they are, and the way to answer.</returns>
    /// <exception cref="UnauthorizedAccessException">They are refused; the message says why and is not for them.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>The way to call in the name of an identity.</summary>
    /// <param name="claimsIdentity">The bot's.</param>
    /// <returns>What makes clients.</returns>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>For whom the bot's tokens are.</summary>
    /// <returns>An audience.</returns>
    public virtual string GetOriginatingAudience() => throw new NotSupportedException();

    /// <summary>Checks a caller of whom only the header is known.</summary>
    /// <param name="authHeader">Their Authorization header.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Who they are.</returns>
    /// <exception cref="UnauthorizedAccessException">They are refused.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
