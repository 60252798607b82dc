using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls about conversations. All of them throw <see cref="ErrorResponseException"/> when the channel refuses.</summary>
public interface IConversations
{
    /// <summary>Makes a conversation.</summary>
    /// <param name="parameters">What it should be.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The conversation; for one of two the same each time.</returns>
    Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="activity">What.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity that answers another.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="activityId">The other.</param>
    /// <param name="activity">What.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="activityId">Which.</param>
    /// <param name="activity">The new state.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id.</returns>
    Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="activityId">Which.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when deleted.</returns>
    Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Some members of a conversation.</summary>
    /// <param name="conversationId">Which.</param>
    /// <param name="pageSize">How many; the channel chooses when null.</param>
    /// <param name="continuationToken">From the page before.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page.</returns>
    Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = null,
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);
}
