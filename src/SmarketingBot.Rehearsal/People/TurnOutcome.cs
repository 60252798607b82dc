using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>What came of one activity: how the bot answered, and what the person saw of the answer.</summary>
public sealed record TurnOutcome
{
    /// <summary>The activity as sent; give it to <see cref="SimulatedTeams.Redeliver"/> to send it again.</summary>
    public JsonObject Activity { get; init; } = [];

    /// <summary>The HTTP status; 0 when the bot gave none (not heard, unreachable, too slow).</summary>
    public int Status { get; init; }

    /// <summary>The body as it came.</summary>
    public string Body { get; init; } = "";

    /// <summary>The body, when it is JSON.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>False when Teams kept it to itself, because the bot is not there or not mentioned.</summary>
    public bool Delivered { get; init; } = true;

    /// <summary>Why the bot gave no HTTP answer.</summary>
    public string? Failure { get; init; }

    /// <summary>What the person wrote, as it stands in the conversation.</summary>
    public SimMessage? Message { get; init; }

    /// <summary>The short text that the person sees for a moment.</summary>
    public string? Toast { get; init; }

    /// <summary>The code of an error that the bot answered inside a 200.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The message of an error: the bot's, or "Unable to reach app" as Teams says it.</summary>
    public string? Error { get; init; }

    /// <summary>The card that was answered: the person's new view, or what a message extension inserts.</summary>
    public CardReader? Card { get; init; }

    /// <summary>The dialog that opened, or took the place of the one submitted.</summary>
    public SimDialog? Dialog { get; init; }

    /// <summary>The cards that a search found.</summary>
    public IReadOnlyList<CardReader> Results { get; init; } = [];

    /// <summary>The bot took it: 2xx, and no error inside.</summary>
    public bool Ok => Status is >= 200 and < 300 && Error is null;

    /// <summary>The dialog, or a failure that tells what came instead.</summary>
    public SimDialog OpenDialog => Dialog ?? throw new RehearsalException($"No dialog opened. {this}");

    /// <inheritdoc/>
    public override string ToString() =>
        !Delivered ? "Teams did not deliver it: the bot is not there, or was not mentioned."
        : $"Status {Status}. {Failure ?? Error ?? Toast ?? Body}";

    internal static TurnOutcome NotDelivered(JsonObject activity) => new() { Activity = activity, Delivered = false };
}
