using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A caller that was let in.</summary>
public class AuthenticateRequestResult
{
    /// <summary>For whom the bot's tokens are when it answers.</summary>
    public string Audience { get; set; }

    /// <summary>Who they are.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>See <see cref="CallerIdConstants"/>.</summary>
    public string CallerId { get; set; }

    /// <summary>The way to answer.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
