using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>The steps around every turn, in order.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _steps = [];

    /// <summary>Adds a step at the end; to be done before the first turn.</summary>
    /// <param name="middleware">The step.</param>
    /// <returns>This set.</returns>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _steps.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await Run(turnContext, null, 0, cancellationToken);
        await next(cancellationToken);
    }

    /// <summary>Runs the steps, then the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Run(turnContext, callback, 0, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _steps.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task Run(ITurnContext turnContext, BotCallbackHandler callback, int step, CancellationToken cancellationToken) =>
        step == _steps.Count
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : _steps[step].OnTurnAsync(turnContext, token => Run(turnContext, callback, step + 1, token), cancellationToken);
}
