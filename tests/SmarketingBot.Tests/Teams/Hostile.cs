using System.Text;
using System.Text.Json.Nodes;

namespace SmarketingBot.Tests.Teams;

/// <summary>Bends valid activities into ones that no client sends: one wrong thing each, anywhere.</summary>
internal sealed class Hostile(int seed)
{
    private readonly Random _random = new(seed);

    // Raw JSON, because some of it is what no writer of JSON would write.
    private static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-1", "17.5", "1e400", "-1e400", "99999999999999999999999999999999", "[]", "{}", "[[]]", "[null]", "[17]", "[{}]",
        "\"\"", "\" \"", "\"0\"", "\"-1\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\u0001\\u001f\\u007f\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud800\\ud800\"",
        "\"\\u202eevil\\u202c\"", "\"\\u2066\\u2067\\u200b\\ufeff\"", "\"\\ue000\\uf8ff\"", "\"\\ud83d\\ude00\"", "\"Robert'); DROP TABLE outbox;--\"", "\"{{0}} {x} %s\"", "\"../../etc/passwd\"",
        "\"2026-11-23T08:00:00Z\"", "\"9999-99-99\"", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}", "{\"id\":{}}", "{\"id\":[]}", "{\"id\":17}", "{\"type\":{}}", "{\"$type\":\"System.Object\"}",
        "[{\"type\":\"mention\"}]", "[{\"type\":\"mention\",\"mentioned\":17,\"text\":[]}]", "[{\"type\":17}]", "[{\"type\":\"clientInfo\",\"timezone\":{}}]", "{\"tenant\":17}", "{\"tenant\":{\"id\":[]}}", "{\"meeting\":[]}",
    ];

    /// <summary>A body that is like one of these, but for one thing.</summary>
    public string Next(IReadOnlyList<JsonObject> valid)
    {
        var activity = valid[_random.Next(valid.Count)].DeepClone().AsObject();
        // What looked is remembered by its id; a new one makes each body be looked at.
        activity["id"] = $"h{_random.Next()}";
        var spots = new List<(JsonObject Parent, string Name)>();
        Spots(activity, spots);
        var (parent, name) = spots[_random.Next(spots.Count)];
        const string Mark = "@@here@@";
        switch (_random.Next(12))
        {
            case 0:
                parent.Remove(name);
                return activity.ToJsonString();
            case 1:
                return Twice(activity, parent, name, Mark);
            case 2:
                parent[name] = new string((char)_random.Next(0x20, 0x2fff), _random.Next(1, 60_000));
                return activity.ToJsonString();
            case 3:
                parent[name] = Mark;
                return activity.ToJsonString().Replace($"\"{Mark}\"", Deep(_random.Next(5, 60)), StringComparison.Ordinal);
            case 4:
                return Broken(activity.ToJsonString());
            default:
                parent[name] = Mark;
                return activity.ToJsonString().Replace($"\"{Mark}\"", Odd[_random.Next(Odd.Length)], StringComparison.Ordinal);
        }
    }

    private string Twice(JsonObject activity, JsonObject parent, string name, string mark)
    {
        parent[mark] = mark;
        var again = _random.Next(2) == 0 ? name : name.ToUpperInvariant();
        return activity.ToJsonString().Replace($"\"{mark}\":\"{mark}\"", $"\"{again}\":{Odd[_random.Next(Odd.Length)]}", StringComparison.Ordinal);
    }

    private static string Deep(int levels) =>
        new StringBuilder().Insert(0, "{\"a\":", levels).Append(1).Append('}', levels).ToString();

    private string Broken(string body)
    {
        var at = _random.Next(body.Length);
        return _random.Next(3) switch
        {
            0 => body[..at],
            1 => body.Insert(at, ((char)_random.Next(0, 0x80)).ToString()),
            _ => body.Remove(at, 1),
        };
    }

    private static void Spots(JsonNode? node, List<(JsonObject, string)> spots)
    {
        if (node is JsonArray array)
            foreach (var one in array) Spots(one, spots);
        if (node is not JsonObject known) return;
        foreach (var (name, value) in known)
        {
            spots.Add((known, name));
            Spots(value, spots);
        }
    }
}
