using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Meetings, receipts and edits. Everything that is not overridden does nothing.</content>
public partial class TeamsActivityHandler
{
    /// <summary>Something happened; goes on by its name. An event whose value cannot be read is left to the base class.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != Channels.Msteams)
            return base.OnEventActivityAsync(turnContext, cancellationToken);

        return activity.Name switch
        {
            "application/vnd.microsoft.meetingStart" when Read<MeetingStartEventDetails>(activity, out var told) =>
                OnTeamsMeetingStartAsync(told, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" when Read<MeetingEndEventDetails>(activity, out var told) =>
                OnTeamsMeetingEndAsync(told, turnContext, cancellationToken),
            "application/vnd.microsoft.readReceipt" when Read<ReadReceiptInfo>(activity, out var told) =>
                OnTeamsReadReceiptAsync(told, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" when Read<MeetingParticipantsEventDetails>(activity, out var told) =>
                OnTeamsMeetingParticipantsJoinAsync(told, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" when Read<MeetingParticipantsEventDetails>(activity, out var told) =>
                OnTeamsMeetingParticipantsLeaveAsync(told, turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>A meeting started; may come twice, or never.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A meeting ended; may come twice, or never.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody read a personal chat.</summary>
    /// <param name="readReceiptInfo">How far.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>People joined a meeting.</summary>
    /// <param name="meeting">Who.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>People left a meeting.</summary>
    /// <param name="meeting">Who.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(
        MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A message was edited or brought back; goes on by which.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        ChangeIn(turnContext.Activity) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    /// <summary>A message was deleted.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        ChangeIn(turnContext.Activity) is "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    /// <summary>A message was edited.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A deleted message was brought back.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMessageUndeleteAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A message was deleted; its author may bring it back.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    /// <returns>Done when handled.</returns>
    protected virtual Task OnTeamsMessageSoftDeleteAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool Read<T>(IEventActivity activity, out T told)
        where T : class =>
        WireJson.TryRead(activity.Value, out told) && told is not null;

    private static string ChangeIn(IActivity activity) =>
        activity.ChannelId == Channels.Msteams && activity.TryGetChannelData<TeamsChannelData>(out var data) ? data.EventType : null;
}
