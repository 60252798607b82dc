using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

public sealed partial class SimPerson
{
    /// <summary>Takes the bot's command from the "…" menu of any message; its dialog is in the outcome.</summary>
    public async Task<TurnOutcome> UsesMessageAction(SimMessage message, string commandId) => InvokeAnswer.ReadTask(
        await Teams.Post(Wire.ExtensionFetch(this, message, commandId)), mayBeEmpty: false, DialogOf(message, commandId));

    /// <summary>Searches from the compose box; the cards found are in <see cref="TurnOutcome.Results"/>.</summary>
    public async Task<TurnOutcome> Searches(SimConversation conversation, string commandId, string text, string parameter = "query") =>
        InvokeAnswer.ReadTask(
            await Teams.Post(Wire.ExtensionQuery(this, conversation, commandId, parameter, text)),
            mayBeEmpty: false,
            task => throw new RehearsalException($"A search was answered with a dialog: {task.ToJsonString()}"));

    /// <summary>Pastes a card that a search found; it stands as it is from then on, and the bot hears nothing of it.</summary>
    public SimMessage Pastes(SimConversation conversation, JsonObject card)
    {
        if (!conversation.Members.Contains(this)) throw new RehearsalException($"{Name} is not a member of {conversation}.");
        var revision = new SimRevision("", Teams.Now(), Teams.NextOrder(), null, JsonSerializer.SerializeToUtf8Bytes(card));
        return Teams.Append(conversation, this, revision, null);
    }

    /// <summary>Sends any invoke as this person; for what no client would send.</summary>
    public Task<TurnOutcome> Invokes(SimConversation conversation, string name, JsonNode? value, string? replyTo = null) =>
        Teams.Post(Wire.Invoke(this, conversation, name, value, replyTo));

    private Func<JsonObject, SimDialog> DialogOf(SimMessage message, string commandId) => task => new SimDialog(task, async data =>
        InvokeAnswer.ReadTask(
            await Teams.Post(Wire.ExtensionSubmit(this, message, commandId, data)), mayBeEmpty: true, DialogOf(message, commandId)));
}
