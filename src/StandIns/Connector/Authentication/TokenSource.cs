namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets a token from an authority.</summary>
/// <param name="audience">For whom it is.</param>
/// <param name="loginEndpoint">The authority's address as configured.</param>
/// <param name="cancellationToken">Gives up.</param>
/// <returns>The token.</returns>
internal delegate Task<AccessToken> TokenSource(string audience, string loginEndpoint, CancellationToken cancellationToken);
