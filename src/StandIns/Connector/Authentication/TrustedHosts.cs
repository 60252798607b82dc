using System.Security.Claims;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Where the bot's token may go. A service URL that the channel named in its own signed token is good; one from storage must
/// be on the list, for whoever can write there could otherwise have the token sent to themselves.
/// </summary>
internal sealed class TrustedHosts
{
    // trafficmanager.net is a shared namespace: only the one name in it is the channel's.
    private static readonly string[] Exact = ["smba.trafficmanager.net", "botframework.com", "botframework.us", "botframework.azure.us"];

    private static readonly string[] Within =
        [".botframework.com", ".botframework.us", ".botframework.azure.us", ".teams.microsoft.com", ".teams.microsoft.us"];

    private readonly string[] _more;

    /// <summary>Makes the list.</summary>
    /// <param name="configuration"><c>TrustedServiceHosts</c> adds host names, separated by commas.</param>
    internal TrustedHosts(IConfiguration configuration) => _more = (configuration["TrustedServiceHosts"] ?? string.Empty)
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether a token may go there.</summary>
    /// <param name="address">A service URL.</param>
    /// <param name="caller">The identity in whose turn it is.</param>
    /// <returns>True if so.</returns>
    internal bool Trusts(Uri address, ClaimsIdentity caller)
    {
        if (address.IsLoopback)
            return true;
        if (address.Scheme != Uri.UriSchemeHttps)
            return false;
        var named = caller?.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        return (named is not null && Uri.TryCreate(named, UriKind.Absolute, out var signed) && SameHost(signed.Host, address.Host))
            || Array.Exists(Exact, host => SameHost(host, address.Host))
            || Array.Exists(Within, host => address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(_more, host => SameHost(host, address.Host));
    }

    private static bool SameHost(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
