using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What connects a bot with a channel.</summary>
public abstract class BotAdapter
{
    /// <summary>Under this name a turn keeps the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Under this name a turn keeps the caller's validated claims.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Under this name a turn keeps the audience of outbound tokens.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>What to do with an exception that the bot lets out; without it, the exception goes on to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>The steps around every turn.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds a step around every turn.</summary>
    /// <param name="middleware">The step.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities in order.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">What to send, addressed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ids given.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity sent before.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The new state, with the id of the old one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id.</returns>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity sent before.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">Its activity id names it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when deleted.</returns>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn that nobody asked for, in a known conversation.</summary>
    /// <param name="botId">App id of the bot.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">What to do in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when the turn is.</returns>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This adapter does not speak unprompted.");

    /// <summary>Runs a turn that nobody asked for, in the name of an identity.</summary>
    /// <param name="claimsIdentity">Identity of the bot.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">What to do in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when the turn is.</returns>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This adapter does not speak unprompted.");

    /// <summary>Makes a conversation and runs a turn in it.</summary>
    /// <param name="botAppId">App id of the bot.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where calls go.</param>
    /// <param name="audience">Audience of the token; null for the channel.</param>
    /// <param name="conversationParameters">What it should be.</param>
    /// <param name="callback">What to do in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done when the turn is.</returns>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("This adapter does not make conversations.");

    /// <summary>Runs the steps and the bot; exceptions go to <see cref="OnTurnError"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception fault) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, fault);
        }
    }
}
