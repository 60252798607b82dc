using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace SmarketingBot.Rehearsal;

/// <summary>What a client sends when a button is pressed: the action's data with the values of the card's inputs.</summary>
internal static class FilledInputs
{
    public static JsonNode? Merge(CardReader card, CardAction action, object? given)
    {
        var data = action.Json["data"]?.DeepClone();
        var typed = Named(given).ToList();
        var none = action.Json["associatedInputs"]?.ToString() is "none" or "None";
        if (none && typed.Count > 0) throw new RehearsalException($"\"{action.Title}\" sends no inputs (associatedInputs is none).");

        // A folded part sends its own inputs and those around it, never those of another folded part.
        var inputs = none ? [] : card.Inputs.Where(i => i.Within.All(w => action.Within.Contains(w))).ToList();
        var values = inputs.ToDictionary(i => i.Id, i => i.Value.Length == 0 && i.Type == "Input.Toggle" ? i.ValueOff : i.Value);
        foreach (var (name, value) in typed)
        {
            var input = inputs.Find(i => i.IsCalled(name)) ?? card.Input(name);
            values[input.Id] = Value(input, value);
        }

        if (inputs.Find(i => i.IsRequired && values[i.Id].Length == 0) is { } empty)
            throw new RehearsalException($"Teams does not send it: \"{empty.Label}\" is required and empty.\n{card}");

        // Teams leaves empty inputs out, and leaves data alone when it is not an object.
        var filled = values.Where(v => v.Value.Length > 0).ToList();
        if (filled.Count == 0 || data is not (null or JsonObject)) return data;
        var merged = data as JsonObject ?? [];
        foreach (var (id, value) in filled) merged[id] = value;
        return merged;
    }

    /// <summary>The same, where a client has already gathered and checked its inputs.</summary>
    public static JsonNode? Over(JsonNode? data, JsonObject inputs)
    {
        var filled = inputs.Where(i => i.Value?.ToString() is { Length: > 0 }).ToList();
        if (filled.Count == 0 || data is not (null or JsonObject)) return data?.DeepClone();
        var merged = data?.DeepClone().AsObject() ?? [];
        foreach (var (id, value) in filled) merged[id] = value!.ToString();
        return merged;
    }

    private static string Value(CardInput input, object? value) => value switch
    {
        null => "",
        bool on when input.Type == "Input.Toggle" => on ? input.ValueOn : input.ValueOff,
        SimPerson person => person.AadObjectId ?? person.Mri,
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalTime time => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time),
        string text => Choice(input, text),
        IEnumerable several => string.Join(',', several.Cast<object?>().Select(one => Value(input, one))),
        _ => Choice(input, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>People pick by the title; a value passes as it is, and what is not offered cannot be picked.</summary>
    private static string Choice(CardInput input, string text)
    {
        if (input.Choices.Count == 0 || input.IsPeoplePicker || text.Length == 0) return text;
        var choice = input.Choices.FirstOrDefault(c => c.Value == text) ?? input.Choices.FirstOrDefault(c => c.Title == text)
            ?? input.Choices.FirstOrDefault(c => c.Title.Contains(text, StringComparison.OrdinalIgnoreCase));
        return choice?.Value ?? throw new RehearsalException(
            $"\"{input.Label}\" does not offer \"{text}\", only: {string.Join(", ", input.Choices.Select(c => c.Title))}.");
    }

    private static IEnumerable<KeyValuePair<string, object?>> Named(object? given) => given switch
    {
        null => [],
        JsonObject json => json.Select(p => KeyValuePair.Create(p.Key, (object?)p.Value?.ToString())),
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs,
        IEnumerable<KeyValuePair<string, string>> pairs => pairs.Select(p => KeyValuePair.Create(p.Key, (object?)p.Value)),
        _ => given.GetType().GetProperties().Select(p => KeyValuePair.Create(p.Name, p.GetValue(given))),
    };
}
