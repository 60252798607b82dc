using Microsoft.Bot.Builder;

namespace SmarketingBot.Tests.Wire;

/// <summary>A bot that is one lambda.</summary>
internal sealed class Doing(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
