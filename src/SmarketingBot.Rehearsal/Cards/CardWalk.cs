using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>
/// One walk over a card in reading order. It goes by property names rather than by element types, so that elements newer than
/// this code (Badge, Carousel, …) are read too.
/// </summary>
internal sealed class CardWalk
{
    private static readonly string[] Texts = ["text", "title", "subtitle", "description", "codeSnippet"];
    private static readonly string[] Children = ["items", "columns", "rows", "cells", "pages", "images", "body"];

    public List<string> Lines { get; } = [];

    public List<CardAction> Actions { get; } = [];

    public List<CardInput> Inputs { get; } = [];

    public static CardWalk Over(JsonObject card)
    {
        var walk = new CardWalk();
        walk.Element(card, [], seen: true);
        return walk;
    }

    private void Element(JsonObject element, IReadOnlyList<JsonObject> within, bool seen)
    {
        seen &= element["isVisible"]?.GetValue<bool>() ?? true;
        var type = element["type"]?.ToString() ?? "";
        if (type.StartsWith("Input.", StringComparison.Ordinal)) Input(element, within, seen);
        else if (seen) TextsOf(element, type);

        if (type == "TableRow") Row(element, within, seen);
        else
        {
            foreach (var child in Children.SelectMany(name => Objects(element[name]))) Element(child, within, seen);
        }

        if (element["selectAction"] is JsonObject select) Action(select, null, within);
        foreach (var action in Objects(element["actions"])) Action(action, element["fallback"] as JsonObject, within);
    }

    private void TextsOf(JsonObject element, string type)
    {
        if (type == "RichTextBlock")
            Add(string.Concat(element["inlines"]?.AsArray().Select(run => run is JsonObject o ? o["text"]?.ToString() : run?.ToString()) ?? []));
        foreach (var name in Texts)
        {
            if (element[name] is JsonValue text) Add(CardText.Plain(text.ToString()));
        }

        foreach (var fact in Objects(element["facts"])) Add(CardText.Plain($"{fact["title"]} {fact["value"]}"));
    }

    private void Input(JsonObject element, IReadOnlyList<JsonObject> within, bool seen)
    {
        var input = CardInput.Read(element, within);
        // Teams drops inputs without an id: nobody could tell whose value it is.
        if (input.Id.Length > 0) Inputs.Add(input);
        if (!seen) return;
        Add(input.Label);
        if (input.Choices.Count > 0) Add(string.Join(" · ", input.Choices.Select(c => c.Title)));
        else if (input.Type != "Input.Toggle") Add(input.Value);
    }

    /// <summary>A row of a table reads as one line.</summary>
    private void Row(JsonObject row, IReadOnlyList<JsonObject> within, bool seen)
    {
        var cells = new List<string>();
        foreach (var cell in Objects(row["cells"]))
        {
            var before = Lines.Count;
            Element(cell, within, seen);
            cells.Add(string.Join(' ', Lines.Skip(before)));
            Lines.RemoveRange(before, Lines.Count - before);
        }

        if (seen) Add(string.Join(" | ", cells));
    }

    private void Action(JsonObject json, JsonObject? setFallback, IReadOnlyList<JsonObject> within)
    {
        var title = (json["title"] ?? json["tooltip"])?.ToString() ?? "";
        var type = json["type"]?.ToString() ?? "";
        Actions.Add(new CardAction(title, type, json) { Within = within, Fallback = FallbackOf(json, setFallback, title, within) });
        if (json["card"] is JsonObject folded)
        {
            var before = Lines.Count;
            Element(folded, [.. within, json], seen: true);
            // What is folded up can be pressed and filled in, but nobody reads it yet.
            Lines.RemoveRange(before, Lines.Count - before);
        }
    }

    private static CardAction? FallbackOf(JsonObject action, JsonObject? setFallback, string title, IReadOnlyList<JsonObject> within)
    {
        if (action["fallback"] is JsonObject own && own["type"]?.ToString() == "Action.Submit")
            return new CardAction(own["title"]?.ToString() ?? title, "Action.Submit", own) { Within = within };
        return setFallback is null ? null : Over(setFallback).Actions.Find(a => a.Type == "Action.Submit" && a.Title == title);
    }

    private void Add(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line)) Lines.Add(line.Trim());
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node is JsonArray array ? array.OfType<JsonObject>() : [];
}
