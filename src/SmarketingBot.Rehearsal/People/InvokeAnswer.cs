using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>Reads what the bot answered to an invoke, the way a Teams client does.</summary>
internal static class InvokeAnswer
{
    private const string Unreachable = "Unable to reach app. Please try again.";

    /// <summary>adaptiveCard/action: HTTP must be 200, the result is in the body (Universal Action Model).</summary>
    public static TurnOutcome ReadCardAction(TurnOutcome outcome)
    {
        if (outcome.Status != 200 || outcome.Json is not JsonObject body) return outcome with { Error = Unreachable };
        switch (Text(body["type"]))
        {
            case "application/vnd.microsoft.card.adaptive" when body["value"] is JsonObject card:
                return outcome with { Card = new CardReader(card.DeepClone().AsObject()) };
            case "application/vnd.microsoft.activity.message":
                return outcome with { Toast = Text(body["value"]) };
            case "application/vnd.microsoft.error":
                return outcome with { ErrorCode = Text(body["value"]?["code"]), Error = Text(body["value"]?["message"]) ?? Unreachable };
            default:
                return outcome with { Error = Unreachable };
        }
    }

    /// <summary>task/fetch, task/submit, composeExtension/fetchTask and submitAction.</summary>
    /// <param name="outcome">The bare answer.</param>
    /// <param name="mayBeEmpty">A submit may be answered with nothing: the dialog just closes. A fetch may not.</param>
    /// <param name="open">Makes the dialog that takes the place of the one submitted.</param>
    public static TurnOutcome ReadTask(TurnOutcome outcome, bool mayBeEmpty, Func<JsonObject, SimDialog> open)
    {
        if (outcome.Status is not (>= 200 and < 300)) return outcome with { Error = Unreachable };
        var task = outcome.Json?["task"];
        if (Text(task?["type"]) == "continue" && task!["value"] is JsonObject value) return outcome with { Dialog = open(value) };
        if (Text(task?["type"]) == "message") return outcome with { Toast = Text(task!["value"]) };
        var extension = outcome.Json?["composeExtension"];
        if (Text(extension?["type"]) == "message") return outcome with { Toast = Text(extension!["text"]) };
        if (Text(extension?["type"]) == "result")
        {
            var cards = Cards(extension!);
            return outcome with { Results = cards, Card = cards.FirstOrDefault() };
        }

        return mayBeEmpty ? outcome : outcome with { Error = Unreachable };
    }

    private static List<CardReader> Cards(JsonNode extension) =>
        extension["attachments"] is JsonArray attachments
            ? [.. attachments.Select(a => a?["content"] as JsonObject).OfType<JsonObject>().Select(c => new CardReader(c.DeepClone().AsObject()))]
            : [];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
