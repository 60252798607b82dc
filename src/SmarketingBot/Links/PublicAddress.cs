using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SmarketingBot.Links;

/// <summary>Where people's browsers find the bot: <c>PublicUrl</c>, or without it the address at which it listens on this machine.</summary>
public sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    /// <summary>The address of one of our pages.</summary>
    /// <param name="path">Without a slash in front.</param>
    public Uri Of(string path)
    {
        var told = configuration["PublicUrl"];
        var root = string.IsNullOrWhiteSpace(told) ? Here() : told;
        return new Uri(new Uri(root.TrimEnd('/') + "/"), path);
    }

    // "http://+:8080" and "http://0.0.0.0:8080" mean every address of this machine; a browser wants one.
    private string Here()
    {
        var listens = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? BotApp.DefaultUrl;
        return listens.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);
    }
}
