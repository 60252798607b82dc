using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace SmarketingBot.Rehearsal;

/// <summary>What a message said between two edits.</summary>
public sealed class SimRevision
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private readonly ReadOnlyMemory<byte> _card;

    internal SimRevision(string text, Instant at, long order, string? summary = null, ReadOnlyMemory<byte> card = default)
    {
        (Text, At, Order, Summary) = (text, at, order, summary);
        _card = card;
    }

    /// <summary>The text, empty for a card.</summary>
    public string Text { get; }

    /// <summary>What the activity feed and the toast show for a card.</summary>
    public string? Summary { get; }

    /// <summary>People's time of the post or edit.</summary>
    public Instant At { get; }

    /// <summary>The real order of posts and edits over all conversations; people's time may stand still meanwhile.</summary>
    public long Order { get; }

    /// <summary>Whether it carries an adaptive card.</summary>
    public bool HasCard => !_card.IsEmpty;

    /// <summary>Whether the card offers views of one's own; known without reading the card again.</summary>
    internal bool AsksForRefresh { get; private init; }

    /// <summary>
    /// A fresh copy of the card at each call: JsonNode fills itself lazily and is not safe to share between threads, and
    /// 100,000 messages as trees would cost gigabytes where bytes cost megabytes.
    /// </summary>
    public JsonObject? Card => HasCard ? JsonNode.Parse(_card.Span)!.AsObject() : null;

    /// <summary>The same message as Teams splits it: the text alone and the card alone.</summary>
    internal (SimRevision Text, SimRevision Card) Split() =>
        (new(Text, At, Order), new("", At, Order, Summary, _card) { AsksForRefresh = AsksForRefresh });

    /// <summary>Reads a message activity; a card that Teams would not render is refused, because a blank card helps nobody.</summary>
    internal static SimRevision Read(JsonElement activity, Instant at, long order, out string? problem)
    {
        problem = null;
        var refresh = false;
        ReadOnlyMemory<byte> card = default;
        if (activity.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array)
        {
            foreach (var attachment in attachments.EnumerateArray())
            {
                if (TextOf(attachment, "contentType") != CardType) continue;
                var readable = attachment.TryGetProperty("content", out var content)
                    && content.ValueKind == JsonValueKind.Object && TextOf(content, "type") == "AdaptiveCard";
                if (!readable)
                {
                    problem = "The attachment's content is not an adaptive card.";
                    continue;
                }

                card = JsonSerializer.SerializeToUtf8Bytes(content);
                refresh = content.TryGetProperty("refresh", out _);
            }
        }

        return new SimRevision(TextOf(activity, "text") ?? "", at, order, TextOf(activity, "summary"), card) { AsksForRefresh = refresh };
    }

    internal static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
