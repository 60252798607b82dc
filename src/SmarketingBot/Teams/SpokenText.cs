using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Teams;

/// <summary>
/// The text somebody typed: mentions of the bot are taken out by their entity, never by looking for its name, and each
/// other mention becomes one mark.
/// </summary>
internal static class SpokenText
{
    private const int Longest = 4000;

    internal static Spoken Of(Activity activity)
    {
        // Cut before anything else looks at it; a mention that is cut in two is no mention.
        var text = activity.Text ?? "";
        if (text.Length > Longest) text = text[..Longest];
        text = text.Replace("\u0001", "", StringComparison.Ordinal);
        var mentions = new List<SpokenMention>();
        var marks = new List<(string Placeholder, char Mark)>();
        foreach (var (id, name, literal) in MentionsIn(activity))
        {
            if (literal.Length == 0) continue;
            if (id == activity.Recipient?.Id)
            {
                text = ReplaceFirst(text, literal, " ");
                continue;
            }
            if (mentions.Count >= Spoken.MaxMentions || !text.Contains(literal, StringComparison.Ordinal)) continue;
            // Marks are put in after cleaning, because cleaning takes such characters out of what people typed.
            var placeholder = $"\u0001{mentions.Count}\u0001";
            text = ReplaceFirst(text, literal, placeholder);
            marks.Add((placeholder, Spoken.Mark(mentions.Count)));
            mentions.Add(new SpokenMention(id, Plain.Text(name, Limits.Name)));
        }
        var parts = text;
        var cleaned = string.Concat(Split(parts, marks).Select(part => part.Mark is { } mark ? mark.ToString() : Plain.Text(part.Text, Longest) is var t && part.Text.Length > 0 ? Pad(part.Text, t) : ""));
        return new Spoken(cleaned, mentions);
    }

    private static IEnumerable<(string Id, string Name, string Literal)> MentionsIn(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity?.Type != "mention" || entity.Properties is null) continue;
            var mentioned = entity.Properties["mentioned"] as JObject;
            var id = mentioned?["id"] is JValue { Type: JTokenType.String } value ? (string?)value : null;
            if (!WireText.IsId(id, PersonIds.Longest)) continue;
            var literal = entity.Properties["text"] is JValue { Type: JTokenType.String } text ? (string)text! : "";
            var name = mentioned!["name"] is JValue { Type: JTokenType.String } named ? (string)named! : "";
            yield return (id!, name, literal);
        }
    }

    private static IEnumerable<(string Text, char? Mark)> Split(string text, List<(string Placeholder, char Mark)> marks)
    {
        while (true)
        {
            var next = marks.Select(m => (m, At: text.IndexOf(m.Placeholder, StringComparison.Ordinal))).Where(f => f.At >= 0).OrderBy(f => f.At).FirstOrDefault();
            if (next.m.Placeholder is null)
            {
                yield return (text, null);
                yield break;
            }
            yield return (text[..next.At], null);
            yield return ("", next.m.Mark);
            text = text[(next.At + next.m.Placeholder.Length)..];
        }
    }

    // Cleaning trims; the blanks beside a mention are kept so that words do not run together.
    private static string Pad(string raw, string clean) =>
        (char.IsWhiteSpace(raw[0]) ? " " : "") + clean + (char.IsWhiteSpace(raw[^1]) ? " " : "");

    private static string ReplaceFirst(string text, string what, string with)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + what.Length));
    }
}
