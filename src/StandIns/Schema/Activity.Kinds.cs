namespace Microsoft.Bot.Schema;

/// <content>An activity seen as one of its kinds: null when it is another kind.</content>
public partial class Activity
{
    /// <summary>Makes an empty message whose lists can be added to.</summary>
    /// <returns>The message.</returns>
    public static IMessageActivity CreateMessageActivity() =>
        new Activity(ActivityTypes.Message) { Attachments = new List<Attachment>(), Entities = new List<Entity>() };

    /// <summary>Makes an event.</summary>
    /// <returns>The event.</returns>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>Makes an invoke.</summary>
    /// <returns>The invoke.</returns>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>Makes a sign of typing.</summary>
    /// <returns>The activity.</returns>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>Makes a conversation update.</summary>
    /// <returns>The activity.</returns>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = new List<ChannelAccount>(),
        MembersRemoved = new List<ChannelAccount>(),
    };

    /// <inheritdoc/>
    public IMessageActivity AsMessageActivity() => As(ActivityTypes.Message);

    /// <inheritdoc/>
    public IInstallationUpdateActivity AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    /// <inheritdoc/>
    public IConversationUpdateActivity AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    /// <inheritdoc/>
    public ITypingActivity AsTypingActivity() => As(ActivityTypes.Typing);

    /// <inheritdoc/>
    public IEndOfConversationActivity AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    /// <inheritdoc/>
    public IEventActivity AsEventActivity() => As(ActivityTypes.Event);

    /// <inheritdoc/>
    public IInvokeActivity AsInvokeActivity() => As(ActivityTypes.Invoke);

    /// <inheritdoc/>
    public IMessageUpdateActivity AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    /// <inheritdoc/>
    public IMessageDeleteActivity AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    /// <summary>This activity if it is a reaction, else null.</summary>
    /// <returns>This or null.</returns>
    public IMessageReactionActivity AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    /// <summary>Whether the type is this one or a subtype of it (<c>message/special</c> is a message).</summary>
    /// <param name="activityType">One of <see cref="ActivityTypes"/>.</param>
    /// <returns>True if so; casing is ignored.</returns>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    private Activity As(string activityType) => IsActivity(activityType) ? this : null;
}
