using Microsoft.Bot.Schema;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Storage;
using SmarketingBot.Facilitation;

namespace SmarketingBot.Teams;

/// <summary>
/// What Teams tells of the call itself. Nothing depends on it: the events need a consent, and may come twice or never.
/// </summary>
public sealed class OnlineMeetings(Work work, ILogger<OnlineMeetings> log)
{
    public async Task Happened(Activity? activity, CancellationToken ct)
    {
        if (activity is null || TurnReader.TenantOf(activity) is not { } tenant || TurnReader.HereOf(activity) is not { } here) return;
        switch (activity.Name?.ToLowerInvariant())
        {
            case "application/vnd.microsoft.meetingstart":
                await work.Write(tenant, (services, _) => services.GetRequiredService<CallEvents>().Started(here.Root), ct: ct);
                break;
            case "application/vnd.microsoft.meetingend":
                await work.Write(tenant, (services, _) => services.GetRequiredService<CallEvents>().Ended(here.Root), ct: ct);
                break;
            case "application/vnd.microsoft.meetingparticipantjoin":
                await Joined(tenant, here, activity, ct);
                break;
            default:
                log.LogDebug("An event that means nothing to us.");
                break;
        }
    }

    private Task Joined(string tenant, Here here, Activity activity, CancellationToken ct) => work.Write(tenant, async (services, db) =>
    {
        var people = new List<string>();
        foreach (var member in ActivityData.Value(activity)?["members"] as System.Text.Json.Nodes.JsonArray ?? [])
        {
            var user = member?["user"] as System.Text.Json.Nodes.JsonObject;
            var account = new ChannelAccount { Id = Text(user, "id"), Name = Text(user, "name"), AadObjectId = Text(user, "aadObjectId") ?? Text(user, "objectId") };
            if (!PersonIds.IsKnowable(account)) continue;
            people.Add((await Roster.Note(db, here.Root, account, here.ServiceUrl)).Id);
        }
        await services.GetRequiredService<CallEvents>().Joined(here.Root, people);
    }, ct: ct);

    private static string? Text(System.Text.Json.Nodes.JsonObject? node, string name) =>
        node?[name] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
