using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>An input on a card, with its preset.</summary>
/// <param name="Id">The key that its value is sent under.</param>
/// <param name="Type">Input.Text, Input.Date, Input.ChoiceSet, …</param>
/// <param name="Label">What people read beside it; an Input.Toggle has its title.</param>
/// <param name="Value">The preset; empty when there is none.</param>
/// <param name="Choices">The choices of a choice set.</param>
public sealed record CardInput(string Id, string Type, string Label, string Value, IReadOnlyList<CardChoice> Choices)
{
    /// <summary>The client refuses to send while it is empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Several choices may be picked; their values are sent with commas between.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>The choices come from the directory: values are Entra object ids.</summary>
    public bool IsPeoplePicker { get; init; }

    /// <summary>The grey hint in an empty field.</summary>
    public string Placeholder { get; init; } = "";

    internal string ValueOn { get; init; } = "true";

    internal string ValueOff { get; init; } = "false";

    internal IReadOnlyList<JsonObject> Within { get; init; } = [];

    /// <summary>Whether a test means this input by that name: its id, or its label without spaces and signs.</summary>
    public bool IsCalled(string name) => string.Equals(Id, name, StringComparison.OrdinalIgnoreCase) || Bare(Label) == Bare(name);

    internal static CardInput Read(JsonObject json, IReadOnlyList<JsonObject> within)
    {
        var type = Text(json, "type");
        var label = Text(json, "label");
        var picker = json["choices.data"]?["dataset"]?.ToString().StartsWith("graph.microsoft.com/users", StringComparison.Ordinal) ?? false;
        return new CardInput(
            Text(json, "id"),
            type,
            label.Length == 0 && type == "Input.Toggle" ? Text(json, "title") : label,
            Text(json, "value"),
            json["choices"] is JsonArray choices
                ? [.. choices.OfType<JsonObject>().Select(c => new CardChoice(Text(c, "title"), Text(c, "value")))]
                : [])
        {
            IsRequired = json["isRequired"]?.GetValue<bool>() ?? false,
            IsMultiSelect = json["isMultiSelect"]?.GetValue<bool>() ?? false,
            IsPeoplePicker = picker,
            Placeholder = Text(json, "placeholder"),
            ValueOn = json["valueOn"]?.ToString() ?? "true",
            ValueOff = json["valueOff"]?.ToString() ?? "false",
            Within = within,
        };
    }

    private static string Text(JsonObject json, string name) => json[name]?.ToString() ?? "";

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
