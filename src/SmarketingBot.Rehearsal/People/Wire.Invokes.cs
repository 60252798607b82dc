using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

internal static partial class Wire
{
    /// <summary>An Action.Execute, pressed ("manual") or from a refresh ("automatic").</summary>
    public static JsonObject CardAction(SimPerson person, SimMessage message, JsonObject action, string trigger, JsonNode? data = null)
    {
        var sent = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]?.DeepClone() };
        if (action["id"] is { } id) sent["id"] = id.DeepClone();
        if (action["title"] is { } title) sent["title"] = title.DeepClone();
        if ((data ?? action["data"]) is { } carried) sent["data"] = carried.DeepClone();
        return Invoke(person, message.Conversation, "adaptiveCard/action", new JsonObject { ["action"] = sent, ["trigger"] = trigger }, message.Id);
    }

    public static JsonObject TaskModule(SimPerson person, SimConversation conversation, string name, JsonNode? data, string? replyTo) =>
        Invoke(person, conversation, name, new JsonObject { ["data"] = data?.DeepClone(), ["context"] = Theme() }, replyTo);

    /// <summary>The command of a message's "…" menu. The text crosses as HTML, whatever its author typed.</summary>
    public static JsonObject ExtensionFetch(SimPerson person, SimMessage message, string commandId) =>
        Invoke(person, message.Conversation, "composeExtension/fetchTask", ExtensionValue(message, commandId));

    public static JsonObject ExtensionSubmit(SimPerson person, SimMessage message, string commandId, JsonNode? data)
    {
        var value = ExtensionValue(message, commandId);
        value["data"] = data?.DeepClone();
        return Invoke(person, message.Conversation, "composeExtension/submitAction", value);
    }

    public static JsonObject ExtensionQuery(SimPerson person, SimConversation conversation, string commandId, string parameter, string text) =>
        Invoke(person, conversation, "composeExtension/query", new JsonObject
        {
            ["commandId"] = commandId,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter, ["value"] = text }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        });

    public static JsonObject Invoke(SimPerson person, SimConversation conversation, string name, JsonNode? value, string? replyTo = null)
    {
        var activity = Envelope(person, conversation, "invoke");
        activity["name"] = name;
        activity["value"] = value;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        if (replyTo is not null) activity["replyToId"] = replyTo;
        return activity;
    }

    private static JsonObject ExtensionValue(SimMessage message, string commandId)
    {
        var author = message.From is { } person
            ? new JsonObject { ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["id"] = person.AadObjectId, ["displayName"] = person.Name } }
            : new JsonObject { ["application"] = new JsonObject { ["applicationIdentityType"] = "bot", ["displayName"] = "Bot" } };
        return new JsonObject
        {
            ["commandId"] = commandId,
            ["commandContext"] = "message",
            ["requestId"] = Guid.NewGuid().ToString("N"),
            ["messagePayload"] = new JsonObject
            {
                ["id"] = message.Id,
                ["createdDateTime"] = Utc(message.SentAt),
                ["linkToMessage"] = new Uri($"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(message.Conversation.Id)}/{message.Id}").AbsoluteUri,
                ["from"] = author,
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = Html(message.Text) },
                ["mentions"] = new JsonArray(),
                ["reactions"] = new JsonArray(),
                ["attachments"] = new JsonArray(),
            },
            ["context"] = Theme(),
        };
    }

    private static JsonObject Theme() => new() { ["theme"] = "default" };
}
