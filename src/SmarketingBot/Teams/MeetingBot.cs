using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using SmarketingBot.Conversation;

namespace SmarketingBot.Teams;

/// <summary>The SDK's callbacks, each handed on in a line or two. What happens is decided elsewhere.</summary>
public sealed class MeetingBot(TurnReader reader, Router router, Roster roster, Arrivals arrivals, OnlineMeetings meetings) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await reader.Read(turnContext.Activity as Activity, cancellationToken) is not { } turn) return;
        await roster.Meet(turn, cancellationToken);
        if (turn.Text("verb") is { } verb) await router.PressedAsMessage(turn, verb);
        else await router.Message(turn);
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await reader.Read(turnContext.Activity as Activity, cancellationToken) is not { } turn) return InvokeAnswers.Refused;
        if (turnContext.Activity.Name == "task/submit") await roster.Meet(turn, cancellationToken);
        return turnContext.Activity.Name switch
        {
            "adaptiveCard/action" => await Pressed(turn),
            "task/fetch" => InvokeAnswers.Task(await router.Open(turn, turn.Text("verb") ?? "")),
            "task/submit" => InvokeAnswers.Task(await router.Submit(turn, turn.Text("verb") ?? "")),
            // Kinds that Teams may add one day are tolerated; 501 would look like a broken app.
            _ => new InvokeResponse { Status = 200 },
        };
    }

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        arrivals.InstallationChanged(turnContext.Activity as Activity, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        arrivals.MembersChanged(turnContext.Activity as Activity, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        meetings.Happened(turnContext.Activity as Activity, cancellationToken);

    private async Task<InvokeResponse> Pressed(Turn turn)
    {
        var verb = turn.Text("verb") ?? "";
        return InvokeAnswers.Card(verb == Router.RefreshVerb ? await router.Look(turn) : await router.Press(turn, verb));
    }
}
