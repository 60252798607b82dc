using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

/// <summary>A dialog (task module) that is open before one person.</summary>
public sealed class SimDialog
{
    private readonly Func<JsonNode?, Task<TurnOutcome>> _submit;

    internal SimDialog(JsonObject task, Func<JsonNode?, Task<TurnOutcome>> submit)
    {
        _submit = submit;
        Title = task["title"]?.ToString() ?? "";
        Card = task["card"]?["content"] is JsonObject card
            ? new CardReader(card.DeepClone().AsObject())
            : throw new RehearsalException($"The dialog \"{Title}\" has no card: {task.ToJsonString()}");
    }

    /// <summary>The title bar.</summary>
    public string Title { get; }

    /// <summary>What the dialog shows; its inputs carry their presets.</summary>
    public CardReader Card { get; }

    /// <summary>
    /// Fills in the inputs (by id or by label, e.g. <c>new { What = "the deck", DueDate = "2026-12-03" }</c>; the rest keeps
    /// its preset) and presses the dialog's only or first submit button.
    /// </summary>
    public Task<TurnOutcome> Submits(object? inputs = null)
    {
        var button = Card.Actions.FirstOrDefault(a => a.Type is "Action.Submit" or "Action.Execute")
            ?? throw new RehearsalException($"The dialog \"{Title}\" has no submit button.");
        return _submit(FilledInputs.Merge(Card, button, inputs));
    }

    /// <summary>Fills in the inputs and presses the button with this title.</summary>
    public Task<TurnOutcome> Clicks(string button, object? inputs = null) => _submit(FilledInputs.Merge(Card, Card.Action(button), inputs));

    /// <summary>Presses an action of the dialog as a client draws it, with the inputs that the client gathered.</summary>
    public Task<TurnOutcome> Presses(JsonObject action, JsonObject inputs) => _submit(FilledInputs.Over(action["data"], inputs));

    /// <inheritdoc/>
    public override string ToString() => $"{Title}\n{Card.Text}";
}
