namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients of a channel's service.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="serviceUrl">Where calls go.</param>
    /// <param name="audience">For whom the bot's tokens are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The client.</returns>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
