using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>
/// What a room has to remember so that it goes on after the program was started again: the simulated Teams lives in memory, while
/// the bot's store, which knows its messages by their ids and its service by its address, does not.
/// </summary>
internal static class RoomMemory
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Write(SimulatedTeams teams, RoomCast cast, Instant now) => new()
    {
        ["now"] = now.ToString(),
        ["port"] = teams.ServiceUrl.Port,
        ["locales"] = new JsonObject(cast.All.Select(p => KeyValuePair.Create(cast.KeyOf(p.Person), (JsonNode?)p.Person.Locale))),
        ["messages"] = new JsonArray([.. teams.Messages.Select(m => (JsonNode)Message(cast, m))]),
    };

    public static Instant Now(JsonObject memory) => Moment(memory["now"]);

    public static int Port(JsonObject memory) => (int)memory["port"]!;

    /// <summary>Puts everything back, without telling the bot: it knows.</summary>
    public static void Read(JsonObject memory, SimulatedTeams teams, RoomCast cast)
    {
        foreach (var (key, locale) in memory["locales"]!.AsObject()) cast.Find(key).Locale = (string)locale!;
        foreach (var told in memory["messages"]!.AsArray().OfType<JsonObject>()) teams.Restore(Message(cast, told));
    }

    private static JsonObject Message(RoomCast cast, SimMessage message) => new()
    {
        ["id"] = message.Id,
        ["place"] = cast.NameOf(message.Conversation),
        ["from"] = message.From is { } author ? cast.KeyOf(author) : null,
        ["replyTo"] = message.ReplyToId,
        ["deleted"] = message.Deleted,
        // What stood there before nobody can see any more; the first one tells when it was sent.
        ["revisions"] = new JsonArray([.. Kept(message).Select(r => (JsonNode)Revision(r))]),
        ["views"] = new JsonObject(cast.All.Where(p => message.HasOwnView(p.Person))
            .Select(p => KeyValuePair.Create(cast.KeyOf(p.Person), JsonNode.Parse(message.OwnView(p.Person)!)))),
    };

    private static IEnumerable<SimRevision> Kept(SimMessage message) =>
        message.Revisions is [var first, .., var last] ? [first, last] : message.Revisions;

    private static JsonObject Revision(SimRevision revision) => new()
    {
        ["at"] = revision.At.ToString(),
        ["order"] = revision.Order,
        ["text"] = revision.Text,
        ["summary"] = revision.Summary,
        ["attachments"] = revision.Card is { } card ? new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card }) : null,
    };

    private static SimMessage Message(RoomCast cast, JsonObject told)
    {
        var place = (string)told["place"]!;
        var conversation = place == RoomCast.Shared ? cast.Chat : cast.Find(place[(RoomCast.Own.Length + 1)..]).Personal;
        var revisions = told["revisions"]!.AsArray().OfType<JsonObject>().Select(Revision).ToList();
        var message = new SimMessage((string)told["id"]!, conversation, (string?)told["from"] is { } author ? cast.Find(author) : null, (string?)told["replyTo"], revisions[0]);
        foreach (var later in revisions.Skip(1)) message.Edit(later);
        foreach (var (key, view) in told["views"]!.AsObject()) message.ShowIfStill(message.Current, cast.Find(key), view!.AsObject());
        if ((bool)told["deleted"]!) message.MarkDeleted();
        return message;
    }

    private static SimRevision Revision(JsonObject told)
    {
        using var activity = JsonDocument.Parse(told.ToJsonString());
        return SimRevision.Read(activity.RootElement, Moment(told["at"]), (long)told["order"]!, out _);
    }

    private static Instant Moment(JsonNode? told) => InstantPattern.ExtendedIso.Parse((string)told!).Value;
}
