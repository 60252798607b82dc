using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's tokens, one for each audience and authority, kept until five minutes before their end.</summary>
internal sealed class OutboundTokens(TokenSource source, TimeProvider clock = null)
{
    private readonly ConcurrentDictionary<(string Audience, string Login), CachedToken> _tokens = new();

    /// <summary>What signs requests with the token.</summary>
    /// <param name="audience">For whom it is.</param>
    /// <param name="loginEndpoint">The authority.</param>
    /// <returns>Credentials that share the token with all others for the same audience.</returns>
    internal ServiceClientCredentials CredentialsFor(string audience, string loginEndpoint) => new BearerCredentials(_tokens.GetOrAdd(
        (audience, loginEndpoint),
        key => new CachedToken(cancel => source(key.Audience, key.Login, cancel), clock ?? TimeProvider.System)));

    private sealed class BearerCredentials(CachedToken token) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.Get(cancellationToken));
    }
}
