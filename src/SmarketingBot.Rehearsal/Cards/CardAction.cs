using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>A button on a card.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Type">Action.Execute, Action.Submit, Action.OpenUrl, …</param>
/// <param name="Json">The action itself.</param>
public sealed record CardAction(string Title, string Type, JsonObject Json)
{
    /// <summary>What a client without Action.Execute sends instead; null if it has nothing to press.</summary>
    public CardAction? Fallback { get; internal init; }

    /// <summary>The ShowCards that have to be unfolded to reach it, outermost first.</summary>
    internal IReadOnlyList<JsonObject> Within { get; init; } = [];
}
