using Newtonsoft.Json.Linq;

namespace SmarketingBot.Teams;

/// <summary>Reads texts out of what came over the wire, where anything may stand in any place.</summary>
internal static class WireText
{
    /// <summary>
    /// True for a text that can be an id: of bounded length, without control characters, which PostgreSQL refuses, and
    /// without halves of characters, which nothing can write down.
    /// </summary>
    internal static bool IsId(string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && !text.Any(c => char.IsControl(c) || char.IsSurrogate(c));

    /// <summary>The id at the end of a path of names; null when something else stands there, or nothing.</summary>
    internal static string? IdAt(JToken? token, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (token is not JObject known) return null;
            token = known[name];
        }
        return token is JValue { Type: JTokenType.String } value && IsId((string?)value, 400) ? (string?)value : null;
    }
}
