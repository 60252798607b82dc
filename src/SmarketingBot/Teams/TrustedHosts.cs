using Microsoft.Extensions.Options;

namespace SmarketingBot.Teams;

/// <summary>Hosts that messages, and with them our token, may be sent to.</summary>
public sealed class TeamsOptions
{
    /// <summary>More hosts, for gateways of one's own and for tests; exact names.</summary>
    public List<string> TrustedHosts { get; set; } = [];
}

/// <summary>
/// The list of hosts that may hear from us. The address comes with the activity, so a forged one would otherwise lead
/// our token to a stranger; stored addresses are checked too, since rules change.
/// </summary>
public sealed class TrustedHosts(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    // smba.trafficmanager.net exactly: trafficmanager.net is a shared name space.
    private static readonly string[] Exact =
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"];

    private static readonly string[] Under = [".botframework.com", ".botframework.us", ".botframework.azure.cn", ".teams.microsoft.com", ".teams.microsoft.us"];

    /// <summary>True when messages may be sent there.</summary>
    public bool Trusts(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0) return false;
        if (environment.IsDevelopment() && url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)) return true;
        return Listed(url) || url.Scheme == Uri.UriSchemeHttps
            && (Exact.Contains(url.Host, StringComparer.OrdinalIgnoreCase) || Under.Any(u => url.Host.EndsWith(u, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Stops before anything is sent to a host that is not trusted.</summary>
    public void Check(string serviceUrl)
    {
        if (!Trusts(serviceUrl)) throw new UntrustedHostException();
    }

    private bool Listed(Uri url) => (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && options.Value.TrustedHosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Nothing was sent, and trying again would be the same until somebody changes the list.</summary>
internal sealed class UntrustedHostException() : InvalidOperationException("A message was about to go to a host that is not trusted.");
