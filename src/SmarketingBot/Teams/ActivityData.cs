using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SmarketingBot.Core.Kernel;

namespace SmarketingBot.Teams;

/// <summary>What a button or form brought along, flattened into one object: the action's data and the inputs beside it.</summary>
internal static class ActivityData
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = Limits.JsonDepth };

    internal static JsonObject Of(Activity activity)
    {
        var value = Parse(activity.Value);
        if (value is null) return [];
        var data = activity.Name switch
        {
            "adaptiveCard/action" => Merge(value["action"] as JsonObject),
            "task/fetch" or "task/submit" or "composeExtension/submitAction" => value["data"] as JsonObject,
            "composeExtension/fetchTask" => MessageWords.Of(value),
            _ => value,
        };
        return data?.DeepClone() as JsonObject ?? [];
    }

    /// <summary>The value as it came; null when it is no object.</summary>
    internal static JsonObject? Value(Activity activity) => Parse(activity.Value);

    internal static JObject? Channel(Activity activity) => activity.ChannelData as JObject;

    // The verb of the action is what the card declared; the one in its data is the same, for clients that send only data.
    private static JsonObject? Merge(JsonObject? action)
    {
        if (action is null) return null;
        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        if (action["verb"] is JsonValue verb && verb.TryGetValue<string>(out var name)) data["verb"] = name;
        return data;
    }

    private static JsonObject? Parse(object? value) => value switch
    {
        null => null,
        JObject token => Read(token.ToString(Newtonsoft.Json.Formatting.None)),
        _ => null,
    };

    private static JsonObject? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Depth)?.DeepClone() as JsonObject;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Half a character or a name said twice: nothing of ours sends that.
            return null;
        }
    }
}
