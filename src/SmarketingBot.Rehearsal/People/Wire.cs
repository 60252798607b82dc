using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace SmarketingBot.Rehearsal;

/// <summary>Activities as Teams writes them. The envelope is here; the kinds are in the other files of this type.</summary>
internal static partial class Wire
{
    private static readonly OffsetDateTimePattern Local = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffo<m>");

    public static string Utc(Instant moment) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'").Format(moment);

    /// <summary>Messages have numbers for ids, invokes and events have <c>f:</c> and a GUID.</summary>
    public static string NewId(SimulatedTeams teams, string? type) => type == "message" ? teams.NextId() : $"f:{Guid.NewGuid()}";

    public static JsonObject BotAccount(SimulatedTeams teams) => new() { ["id"] = teams.BotMri };

    public static JsonObject Account(SimPerson person, bool named = true)
    {
        var account = new JsonObject { ["id"] = person.Mri };
        if (named) account["name"] = person.Name;
        if (person.AadObjectId is not null) account["aadObjectId"] = person.AadObjectId;
        return account;
    }

    /// <summary>What every activity has. The client's locale and zone come only with what a person does, and the locale with an installation.</summary>
    private static JsonObject Envelope(SimPerson from, SimConversation conversation, string type, string? id = null, bool byClient = true)
    {
        var teams = from.Teams;
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id ?? NewId(teams, type),
            ["timestamp"] = Utc(teams.Now()),
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ServiceUrl.ToString(),
            ["from"] = Account(from, named: byClient),
            ["recipient"] = new JsonObject { ["id"] = teams.BotMri, ["name"] = teams.Options.BotName },
            ["conversation"] = Account(conversation),
            ["channelData"] = ChannelData(conversation),
        };
        if (byClient) AddClient(activity, from);
        return activity;
    }

    private static void AddClient(JsonObject activity, SimPerson person)
    {
        var zone = DateTimeZoneProviders.Tzdb[person.Zone];
        activity["localTimestamp"] = Local.Format(person.Teams.Now().InZone(zone).ToOffsetDateTime());
        activity["localTimezone"] = person.Zone;
        activity["locale"] = person.Locale;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = person.Locale,
            ["country"] = person.Locale.Split('-')[^1].ToUpper(CultureInfo.InvariantCulture),
            ["platform"] = "Windows",
            ["timezone"] = person.Zone,
        });
    }

    private static JsonObject Account(SimConversation conversation)
    {
        var account = new JsonObject { ["id"] = conversation.Id, ["tenantId"] = conversation.TenantId };
        account["conversationType"] = conversation.Kind switch
        {
            ConversationKind.Personal => "personal",
            ConversationKind.GroupChat => "groupChat",
            _ => "channel",
        };
        if (conversation.Kind != ConversationKind.Personal) account["isGroup"] = true;
        if (conversation.Name is not null) account["name"] = conversation.Name;
        return account;
    }

    private static JsonObject ChannelData(SimConversation conversation)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = conversation.TenantId } };
        if (conversation.Kind == ConversationKind.Channel)
        {
            data["teamsChannelId"] = conversation.Home.Id;
            data["teamsTeamId"] = conversation.TeamId;
            data["channel"] = new JsonObject { ["id"] = conversation.Home.Id };
            data["team"] = new JsonObject { ["id"] = conversation.TeamId, ["name"] = conversation.TeamName };
        }

        if (conversation.Meeting is { } meeting) data["meeting"] = new JsonObject { ["id"] = meeting.Id };
        return data;
    }

    private static string Html(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";
}
