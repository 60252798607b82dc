using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal;

public sealed partial class SimPerson
{
    // How many messages of each conversation somebody scrolls back to find a button.
    private const int ScrollsBack = 200;

    /// <summary>
    /// Presses a button of a card, as this person sees the card. Inputs are named by id or label; the rest keeps its preset.
    /// The answer is applied: a card becomes this person's view, a dialog opens, a short text is in <see cref="TurnOutcome.Toast"/>.
    /// A button that is not there yet is waited for (<see cref="SimulatedTeamsOptions.Patience"/>), then told with those that are.
    /// </summary>
    public async Task<TurnOutcome> Clicks(SimMessage message, string button, object? inputs = null)
    {
        MustSee(message);
        await Appears(() => message.ViewOf(this).Action(button));
        var card = message.ViewOf(this);
        var action = card.Action(button);
        var data = FilledInputs.Merge(card, action, inputs);
        if (action.Type == "Action.Execute") return await Execute(message, action.Json, data);
        if (action.Type == "Action.Submit") return await Submit(message, data);
        throw new RehearsalException($"\"{button}\" is {action.Type}, which sends nothing to the bot.");
    }

    /// <summary>Presses a button on the newest card that offers it to this person, wherever it stands.</summary>
    public async Task<TurnOutcome> Clicks(string button, object? inputs = null)
    {
        await Appears(() => NewestWith(button));
        return await Clicks(NewestWith(button), button, inputs);
    }

    /// <summary>
    /// Presses an Action.Execute in a client that does not know it: its <c>fallback</c>, or that of the ActionSet around it,
    /// is sent as a plain submit.
    /// </summary>
    public async Task<TurnOutcome> ClicksAsSubmit(SimMessage message, string button, object? inputs = null)
    {
        MustSee(message);
        await Appears(() => message.ViewOf(this).Action(button));
        var card = message.ViewOf(this);
        var fallback = card.Action(button).Fallback
            ?? throw new RehearsalException($"\"{button}\" has no Action.Submit to fall back on: old clients show nothing.");
        return await Submit(message, FilledInputs.Merge(card, fallback, inputs));
    }

    /// <summary>Presses an action as a client draws it, with the inputs that the client gathered; nothing is looked for by title.</summary>
    public Task<TurnOutcome> Presses(SimMessage message, JsonObject action, JsonObject inputs)
    {
        MustSee(message);
        var data = FilledInputs.Over(action["data"], inputs);
        return (string?)action["type"] switch
        {
            "Action.Execute" => Execute(message, action, data),
            "Action.Submit" => Submit(message, data),
            var other => throw new RehearsalException($"{other} sends nothing to the bot."),
        };
    }

    /// <summary>
    /// Looks at a message. If its card lists this person in <c>refresh.userIds</c>, the client asks for their view, and it
    /// becomes what they see; else nothing is asked and null returns.
    /// </summary>
    public Task<TurnOutcome?> LooksAt(SimMessage message)
    {
        MustSee(message);
        return Teams.Refreshes.Look(message, this);
    }

    /// <summary>The newest card that offers a button of this title to this person.</summary>
    public SimMessage NewestWith(string button) =>
        Teams.Conversations.Where(c => c.Members.Contains(this))
            .Select(c => c.LastWhere(m => m is { FromBot: true, HasCard: true, Deleted: false } && m.ViewOf(this).Offers(button), ScrollsBack))
            .OfType<SimMessage>().MaxBy(m => m.Order)
        ?? throw new RehearsalException($"No card that {Name} sees has a button \"{button}\".");

    private async Task<TurnOutcome> Execute(SimMessage message, JsonObject action, JsonNode? data)
    {
        var pressed = message.Current;
        var outcome = InvokeAnswer.ReadCardAction(await Teams.Post(Wire.CardAction(this, message, action, "manual", data)));
        if (outcome.Card is { } card) message.ShowIfStill(pressed, this, card.Json);
        Teams.Ring();
        return outcome;
    }

    private Task<TurnOutcome> Submit(SimMessage message, JsonNode? data)
    {
        var extra = (data as JsonObject)?["msteams"] as JsonObject;
        return extra?["type"]?.ToString() switch
        {
            "task/fetch" => OpenDialog(message, data),
            "imBack" => Says(message.Conversation, extra["value"]?.ToString() ?? ""),
            "messageBack" => Teams.Post(Wire.Submit(this, message, extra["value"], extra["text"]?.ToString())),
            _ => Teams.Post(Wire.Submit(this, message, data)),
        };
    }

    private async Task<TurnOutcome> OpenDialog(SimMessage message, JsonNode? data) => InvokeAnswer.ReadTask(
        await Teams.Post(Wire.TaskModule(this, message.Conversation, "task/fetch", data, message.Id)), mayBeEmpty: false, DialogOf(message));

    private Func<JsonObject, SimDialog> DialogOf(SimMessage message) => task => new SimDialog(task, async data => InvokeAnswer.ReadTask(
        await Teams.Post(Wire.TaskModule(this, message.Conversation, "task/submit", data, message.Id)), mayBeEmpty: true, DialogOf(message)));

    /// <summary>Cards and refreshed views arrive a moment after the sentence that asked for them; people wait, and so does a click.</summary>
    private Task Appears(Action look) => Teams.WaitFor(look, wish: "a button");

    private void MustSee(SimMessage message)
    {
        if (!message.Conversation.Members.Contains(this)) throw new RehearsalException($"{Name} is not a member of {message.Conversation}.");
        if (message.Deleted) throw new RehearsalException("The message was deleted: nobody sees it any more.");
    }
}
