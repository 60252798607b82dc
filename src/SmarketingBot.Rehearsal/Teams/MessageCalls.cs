using System.Text.Json;

namespace SmarketingBot.Rehearsal;

/// <summary>Posting, editing and deleting messages.</summary>
internal sealed class MessageCalls(SimulatedTeams teams)
{
    public TeamsAnswer Post(ConnectorRequest request)
    {
        if (Find(request, out var conversation) is { } refusal) return refusal;
        using var json = request.Json();
        return json is null
            ? Refusals.BadSyntax("The body is not a JSON object.")
            : Post(conversation!, json.RootElement, request.Route("activity"));
    }

    public TeamsAnswer Post(SimConversation conversation, JsonElement activity, string? replyTo)
    {
        if (SimRevision.TextOf(activity, "type") is not { } type) return Refusals.BadSyntax("The activity has no type.");
        if (type != "message") return TeamsAnswer.Created(teams.NextId());

        var revision = SimRevision.Read(activity, teams.Now(), teams.NextOrder(), out var problem);
        if (problem is not null) return Refusals.BadSyntax(problem);
        replyTo ??= SimRevision.TextOf(activity, "replyToId");
        if (revision is { HasCard: true, Text.Length: > 0 } && teams.Options.SplitsTextAndCard)
        {
            var (text, card) = revision.Split();
            teams.Append(conversation, null, text, replyTo);
            var second = teams.Append(conversation, null, card, replyTo);
            return new(201, "{}") { Afterwards = () => teams.Refreshes.Ask(second) };
        }

        var message = teams.Append(conversation, null, revision, replyTo);
        return TeamsAnswer.Created(message.Id) with { Afterwards = () => teams.Refreshes.Ask(message) };
    }

    public TeamsAnswer Edit(ConnectorRequest request)
    {
        if (Find(request, out var conversation) is { } refusal) return refusal;
        if (OwnMessage(request, conversation!) is not { } message) return Refusals.ActivityNotFound;
        using var json = request.Json();
        if (json is null) return Refusals.BadSyntax("The body is not a JSON object.");
        var revision = SimRevision.Read(json.RootElement, teams.Now(), teams.NextOrder(), out var problem);
        if (problem is not null) return Refusals.BadSyntax(problem);
        message.Edit(revision);
        teams.Ring();
        return TeamsAnswer.Created(message.Id) with { Status = 200, Afterwards = () => teams.Refreshes.Ask(message) };
    }

    public TeamsAnswer Delete(ConnectorRequest request)
    {
        if (Find(request, out var conversation) is { } refusal) return refusal;
        if (OwnMessage(request, conversation!) is not { } message) return Refusals.ActivityNotFound;
        teams.Delete(message);
        return new(200);
    }

    private TeamsAnswer? Find(ConnectorRequest request, out SimConversation? conversation)
    {
        conversation = teams.FindConversation(request.Conversation);
        return conversation is null ? Refusals.ConversationNotFound
            : !conversation.Installed ? Refusals.NotInRoster
            : conversation.Blocked ? Refusals.WritesBlocked
            : null;
    }

    /// <summary>A thread's message may be addressed through its thread or through its channel.</summary>
    private SimMessage? OwnMessage(ConnectorRequest request, SimConversation conversation) =>
        teams.FindMessage(request.Route("activity")!) is { FromBot: true, Deleted: false } message
            && (message.Conversation == conversation || message.Conversation.Channel == conversation) ? message : null;
}
