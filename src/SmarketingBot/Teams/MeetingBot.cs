using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Teams;

/// <summary>The SDK's callbacks, each handed on in a line or two. What happens is decided elsewhere.</summary>
public sealed class MeetingBot(TurnReader reader, Router router, Roster roster, Arrivals arrivals, OnlineMeetings meetings, MessageExtension extension, AttachedFiles files, Instrumentation signals) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        using var stretch = signals.Turn(Kind(turnContext.Activity));
        stretch.Outcome = "failed";
        await base.OnTurnAsync(turnContext, cancellationToken);
        stretch.Outcome = "ok";
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await reader.Read(turnContext.Activity as Activity, cancellationToken) is not { } turn) return;
        Language.Current = turn.Speaks;
        await roster.Meet(turn, cancellationToken);
        if (turn.Text("verb") is { } verb) await router.PressedAsMessage(turn, verb);
        else await router.Message(await files.Read(turn, (Activity)turnContext.Activity, cancellationToken));
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await reader.Read(turnContext.Activity as Activity, cancellationToken) is not { } turn) return InvokeAnswers.Refused;
        Language.Current = turn.Speaks;
        if (turnContext.Activity.Name == "task/submit") await roster.Meet(turn, cancellationToken);
        return turnContext.Activity.Name switch
        {
            "adaptiveCard/action" => await Pressed(turn),
            "task/fetch" => InvokeAnswers.Task(await router.Open(turn, turn.Text("verb") ?? "")),
            "task/submit" => InvokeAnswers.Task(await router.Submit(turn, turn.Text("verb") ?? "")),
            _ when MessageExtension.Asks(turnContext.Activity) => await extension.Answer(turn, turnContext.Activity, cancellationToken),
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

    // Names come from outside: only those we know may become a series of numbers of their own.
    private static string Kind(IActivity activity) => (activity.Type, (activity as Activity)?.Name) switch
    {
        ("message" or "conversationUpdate" or "installationUpdate" or "event", _) => activity.Type,
        ("invoke", "adaptiveCard/action" or "task/fetch" or "task/submit" or "composeExtension/query" or "composeExtension/fetchTask" or "composeExtension/submitAction") =>
            ((Activity)activity).Name,
        _ => "other",
    };

    private async Task<InvokeResponse> Pressed(Turn turn)
    {
        var verb = turn.Text("verb") ?? "";
        return InvokeAnswers.Card(verb == Router.RefreshVerb ? await router.Look(turn) : await router.Press(turn, verb));
    }
}
