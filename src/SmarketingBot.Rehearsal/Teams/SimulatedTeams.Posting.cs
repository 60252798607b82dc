using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

public sealed partial class SimulatedTeams
{
    /// <summary>Sends any activity to the bot, signed if this Teams signs.</summary>
    public Task<TurnOutcome> Post(JsonNode activity) => _redeliveries.Post(activity);

    /// <summary>Sends any bytes to the bot.</summary>
    /// <param name="body">The body as it is.</param>
    /// <param name="contentType">The content type as it is.</param>
    /// <param name="token">The bearer token; null takes Teams' own if it signs, empty sends none.</param>
    public Task<TurnOutcome> PostRaw(string body, string contentType = "application/json", string? token = null) =>
        _line.PostRaw(body, contentType, token);

    /// <summary>
    /// Delivers an activity once more. Teams repeats slow ones with the same id, and invokes also with a new one
    /// (botbuilder-dotnet #5005).
    /// </summary>
    public Task<TurnOutcome> Redeliver(JsonObject activity, bool newId = false) =>
        _line.Post(newId ? _redeliveries.Renewed(activity) : activity.DeepClone());
}
