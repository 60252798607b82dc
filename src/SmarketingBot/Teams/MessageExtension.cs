using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using SmarketingBot.ActionItems;
using SmarketingBot.Conversation;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Teams;

/// <summary>The menu of any message, and the search beside the box where people write.</summary>
public sealed class MessageExtension(Router router, Roster roster, Work work, ILogger<MessageExtension> log)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const int Most = 25;

    internal static bool Asks(IActivity activity) =>
        (activity as Activity)?.Name?.StartsWith("composeExtension/", StringComparison.Ordinal) == true;

    internal async Task<InvokeResponse> Answer(Turn turn, IInvokeActivity activity, CancellationToken ct)
    {
        var value = ActivityData.Value((Activity)activity) ?? [];
        switch (activity.Name)
        {
            case "composeExtension/fetchTask":
                return InvokeAnswers.Task(await router.Open(turn, Text(value, "commandId")));
            case "composeExtension/submitAction":
                await roster.Meet(turn, ct);
                return InvokeAnswers.Task(await router.Submit(turn, Text(value, "commandId")));
            case "composeExtension/query":
                return await Search(turn, value);
            default:
                return Says(T("I can't do that here."));
        }
    }

    private async Task<InvokeResponse> Search(Turn turn, JsonObject value)
    {
        try
        {
            var options = value["queryOptions"] as JsonObject;
            var skip = Math.Clamp(Number(options?["skip"]) ?? 0, 0, 1000);
            var count = Math.Clamp(Number(options?["count"]) ?? Most, 1, Most);
            var words = (value["parameters"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(p => Text(p, "name") == "query") is { } query ? Text(query, "value") : "";
            var found = await work.Read(turn.Tenant, (services, _) => services.GetRequiredService<ItemSearch>().Run(turn, words, skip, count));
            return found.Count == 0 && skip == 0
                ? Says(words.Length == 0 ? T("You have nothing open.") : T("No open item holds these words."))
                : Body(new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [.. found.Select(Attachment)] });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A search failed.");
            return Says(T("Sorry, the search went wrong on my side. Please try again."));
        }
    }

    private static MessagingExtensionAttachment Attachment(FoundItem item) => new()
    {
        ContentType = CardType,
        Content = new JRaw(item.Card.ToJson()),
        Preview = new Attachment
        {
            ContentType = "application/vnd.microsoft.card.thumbnail",
            Content = new JObject { ["title"] = Harmless(item.Title), ["text"] = Harmless(item.Line) },
        },
    };

    // Previews understand some HTML.
    private static string Harmless(string text) => text.Replace('<', '‹').Replace('>', '›').Replace('&', '＆');

    private static InvokeResponse Says(string sentence) => Body(new MessagingExtensionResult { Type = "message", Text = sentence });

    private static InvokeResponse Body(MessagingExtensionResult result) => new() { Status = 200, Body = new MessagingExtensionResponse(result) };

    private static string Text(JsonObject value, string name) => value[name] is JsonValue text && text.TryGetValue<string>(out var found) ? found : "";

    private static int? Number(JsonNode? node) => int.TryParse(node?.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
