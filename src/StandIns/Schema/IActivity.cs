namespace Microsoft.Bot.Schema;

/// <summary>What all activities share. The members mean what they mean in <see cref="Activity"/>.</summary>
public interface IActivity
{
    /// <summary>The kind of activity.</summary>
    string Type { get; set; }

    /// <summary>The channel's id of it.</summary>
    string Id { get; set; }

    /// <summary>Where answers go.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When it was sent, UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent on the sender's wall clock.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel.</summary>
    string ChannelId { get; set; }

    /// <summary>Who did it.</summary>
    ChannelAccount From { get; set; }

    /// <summary>Where it happened.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>To whom it is addressed.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>Id of the activity that this one answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>Mentions and other facts.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>What the channel adds.</summary>
    object ChannelData { get; set; }

    /// <summary>The channel's additions as a type.</summary>
    /// <typeparam name="TypeT">For Teams <c>TeamsChannelData</c>.</typeparam>
    /// <returns>The data, or default when there is none.</returns>
    /// <exception cref="Newtonsoft.Json.JsonException">The data does not fit the type.</exception>
    TypeT GetChannelData<TypeT>();

    /// <summary>The channel's additions as a type, without exceptions.</summary>
    /// <typeparam name="TypeT">For Teams <c>TeamsChannelData</c>.</typeparam>
    /// <param name="instance">The data.</param>
    /// <returns>False when there is none or it does not fit.</returns>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>This activity if it is a message, else null.</summary>
    /// <returns>This or null.</returns>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity if it is an installation update, else null.</summary>
    /// <returns>This or null.</returns>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>This activity if it is a conversation update, else null.</summary>
    /// <returns>This or null.</returns>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>This activity if it is a sign of typing, else null.</summary>
    /// <returns>This or null.</returns>
    ITypingActivity AsTypingActivity();

    /// <summary>This activity if it ends a conversation, else null.</summary>
    /// <returns>This or null.</returns>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>This activity if it is an event, else null.</summary>
    /// <returns>This or null.</returns>
    IEventActivity AsEventActivity();

    /// <summary>This activity if it is an invoke, else null.</summary>
    /// <returns>This or null.</returns>
    IInvokeActivity AsInvokeActivity();

    /// <summary>This activity if it is an edit, else null.</summary>
    /// <returns>This or null.</returns>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>This activity if it is a deletion, else null.</summary>
    /// <returns>This or null.</returns>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>All that is needed to speak in this conversation later.</summary>
    /// <returns>The reference.</returns>
    ConversationReference GetConversationReference();

    /// <summary>Puts this activity into a conversation.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="isIncoming">True to make it look as if it came from the person.</param>
    /// <returns>This activity.</returns>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
