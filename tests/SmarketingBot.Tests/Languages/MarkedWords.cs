using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Languages;

/// <summary>
/// A language for tests: whatever goes through the table of words comes out between ⟦ and ⟧, and what it fills in between ⟨ and ⟩. What stands outside on a card
/// is data, or it went by the table.
/// </summary>
internal static partial class MarkedWords
{
    private static readonly AsyncLocal<List<string>?> Heard = new();

    public static Language Language { get; } = new("qps", "Marked", CultureInfo.InvariantCulture, () => new LanguageTable(new Every<string>(key => "⟦" + Hole().Replace(key, "⟨$0⟩") + "⟧"), new Every<IReadOnlyList<string>>(command => [$"⟦{command}⟧"])));

    /// <summary>What was shown outside of the marks since <see cref="Begin"/>; null where nobody listens.</summary>
    public static List<string>? Outside => Heard.Value;

    public static List<string> Begin() => Heard.Value = [];

    /// <summary>Notes what a card shows outside of the marks.</summary>
    public static void Listen(JsonNode card)
    {
        foreach (var text in Texts(card)) Heard.Value!.AddRange(Data(text).Where(data => data.Length > 0));
    }

    /// <summary>The parts of a text that nobody translated: outside of every ⟦⟧, or inside of ⟨⟩ within one.</summary>
    public static IEnumerable<string> Data(string text)
    {
        var (depth, from) = (new Stack<char>(), 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('⟦' or '⟧' or '⟨' or '⟩')) continue;
            if (depth.Count == 0 || depth.Peek() == '⟨') yield return text[from..at].Trim();
            if (text[at] is '⟦' or '⟨') depth.Push(text[at]);
            else depth.Pop();
            from = at + 1;
        }
        if (depth.Count == 0) yield return text[from..].Trim();
    }

    // What people read on a card; ids, verbs and values are the program's.
    private static IEnumerable<string> Texts(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var text in array.SelectMany(Texts)) yield return text;
                break;
            case JsonObject thing:
                var isInput = ((string?)thing["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;
                foreach (var (name, value) in thing)
                {
                    if (name is "text" or "title" or "label" or "placeholder" or "errorMessage" or "fallbackText" or "altText" || name == "value" && thing["title"] is not null && thing.Count == 2 && !Chosen(thing))
                        yield return value is JsonValue said && said.TryGetValue<string>(out var text) ? text : "";
                    else if (name is not "data" && !(isInput && name == "value"))
                        foreach (var text in Texts(value)) yield return text;
                }
                break;
        }
    }

    // A choice has a title and a value as a fact has; the choice's value is for the program.
    private static bool Chosen(JsonObject thing) => thing.Parent?.Parent is JsonObject { } owner && owner["choices"] is not null;

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}

/// <summary>A table that has every key there is.</summary>
internal sealed class Every<TValue>(Func<string, TValue> make) : IReadOnlyDictionary<string, TValue>
{
    public IEnumerable<string> Keys => [];
    public IEnumerable<TValue> Values => [];
    public int Count => 0;
    public TValue this[string key] => make(key);
    public bool ContainsKey(string key) => true;

    public bool TryGetValue(string key, out TValue value)
    {
        value = make(key);
        return true;
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, TValue>>().GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
