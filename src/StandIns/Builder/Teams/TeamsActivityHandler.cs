using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot with one overridable method for each thing that Teams tells or asks.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <summary>A question; goes on to the handler of its name, then to the base class.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer: 400 when the value has the wrong shape, 501 when nobody handles the name.</returns>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            var activity = turnContext.Activity;
            switch (activity.Name)
            {
                case null when activity.ChannelId == Connector.Channels.Msteams:
                    return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
                case "task/fetch":
                    return CreateInvokeResponse(
                        await OnTeamsTaskModuleFetchAsync(turnContext, ValueOf<TaskModuleRequest>(activity), cancellationToken));
                case "task/submit":
                    return CreateInvokeResponse(
                        await OnTeamsTaskModuleSubmitAsync(turnContext, ValueOf<TaskModuleRequest>(activity), cancellationToken));
                case "composeExtension/query":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(
                        turnContext, ValueOf<MessagingExtensionQuery>(activity), cancellationToken));
                case "composeExtension/selectItem":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(
                        turnContext, ValueOf<JObject>(activity), cancellationToken));
                case "composeExtension/queryLink":
                    return CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(
                        turnContext, ValueOf<AppBasedLinkQuery>(activity), cancellationToken));
                case "composeExtension/anonymousQueryLink":
                    return CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(
                        turnContext, ValueOf<AppBasedLinkQuery>(activity), cancellationToken));
                case "composeExtension/fetchTask":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(
                        turnContext, ValueOf<MessagingExtensionAction>(activity), cancellationToken));
                case "composeExtension/submitAction":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(
                        turnContext, ValueOf<MessagingExtensionAction>(activity), cancellationToken));
                case "composeExtension/querySettingUrl":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
                        turnContext, ValueOf<MessagingExtensionQuery>(activity), cancellationToken));
                case "composeExtension/setting":
                    await OnTeamsMessagingExtensionConfigurationSettingAsync(
                        turnContext, ValueOf<JObject>(activity), cancellationToken);
                    return CreateInvokeResponse();
                case "composeExtension/onCardButtonClicked":
                    await OnTeamsMessagingExtensionCardButtonClickedAsync(
                        turnContext, ValueOf<JObject>(activity), cancellationToken);
                    return CreateInvokeResponse();
                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            }
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    /// <summary>A message-extension action was submitted; goes on by what was done with a preview.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">What was submitted.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action?.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw new InvokeResponseException(HttpStatusCode.BadRequest, "The preview action is neither edit nor send."),
        };

    /// <summary>Both sign-in invokes are one thing in Teams.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    private static InvokeResponseException NotHandled() => new(HttpStatusCode.NotImplemented);

    private static T ValueOf<T>(IInvokeActivity activity)
        where T : class =>
        WireJson.TryRead<T>(activity.Value, out var value)
            ? value
            : throw new InvokeResponseException(HttpStatusCode.BadRequest, "The value has the wrong shape.");
}
