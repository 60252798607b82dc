namespace SmarketingBot.Rehearsal;

/// <summary>The three kinds of conversation that a bot can tell apart on the wire. A meeting chat is a group chat with a meeting.</summary>
public enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Several people, also the chat of a meeting.</summary>
    GroupChat,

    /// <summary>A channel of a team, or one thread in it.</summary>
    Channel,
}
