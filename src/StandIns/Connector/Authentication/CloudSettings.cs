using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses of one cloud: the public one, that of the US government, or what configuration says.</summary>
/// <param name="LoginUrl">Where the bot gets its tokens.</param>
/// <param name="Audience">For whom the bot's tokens are.</param>
/// <param name="Issuer">Who issues the channel's tokens.</param>
/// <param name="MetadataUrl">Where the channel's keys are described.</param>
/// <param name="CallerId">What an activity from this cloud is marked with.</param>
internal sealed record CloudSettings(string LoginUrl, string Audience, string Issuer, string MetadataUrl, string CallerId)
{
    /// <summary>The tenant of multi-tenant bots in the US government cloud.</summary>
    internal const string GovernmentTenant = "MicrosoftServices.onmicrosoft.us";

    private const string GovernmentService = "https://botframework.azure.us";

    private static readonly CloudSettings Public = new(
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        Schema.CallerIdConstants.PublicAzureChannel);

    private static readonly CloudSettings Government = new(
        "https://login.microsoftonline.us/" + GovernmentTenant,
        "https://api.botframework.us",
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        Schema.CallerIdConstants.USGovChannel);

    /// <summary>Reads the genuine keys; what is not set comes from the cloud that <c>ChannelService</c> names.</summary>
    /// <param name="configuration">Configuration.</param>
    /// <returns>The addresses.</returns>
    /// <exception cref="InvalidOperationException">The cloud is unknown, or keys would be fetched without TLS.</exception>
    internal static CloudSettings From(IConfiguration configuration)
    {
        var cloud = configuration["ChannelService"]?.TrimEnd('/') switch
        {
            null or "" => Public,
            GovernmentService => Government,
            _ => throw new InvalidOperationException("ChannelService is neither empty nor that of the US government."),
        };
        var metadata = Or(configuration["ToBotFromChannelOpenIdMetadataUrl"], cloud.MetadataUrl);
        if (!Uri.TryCreate(metadata, UriKind.Absolute, out var address) || !IsSafe(address))
            throw new InvalidOperationException("ToBotFromChannelOpenIdMetadataUrl must be https.");
        return new CloudSettings(
            Or(configuration["ToChannelFromBotLoginUrl"], cloud.LoginUrl),
            Or(configuration["ToChannelFromBotOAuthScope"], cloud.Audience),
            Or(configuration["ToBotFromChannelTokenIssuer"], cloud.Issuer),
            metadata,
            Or(configuration["CallerId"], cloud.CallerId));
    }

    /// <summary>Whether keys and tokens may cross there: TLS, or this machine itself.</summary>
    /// <param name="address">An address.</param>
    /// <returns>True if so.</returns>
    internal static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static string Or(string configured, string otherwise) => string.IsNullOrWhiteSpace(configured) ? otherwise : configured;
}
