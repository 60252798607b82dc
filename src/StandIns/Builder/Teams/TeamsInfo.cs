using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Questions to Teams about the conversation or meeting of a turn. Each is one HTTP call.</summary>
public static class TeamsInfo
{
    /// <summary>One member of the conversation, or of the team in a channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">Channel id, directory object id or sign-in name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ErrorResponseException">Teams refused; 404 when they are no member.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        Wire(turnContext).Ask<TeamsChannelAccount>(
            HttpMethod.Get, $"v3/conversations/{Escaped(Roster(turnContext))}/members/{Escaped(userId)}", null, cancellationToken);

    /// <summary>Some members of the conversation, or of the team in a channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">50 to 500; Teams chooses when null.</param>
    /// <param name="continuationToken">From the page before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        Wire(turnContext).Ask<TeamsPagedMembersResult>(
            HttpMethod.Get, ConnectorClient.PagedMembers(Roster(turnContext), pageSize, continuationToken), null, cancellationToken);

    /// <summary>The plan, chat and organizer of a meeting.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="meetingId">Id from the channel data; the turn's meeting when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The meeting.</returns>
    /// <exception cref="InvalidOperationException">No id was given and the turn belongs to no meeting.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<MeetingInfo> GetMeetingInfoAsync(
        ITurnContext turnContext, string meetingId = null, CancellationToken cancellationToken = default) =>
        Wire(turnContext).Ask<MeetingInfo>(
            HttpMethod.Get, $"v1/meetings/{Escaped(Meeting(turnContext, meetingId))}", null, cancellationToken);

    /// <summary>A person's role and presence in a meeting.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="meetingId">Id from the channel data; the turn's meeting when null.</param>
    /// <param name="participantId">Directory object id; the turn's sender when null.</param>
    /// <param name="tenantId">Tenant; the turn's when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Role and presence.</returns>
    /// <exception cref="InvalidOperationException">An id is missing in the arguments and in the turn.</exception>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext,
        string meetingId = null,
        string participantId = null,
        string tenantId = null,
        CancellationToken cancellationToken = default)
    {
        participantId ??= turnContext.Activity.From?.AadObjectId
            ?? throw new InvalidOperationException("The turn does not tell the person's directory id.");
        if (tenantId is null && turnContext.Activity.TryGetChannelData<TeamsChannelData>(out var data))
            tenantId = data.Tenant?.Id;
        var route = $"v1/meetings/{Escaped(Meeting(turnContext, meetingId))}/participants/{Escaped(participantId)}"
            + $"?tenantId={Uri.EscapeDataString(tenantId ?? string.Empty)}";
        return Wire(turnContext).Ask<TeamsMeetingParticipant>(HttpMethod.Get, route, null, cancellationToken);
    }

    // In a channel the roster is the team's.
    private static string Roster(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The turn belongs to no conversation.");

    private static string Meeting(ITurnContext turnContext, string meetingId) =>
        meetingId ?? turnContext.Activity.TeamsGetMeetingInfo()?.Id
        ?? throw new InvalidOperationException("The turn belongs to no meeting, so its id is needed.");

    private static string Escaped(string id) => ConnectorWire.Escaped(id);

    private static ConnectorWire Wire(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (turnContext.TurnState.Get<IConnectorClient>() as ConnectorClient)?.Wire
            ?? throw new InvalidOperationException("The turn has no connection to its channel.");
    }
}
