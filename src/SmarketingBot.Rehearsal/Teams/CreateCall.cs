using System.Text.Json;

namespace SmarketingBot.Rehearsal;

/// <summary>
/// POST v3/conversations as measured by the Teams SDK (CreateConversation-API-Behavior.md): a private chat is the same one
/// each time, a channel gets a new thread, a group chat cannot be made.
/// </summary>
internal sealed class CreateCall(SimulatedTeams teams)
{
    public TeamsAnswer Create(ConnectorRequest request)
    {
        using var json = request.Json();
        if (json is null) return Refusals.BadSyntax("The body is not a JSON object.");
        var body = json.RootElement;
        var isGroup = body.TryGetProperty("isGroup", out var group) && group.ValueKind == JsonValueKind.True;
        return isGroup ? Thread(body) : Private(body);
    }

    private TeamsAnswer Private(JsonElement body)
    {
        if (TenantOf(body) is not { } tenant) return Refusals.BadSyntax("The tenantId is missing.");
        if (!body.TryGetProperty("members", out var members) || members.ValueKind != JsonValueKind.Array || members.GetArrayLength() != 1)
            return Refusals.BadSyntax("Exactly one member is needed.");
        if (SimRevision.TextOf(members[0], "id") is not { } id) return Refusals.BadSyntax("The member has no id.");
        if (teams.FindPerson(id) is not { } person)
            return id.StartsWith("29:", StringComparison.Ordinal) ? Refusals.BadSyntax("Failed to decrypt pairwise id") : Refusals.NotInstalledForPerson;
        if (person.Role == PersonRole.Anonymous)
            return TeamsAnswer.Error(400, "BadArgument", "Bot cannot create a conversation with an anonymous user");
        if (!person.Personal.Installed || !string.Equals(tenant, person.TenantId, StringComparison.OrdinalIgnoreCase))
            return Refusals.NotInstalledForPerson;

        // A first message may come along; Teams posts it but does not tell its id.
        if (body.TryGetProperty("activity", out var activity) && activity.ValueKind == JsonValueKind.Object)
        {
            if (person.Personal.Blocked) return Refusals.WritesBlocked;
            var posted = new MessageCalls(teams).Post(person.Personal, activity, null);
            return posted.Status == 201 ? TeamsAnswer.Created(person.Personal.Id) with { Afterwards = posted.Afterwards } : posted;
        }

        return TeamsAnswer.Created(person.Personal.Id);
    }

    private TeamsAnswer Thread(JsonElement body)
    {
        if (!body.TryGetProperty("channelData", out var data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("channel", out var channelInfo) || SimRevision.TextOf(channelInfo, "id") is not { } id)
            return Refusals.BadSyntax("Incorrect conversation creation parameters");
        if (teams.FindConversation(id) is not { IsBareChannel: true } channel) return Refusals.ConversationNotFound;
        if (!channel.Installed) return Refusals.NotInRoster;
        if (!body.TryGetProperty("activity", out var activity) || activity.ValueKind != JsonValueKind.Object)
            return Refusals.BadSyntax("An activity is needed to begin a thread.");

        var revision = SimRevision.Read(activity, teams.Now(), teams.NextOrder(), out var problem);
        if (problem is not null) return Refusals.BadSyntax(problem);
        var message = teams.Append(channel, null, revision, null);
        return new(201, $$"""{"id":"{{message.Conversation.Id}}","activityId":"{{message.Id}}"}""")
        {
            Afterwards = () => teams.Refreshes.Ask(message),
        };
    }

    private static string? TenantOf(JsonElement body) =>
        SimRevision.TextOf(body, "tenantId")
        ?? (body.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("tenant", out var tenant) ? SimRevision.TextOf(tenant, "id") : null);
}
