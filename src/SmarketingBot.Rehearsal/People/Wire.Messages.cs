using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

internal static partial class Wire
{
    public static JsonObject Message(SimPerson person, SimMessage message, MentionText text)
    {
        var activity = Envelope(person, message.Conversation, "message", message.Id);
        activity["text"] = text.Marked;
        activity["textFormat"] = "plain";
        // Teams repeats every typed text as HTML in an attachment; a bot that counts attachments must not stumble.
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = Html(text.Plain) });
        foreach (var mention in text.Entities()) activity["entities"]!.AsArray().Add(mention);
        if (message.Conversation.RootId is { } root && root != message.Id) activity["replyToId"] = root;
        return activity;
    }

    /// <summary>A file that was attached in one's own chat, as Teams describes it.</summary>
    public static JsonObject File(SimPerson person, string name, Uri? download, string? text)
    {
        var activity = Envelope(person, person.Personal, "message");
        if (text is not null) activity["text"] = text;
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/somebody/Documents/{name}",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = download?.ToString(), ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D", ["fileType"] = "csv" },
        });
        return activity;
    }

    public static JsonObject MessageUpdate(SimPerson person, SimMessage message, MentionText text)
    {
        var activity = Message(person, message, text);
        activity["type"] = "messageUpdate";
        activity["channelData"]!["eventType"] = "editMessage";
        return activity;
    }

    public static JsonObject Reaction(SimPerson person, SimMessage message, string reaction, bool takesBack)
    {
        var activity = Envelope(person, message.Conversation, "messageReaction");
        activity["replyToId"] = message.Id;
        activity[takesBack ? "reactionsRemoved" : "reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = reaction });
        return activity;
    }

    /// <summary>An Action.Submit without a dialog is a message without text that carries the data.</summary>
    public static JsonObject Submit(SimPerson person, SimMessage message, JsonNode? value, string? text = null)
    {
        var activity = Envelope(person, message.Conversation, "message");
        if (text is not null) activity["text"] = text;
        activity["value"] = value?.DeepClone();
        activity["replyToId"] = message.Id;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    public static JsonObject MembershipChange(SimPerson by, SimConversation conversation, string change, JsonArray accounts)
    {
        var activity = Envelope(by, conversation, "conversationUpdate", byClient: false);
        activity[change] = accounts;
        if (conversation.Kind == ConversationKind.Channel)
            activity["channelData"]!["eventType"] = change == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
        return activity;
    }

    /// <summary>Unlike the change of members that comes with it, this tells the language of whoever's client did it, in both places.</summary>
    public static JsonObject InstallationUpdate(SimPerson by, SimConversation conversation, string action)
    {
        var activity = Envelope(by, conversation, "installationUpdate", byClient: false);
        activity["action"] = action;
        activity["locale"] = by.Locale;
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = by.Locale, ["platform"] = "Windows" });
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        if (conversation.Kind == ConversationKind.Channel)
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = conversation.Home.Id } };
        return activity;
    }

    public static JsonObject Event(SimPerson from, SimConversation conversation, string name, JsonObject value)
    {
        var activity = Envelope(from, conversation, "event", byClient: false);
        activity["name"] = name;
        activity["value"] = value;
        activity["channelData"]!["source"] = null;
        return activity;
    }
}
