namespace Microsoft.Bot.Connector;

/// <summary>Values of an activity's channel id.</summary>
public class Channels
{
    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Web chat.</summary>
    public const string Webchat = "webchat";

    /// <summary>Tests.</summary>
    public const string Test = "test";
}
