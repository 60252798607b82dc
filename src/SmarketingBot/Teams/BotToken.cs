using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace SmarketingBot.Teams;

/// <summary>Asks for the token with which the bot speaks to Teams, as speaking would.</summary>
internal sealed class BotToken(IConfiguration configuration, IHttpClientFactory clients, ILogger<BotToken> log)
{
    /// <summary>Returns when a token came.</summary>
    /// <exception cref="InvalidOperationException">None came, and nobody said why.</exception>
    internal async Task Obtain(CancellationToken ct)
    {
        var factory = new ConfigurationServiceClientCredentialFactory(configuration, clients.CreateClient(), log);
        var tenant = configuration["MicrosoftAppTenantId"] is { Length: > 0 } own ? own : AuthenticationConstants.DefaultChannelAuthTenant;
        var login = AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace("{0}", tenant, StringComparison.Ordinal);
        var credentials = await factory.CreateCredentialsAsync(
            configuration["MicrosoftAppId"]!, AuthenticationConstants.ToChannelFromBotOAuthScope, login, validateAuthority: true, ct);
        // Signed and thrown away: the token is only looked for, never shown.
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://smba.trafficmanager.net/");
        await credentials.ProcessHttpRequestAsync(request, ct);
        if (request.Headers.Authorization is not { Parameter.Length: > 0 }) throw new InvalidOperationException("No token was given.");
    }
}
