namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message of the bot.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions put on.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
