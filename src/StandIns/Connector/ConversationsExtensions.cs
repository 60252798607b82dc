using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The same calls, returning what came back. All throw <see cref="ErrorResponseException"/> when the channel refuses.</summary>
public static class ConversationsExtensions
{
    /// <summary>Makes a conversation.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="parameters">What it should be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The conversation.</returns>
    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        (await operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken)).Body;

    /// <summary>Sends an activity.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="conversationId">Where.</param>
    /// <param name="activity">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    public static async Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        (await operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken)).Body;

    /// <summary>Sends an activity into the conversation that it names.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="activity">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    /// <summary>Sends an activity that answers another.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="conversationId">Where.</param>
    /// <param name="activityId">The other.</param>
    /// <param name="activity">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    public static async Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        (await operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken)).Body;

    /// <summary>Sends an activity that answers the one it names.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="activity">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);

    /// <summary>Replaces an activity.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="conversationId">Where.</param>
    /// <param name="activityId">Which.</param>
    /// <param name="activity">The new state.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id.</returns>
    public static async Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        (await operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken)).Body;

    /// <summary>Replaces the activity with the same id.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="activity">The new state.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id.</returns>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    /// <summary>Deletes an activity.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="conversationId">Where.</param>
    /// <param name="activityId">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when deleted.</returns>
    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken);

    /// <summary>Some members of a conversation.</summary>
    /// <param name="operations">The calls.</param>
    /// <param name="conversationId">Which.</param>
    /// <param name="pageSize">How many; the channel chooses when null.</param>
    /// <param name="continuationToken">From the page before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page.</returns>
    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = null,
        string continuationToken = null,
        CancellationToken cancellationToken = default) =>
        (await operations.GetConversationPagedMembersWithHttpMessagesAsync(
            conversationId, pageSize, continuationToken, null, cancellationToken)).Body;
}
