namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token got for the bot.</summary>
/// <param name="Value">The token; never to be logged.</param>
/// <param name="ExpiresAt">When it ends.</param>
internal sealed record AccessToken(string Value, DateTimeOffset ExpiresAt)
{
    /// <summary>Records write all their members by default, and this one is a secret.</summary>
    /// <returns>Words without the token.</returns>
    public override string ToString() => $"token until {ExpiresAt:u}";
}
