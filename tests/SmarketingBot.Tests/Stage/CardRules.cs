using System.Text;
using System.Text.Json.Nodes;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Tests.Stage;

/// <summary>What holds for every card: see what Teams draws, what the store asks, and what screen readers need.</summary>
internal static class CardRules
{
    private static readonly HashSet<string> Known =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "FactSet", "ActionSet", "Image", "Table", "TableRow", "TableCell",
        "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet", "Data.Query",
        "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ToggleVisibility",
    ];

    internal static void Check(JsonObject card, string name)
    {
        ((string?)card["version"]).ShouldBe("1.5", name);
        ((string?)card["fallbackText"]).ShouldNotBeNullOrWhiteSpace(name);
        Encoding.Unicode.GetByteCount(card.ToJsonString()).ShouldBeLessThan(Limits.CardBytes, name);
        var all = Walk(card).ToList();
        all.Count(n => Type(n).StartsWith("Action.", StringComparison.Ordinal) && n["title"] is not null && !IsFallback(n)).ShouldBeLessThanOrEqualTo(6, name);
        foreach (var node in all)
        {
            var type = Type(node);
            if (type.StartsWith("Input.", StringComparison.Ordinal))
            {
                ((string?)node["label"]).ShouldNotBeNullOrWhiteSpace($"{name}: an input without a label");
                ((string?)node["id"]).ShouldNotBeNullOrWhiteSpace($"{name}: an input without an id is dropped by Teams");
            }
            if (type == "TextBlock") ((bool?)node["wrap"]).ShouldBe(true, $"{name}: “{node["text"]}” does not wrap");
            if (!Known.Contains(type)) node["fallback"].ShouldNotBeNull($"{name}: {type} is newer than what every client draws");
            if (type == "Action.Execute" && node["title"] is not null) node["fallback"].ShouldNotBeNull($"{name}: “{node["title"]}” has no fallback");
        }
        if (card["refresh"] is JsonObject refresh) refresh["userIds"].ShouldNotBeNull($"{name}: refresh must list who").AsArray().Count.ShouldBeInRange(1, 60);
    }

    /// <summary>Every verb that the card's buttons send, and the forms among them.</summary>
    internal static IEnumerable<string> Verbs(JsonObject card) =>
        Walk(card).Select(n => (string?)(n["data"] as JsonObject)?["verb"]).Where(v => v is not null).Select(v => v!);

    private static IEnumerable<JsonObject> Walk(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                if (item["type"] is JsonValue) yield return item;
                foreach (var inner in item.Where(p => p.Key is not ("data" or "msteams")).SelectMany(p => Walk(p.Value))) yield return inner;
                break;
            case JsonArray list:
                foreach (var inner in list.SelectMany(Walk)) yield return inner;
                break;
        }
    }

    private static string Type(JsonObject node) => (string?)node["type"] ?? "";

    private static bool IsFallback(JsonObject node) => node.Parent is JsonObject && node.GetPropertyName() == "fallback";
}
