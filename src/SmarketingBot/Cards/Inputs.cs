using System.Globalization;
using AdaptiveCards;
using NodaTime;
using NodaTime.Text;

namespace SmarketingBot.Cards;

/// <summary>Fields of forms. Each has a label that screen readers read and a sentence for when it is missing.</summary>
public static class Inputs
{
    public static AdaptiveTextInput Text(string id, string label, string? value, int most, string? placeholder = null, bool required = true, bool multiline = false) => new()
    {
        Id = id,
        Label = label,
        Value = value,
        MaxLength = most,
        Placeholder = placeholder,
        IsRequired = required,
        IsMultiline = multiline,
        ErrorMessage = required ? T($"Please fill in “{label}”.") : null,
    };

    public static AdaptiveDateInput Date(string id, string label, LocalDate? value, LocalDate? min = null, LocalDate? max = null) => new()
    {
        Id = id,
        Label = label,
        Value = Iso(value),
        Min = Iso(min),
        Max = Iso(max),
        IsRequired = true,
        ErrorMessage = T("Please choose a date."),
    };

    public static AdaptiveTimeInput Time(string id, string label, LocalTime? value) => new()
    {
        Id = id,
        Label = label,
        Value = value?.ToString("HH:mm", CultureInfo.InvariantCulture),
        IsRequired = true,
        ErrorMessage = T("Please choose a time."),
    };

    public static AdaptiveNumberInput Number(string id, string label, int value, int min, int max) => new()
    {
        Id = id,
        Label = label,
        Value = value,
        Min = min,
        Max = max,
        IsRequired = true,
        ErrorMessage = T($"Please give a number from {min} to {max}."),
    };

    public static AdaptiveChoiceSetInput Choice(
        string id, string label, IEnumerable<(string Title, string Value)> choices, string? value = null, bool many = false, bool required = true) => new()
        {
            Id = id,
            Label = label,
            Value = value,
            IsMultiSelect = many,
            Wrap = many,
            IsRequired = required,
            Style = AdaptiveChoiceInputStyle.Compact,
            ErrorMessage = required ? T($"Please choose “{label}”.") : null,
            Choices = [.. choices.Select(c => new AdaptiveChoice { Title = c.Title, Value = c.Value })],
        };

    /// <summary>Teams' people picker over the members of the conversation the form belongs to; answers Entra object ids.</summary>
    public static AdaptiveChoiceSetInput People(string id, string label, string? value = null, bool many = false, bool required = true)
    {
        var input = Choice(id, label, [], value, many, required);
        input.DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users?scope=currentContext" };
        return input;
    }

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
