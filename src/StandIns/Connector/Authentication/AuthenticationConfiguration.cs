namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Wishes beyond the rule about who may call.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must have besides the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
