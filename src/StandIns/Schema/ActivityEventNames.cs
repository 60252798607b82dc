namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that the adapter makes for a turn nobody asked for.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot speaks unprompted in a known conversation.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot has just made a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
