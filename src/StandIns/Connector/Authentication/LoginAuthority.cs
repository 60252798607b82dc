namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where tokens are got.</summary>
internal static class LoginAuthority
{
    /// <summary>The token endpoint of an authority that may be configured with or without its tenant.</summary>
    /// <param name="login">
    /// <c>https://host</c>, <c>https://host/{0}</c>, or complete with a tenant. The tenants that stand for multi-tenant bots
    /// give way to the bot's own.
    /// </param>
    /// <param name="tenant">The bot's tenant; null for a multi-tenant bot.</param>
    /// <returns>The address to post to.</returns>
    /// <exception cref="InvalidOperationException">The authority is neither https nor on this machine.</exception>
    internal static Uri TokenEndpoint(string login, string tenant)
    {
        var own = string.IsNullOrWhiteSpace(tenant) ? AuthenticationConstants.DefaultChannelAuthTenant : tenant;
        var authority = new Uri(login.Replace("{0}", own, StringComparison.Ordinal).TrimEnd('/'));
        if (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
            throw new InvalidOperationException("The login address must be https.");

        var named = authority.AbsolutePath.Trim('/');
        var standsForMany = named is AuthenticationConstants.DefaultChannelAuthTenant or CloudSettings.GovernmentTenant;
        if (named.Length == 0 || (standsForMany && !string.IsNullOrWhiteSpace(tenant)))
            authority = new Uri(authority, "/" + own);
        return new Uri(authority.AbsoluteUri.TrimEnd('/') + "/oauth2/v2.0/token");
    }

    /// <summary>A client for token calls when none is given.</summary>
    /// <returns>A client that notices when an address moves.</returns>
    internal static HttpClient OwnClient() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
    });
}
