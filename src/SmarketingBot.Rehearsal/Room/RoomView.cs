using System.Text.Json.Nodes;
using NodaTime;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>The room as JSON for the page.</summary>
internal static class RoomView
{
    public static JsonArray People(RoomCast cast) => [.. cast.All.Select(p => (JsonNode)Person(cast, p.Person, p.Side))];

    public static JsonObject Person(RoomCast cast, SimPerson person, string side) => new()
    {
        ["id"] = cast.KeyOf(person),
        ["name"] = person.Name,
        ["first"] = person.FirstName,
        ["side"] = side,
        ["zone"] = person.Zone,
        ["locale"] = person.Locale,
        ["directory"] = person.AadObjectId,
    };

    /// <summary>A message with its card, and the cards of those who see another one.</summary>
    public static JsonObject Message(RoomCast cast, SimMessage message)
    {
        var views = new JsonObject();
        foreach (var (person, _) in cast.All)
        {
            if (message.OwnView(person) is { } own) views[cast.KeyOf(person)] = JsonNode.Parse(own);
        }

        var revision = message.Current;
        return new JsonObject
        {
            ["id"] = message.Id,
            ["place"] = cast.NameOf(message.Conversation),
            ["order"] = message.Order,
            ["at"] = message.SentAt.ToString(),
            ["from"] = message.From is { } author ? cast.KeyOf(author) : null,
            ["text"] = revision.Text,
            ["summary"] = revision.Summary,
            ["edited"] = revision.Order != message.Order,
            ["deleted"] = message.Deleted,
            ["card"] = message.Deleted ? null : revision.Card,
            ["views"] = views,
        };
    }

    public static JsonArray Commands(IEnumerable<RoomCommand> commands) =>
    [
        .. commands.Select(c => (JsonNode)new JsonObject
        {
            ["words"] = c.Words,
            ["shape"] = c.Shape,
            ["help"] = c.Help,
            ["own"] = c.Personal,
            ["room"] = c.Shared,
            ["others"] = new JsonObject(c.Others.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)new JsonObject { ["words"] = o.Value.Words, ["shape"] = o.Value.Shape, ["help"] = o.Value.Help }))),
        }),
    ];

    public static JsonObject Clock(Instant now, RoomDates dates, bool moving) => new()
    {
        ["now"] = now.ToString(),
        ["setUp"] = dates.IsSetUp,
        ["agenda"] = dates.Agenda?.ToString(),
        ["meeting"] = dates.Meeting?.ToString(),
        ["moving"] = moving,
    };
}
