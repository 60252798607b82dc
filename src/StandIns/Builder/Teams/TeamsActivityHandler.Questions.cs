using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <content>What Teams asks. Everything that is not overridden answers 501.</content>
public partial class TeamsActivityHandler
{
    /// <summary>A button without a name was pressed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer.</returns>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>Somebody signed in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>A dialog is to be opened.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="taskModuleRequest">What was pressed.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>A dialog was submitted.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="taskModuleRequest">What was submitted.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>Somebody searches.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">What was typed.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>Somebody chose a result.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">The result.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>A link of ours was pasted.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">The link.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>A link of ours was pasted by somebody without the app.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">The link.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>A message-extension action is to be opened.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">Which, on what.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>A message-extension action was submitted.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">What was submitted.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>The preview is to be edited.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The preview.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>The preview is to be sent.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="action">The preview.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>The settings page is asked for.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="query">For which command.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>The answer's body.</returns>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>The settings were saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) =>
        throw NotHandled();

    /// <summary>A button of a result was pressed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cardData">The button's data.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) =>
        throw NotHandled();
}
