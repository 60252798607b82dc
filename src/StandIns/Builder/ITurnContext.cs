using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One inbound activity and the ways to answer it.</summary>
public interface ITurnContext
{
    /// <summary>What carries the answers.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Services and notes of this turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>What came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether something was sent.</summary>
    bool Responded { get; }

    /// <summary>Says something.</summary>
    /// <param name="textReplyToSend">The words.</param>
    /// <param name="speak">The words aloud.</param>
    /// <param name="inputHint">See <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity into this conversation.</summary>
    /// <param name="activity">What to send; its addressing is overwritten.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id given.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order.</summary>
    /// <param name="activities">What to send; the addressing is overwritten.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ids given.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity sent before.</summary>
    /// <param name="activity">The new state, with the id of the old one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ErrorResponseException">The channel refused; 404 when it is gone.</exception>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity sent before.</summary>
    /// <param name="activityId">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when deleted.</returns>
    /// <exception cref="ErrorResponseException">The channel refused; 404 when it is gone.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity sent before.</summary>
    /// <param name="conversationReference">Where it is; its activity id names it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when deleted.</returns>
    /// <exception cref="ErrorResponseException">The channel refused; 404 when it is gone.</exception>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds somebody who sees what is sent.</summary>
    /// <param name="handler">The one.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds somebody who sees edits.</summary>
    /// <param name="handler">The one.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds somebody who sees deletions.</summary>
    /// <param name="handler">The one.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
