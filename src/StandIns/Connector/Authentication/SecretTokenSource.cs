namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Proves the bot by its secret.</summary>
internal sealed class SecretTokenSource(HttpClient http, PasswordServiceClientCredentialFactory bot)
{
    private readonly HttpClient _http = http ?? LoginAuthority.OwnClient();

    /// <summary>As <see cref="TokenSource"/>.</summary>
    /// <param name="audience">For whom the token is.</param>
    /// <param name="login">The authority.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token.</returns>
    internal Task<AccessToken> Get(string audience, string login, CancellationToken cancellationToken) => TokenForm.Post(
        _http,
        LoginAuthority.TokenEndpoint(login, bot.TenantId),
        bot.AppId,
        audience,
        [new("client_secret", bot.Password)],
        TimeProvider.System,
        cancellationToken);
}
