using System.Text.Json;
using NodaTime.Text;
using SmarketingBot.Core.Kernel;
using SmarketingBot.Core.Keys;

namespace SmarketingBot.Api;

/// <summary>Reads the numbers of a request: one, or a list. Strict, so that a slip in a name is told and not overlooked.</summary>
internal static class NumbersBody
{
    private const int LongestName = 100;

    private static readonly string[] Fields = ["kpi", "value", "period", "asOf", "mode"];

    /// <summary>The numbers, and what is wrong with them; null when the body is no list of objects at all.</summary>
    internal static (IReadOnlyList<ToldNumber> Told, IReadOnlyList<Fault> Faults)? Read(byte[] body, out Problem? problem)
    {
        problem = null;
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Limits.JsonDepth, AllowDuplicateProperties = false });
            var items = json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => [json.RootElement],
                JsonValueKind.Array => json.RootElement.EnumerateArray().ToList(),
                _ => [],
            };
            if (items.Count is > 0 and <= TakeNumbers.Most && items.TrueForAll(i => i.ValueKind == JsonValueKind.Object))
            {
                var faults = new List<Fault>();
                var told = items.Select((item, index) => One(item, index, faults)).ToList();
                return (told, faults);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Nested too deep, said twice, half a character: told alike.
        }
        problem = Problem.Unreadable($"Send one object such as {{\"kpi\": \"MQL\", \"value\": 320}}, or a list of 1 to {TakeNumbers.Most} of them.");
        return null;
    }

    private static ToldNumber One(JsonElement item, int index, List<Fault> faults)
    {
        void Wrong(string field, string message) => faults.Add(new Fault(index, field, message));
        foreach (var property in item.EnumerateObject())
            if (!Fields.Contains(property.Name)) Wrong(Plain.Text(property.Name, 40), "There is no such field. There are kpi, value, period, asOf and mode.");
        var kpi = Text(item, "kpi");
        if (kpi is not { Length: > 0 and <= LongestName }) Wrong("kpi", "Give the name of a KPI of the scoreboard, for example \"MQL\".");
        var value = 0m;
        if (!item.TryGetProperty("value", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetDecimal(out value) || Math.Abs(value) > Amounts.Largest || decimal.Round(value, 4) != value)
            Wrong("value", "Give a number with at most four decimal places, for example 320.");
        var period = Text(item, "period");
        if (period is null ? Has(item, "period") : period.Length is 0 or > LongestName) Wrong("period", "Give a period such as \"2026-11\", \"Q4 2026\" or \"week of 16 nov\", or leave it out for the one that is running.");
        var (asOf, day) = (Text(item, "asOf"), LocalDatePattern.Iso.Parse(Text(item, "asOf") ?? ""));
        if (Has(item, "asOf") && !day.Success) Wrong("asOf", "Give a date such as \"2026-11-23\", or leave it out.");
        var mode = Text(item, "mode");
        if (Has(item, "mode") && mode is not ("set" or "add")) Wrong("mode", "Give \"set\" or \"add\", or leave it out, which sets.");
        return new ToldNumber(kpi ?? "", value, period, asOf is not null && day.Success ? day.Value : null, mode == "add");
    }

    // What is null was left out.
    private static bool Has(JsonElement item, string name) => item.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null;

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
