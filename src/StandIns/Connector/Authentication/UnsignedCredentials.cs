using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Signs nothing: authentication is off.</summary>
internal sealed class UnsignedCredentials : ServiceClientCredentials
{
    /// <summary>The one there is.</summary>
    internal static readonly UnsignedCredentials Instance = new();
}
