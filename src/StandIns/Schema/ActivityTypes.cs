namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Type"/>.</summary>
public static class ActivityTypes
{
    /// <summary>Members or names of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The other side considers the conversation ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Something happened that is not a message, for example the start of a meeting.</summary>
    public const string Event = "event";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A question that is answered in the same HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something that a person or the bot said.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message of the bot.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>For diagnosis in emulators; never sent to Teams.</summary>
    public const string Trace = "trace";

    /// <summary>The other side is typing; shown for 3 seconds.</summary>
    public const string Typing = "typing";
}
