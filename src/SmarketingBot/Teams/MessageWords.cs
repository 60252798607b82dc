using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Teams;

/// <summary>
/// The words of a message that somebody wants to make an item of. Its author may be anybody, so its HTML is only ever
/// read for words, in one pass over a bounded piece of it.
/// </summary>
internal static class MessageWords
{
    private const int Longest = 20_000;

    /// <summary>What the form offers: the words (<c>what</c>), their author (<c>who</c>) and their day (<c>sent</c>).</summary>
    internal static JsonObject Of(JsonObject value)
    {
        var payload = value["messagePayload"] as JsonObject;
        var body = payload?["body"] as JsonObject;
        var content = Text(body?["content"]) ?? "";
        var plain = Text(body?["contentType"]) == "text" ? Plain.Text(content, Limits.Sentence) : Words(content);
        var data = new JsonObject { ["what"] = plain };
        if (Text(((payload?["from"] as JsonObject)?["user"] as JsonObject)?["id"]) is { Length: > 0 and <= 200 } author) data["who"] = author;
        if (Text(payload?["createdDateTime"]) is { } at && InstantPattern.ExtendedIso.Parse(at) is { Success: true } sent)
            data["sent"] = LocalDatePattern.Iso.Format(sent.Value.InUtc().Date);
        return data;
    }

    /// <summary>The text between the tags, entities read once, at most a sentence long.</summary>
    internal static string Words(string html)
    {
        if (html.Length > Longest) html = html[..Longest];
        var text = new StringBuilder();
        string? unheard = null;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<' || !IsTag(html, at))
            {
                if (unheard is null) text.Append(html[at]);
                at++;
                continue;
            }
            var end = html.IndexOf('>', at);
            // A tag that is cut off has no words any more.
            if (end < 0) break;
            var name = Name(html, at);
            if (unheard is null && name is "script" or "style") unheard = name;
            else if (unheard is not null && name == "/" + unheard) unheard = null;
            else if (unheard is null) text.Append(IsInline(name) ? "" : " ");
            at = end + 1;
        }
        return Plain.Text(WebUtility.HtmlDecode(text.ToString()), Limits.Sentence);
    }

    private static bool IsTag(string html, int at) => at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');

    private static string Name(string html, int at)
    {
        var end = at + 1;
        while (end < html.Length && end - at < 20 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '/' && end == at + 1)) end++;
        return html[(at + 1)..end].ToLowerInvariant();
    }

    private static bool IsInline(string name) => name.TrimStart('/') is "at" or "b" or "strong" or "i" or "em" or "u" or "s" or "a" or "span" or "code" or "font";

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
