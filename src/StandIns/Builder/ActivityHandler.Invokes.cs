using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Invokes: questions that are answered in the HTTP response.</content>
public partial class ActivityHandler
{
    /// <summary>A question; goes on to the handler of its name. 501 when there is none.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer; null when the handler answered by itself.</returns>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var asked = CardActionIn(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, asked, cancellationToken));
                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    /// <summary>An <c>Action.Execute</c> of a card was taken.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">Which, with what input.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody signed in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue CardActionIn(IInvokeActivity activity)
    {
        if (activity.Value is null)
            throw Refused("BadRequest", "The value is missing.");
        if (!WireJson.TryRead<AdaptiveCardInvokeValue>(activity.Value, out var asked) || asked is null)
            throw Refused("BadRequest", "The value cannot be read.");
        if (asked.Action is null)
            throw Refused("BadRequest", "The action is missing.");
        if (asked.Action.Type != "Action.Execute")
            throw Refused("NotSupported", "Only Action.Execute can be answered here.");
        return asked;
    }

    private static InvokeResponseException Refused(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    /// <summary>Thrown by a handler to answer an invoke with another status than 200.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _status;
        private readonly object _body;

        /// <summary>Makes a refusal.</summary>
        /// <param name="statusCode">HTTP status.</param>
        /// <param name="body">Body, written as JSON.</param>
        public InvokeResponseException(HttpStatusCode statusCode, object body = null) => (_status, _body) = (statusCode, body);

        /// <summary>The refusal as an answer.</summary>
        /// <returns>The answer.</returns>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_status, Body = _body };
    }
}
