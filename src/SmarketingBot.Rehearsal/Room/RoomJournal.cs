using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>What just happened and to whom: what the bot said or changed, and how time went on.</summary>
/// <param name="cast">Who is there.</param>
/// <param name="reminderHeads">How a reminder begins.</param>
/// <param name="now">People's time.</param>
internal sealed class RoomJournal(RoomCast cast, IReadOnlyCollection<string> reminderHeads, Func<NodaTime.Instant> now)
{
    private const int Longest = 110;
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _entries = [];
    private readonly Dictionary<string, string> _titles = [];

    /// <summary>Everything so far, oldest first.</summary>
    public JsonArray All()
    {
        lock (_gate) return [.. _entries.Select(e => (JsonNode)e.DeepClone())];
    }

    /// <summary>Takes up what happened before the program was started again.</summary>
    public void Read(JsonArray entries)
    {
        lock (_gate) _entries.AddRange(entries.OfType<JsonObject>().Select(e => e.DeepClone().AsObject()));
    }

    /// <summary>Something that no message tells.</summary>
    public JsonObject Note(string kind, string text) => Add(kind, text, null, null, now());

    /// <summary>What stands there already is no news; later changes of it are.</summary>
    public void Knows(SimMessage message)
    {
        lock (_gate) _titles[message.Id] = Title(message);
    }

    /// <summary>A message of the bot is new or reads differently; null when that is no news.</summary>
    public JsonObject? Told(SimMessage message)
    {
        if (!message.FromBot) return null;
        string kind, title = Title(message);
        lock (_gate)
        {
            var known = _titles.TryGetValue(message.Id, out var before);
            if (message.Deleted && !known) return null;
            kind = message.Deleted ? "deleted" : known ? "changed" : IsReminder(message) ? "reminder" : "new";
            // A living card changes often; only what would be read differently in a line is news.
            if (kind == "changed" && before == title) return null;
            _titles[message.Id] = title;
        }

        return Add(kind, title, cast.NameOf(message.Conversation), message.Id, message.Current.At);
    }

    private JsonObject Add(string kind, string text, string? place, string? message, NodaTime.Instant at)
    {
        lock (_gate)
        {
            var entry = new JsonObject
            {
                ["number"] = _entries.Count,
                ["at"] = at.ToString(),
                ["kind"] = kind,
                ["text"] = text,
                ["place"] = place,
                ["message"] = message,
            };
            _entries.Add(entry);
            return entry.DeepClone().AsObject();
        }
    }

    private bool IsReminder(SimMessage message) => message.HasCard && message.BaseView.Lines is [var head, ..] && reminderHeads.Contains(head);

    private static string Title(SimMessage message)
    {
        // The toast is what people would see of it on their phone.
        var words = message.Summary is { Length: > 0 } summary ? summary
            : message.HasCard ? message.BaseView.Lines is [var first, ..] ? first : "a card"
            : CardText.Plain(message.Text);
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length > Longest ? line[..Longest].TrimEnd() + "…" : line;
    }
}
