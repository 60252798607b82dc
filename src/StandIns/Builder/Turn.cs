using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What handles a turn.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Ends the turn early.</param>
/// <returns>Done when the turn is handled.</returns>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>The rest of the pipeline, seen from a middleware.</summary>
/// <param name="cancellationToken">Ends the turn early.</param>
/// <returns>Done when the rest is.</returns>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees and may change what is about to be sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is to be sent.</param>
/// <param name="next">Sends.</param>
/// <returns>The ids given.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees and may change an edit.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new state.</param>
/// <param name="next">Edits.</param>
/// <returns>The id.</returns>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees a deletion.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">What is deleted.</param>
/// <param name="next">Deletes.</param>
/// <returns>Done when deleted.</returns>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

/// <summary>A bot.</summary>
public interface IBot
{
    /// <summary>Handles one activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>A step around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Handles one activity, or passes it on.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">The rest of the pipeline.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
