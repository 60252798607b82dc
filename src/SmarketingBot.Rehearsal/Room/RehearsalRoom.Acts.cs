using System.Globalization;
using System.Text.Json.Nodes;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>What people do, as the page sends it. Each answers what the person sees of it at once; the rest comes as events.</summary>
internal sealed partial class RehearsalRoom
{
    private const string MenuCommand = "item.create";
    private const string SearchCommand = "items.search";

    /// <summary>Somebody writes. In the group chat the bot hears only what mentions it, as in Teams.</summary>
    public Task<JsonObject> Say(JsonObject wish) => Act(async () =>
    {
        var person = Who(wish);
        var text = Text(wish, "text").Trim();
        if (text.Length == 0) throw new RehearsalException("Nothing was typed.");
        return Answer(person, await person.Says(_cast.Place(person, Text(wish, "place")), text, mentionBot: false));
    });

    /// <summary>Somebody presses an action of a card that stands in a conversation.</summary>
    public Task<JsonObject> Press(JsonObject wish) => Act(async () =>
    {
        var person = Who(wish);
        return Answer(person, await person.Presses(Message(wish), Part(wish, "action"), Part(wish, "inputs")));
    });

    /// <summary>Somebody presses an action of a dialog that is open before them.</summary>
    public Task<JsonObject> Fill(JsonObject wish) => Act(async () =>
    {
        var person = Who(wish);
        var id = Text(wish, "dialog");
        if (!_dialogs.TryGetValue(id, out var open) || open.Person != person) throw new RehearsalException("This form is no longer open.");
        var outcome = await open.Dialog.Presses(Part(wish, "action"), Part(wish, "inputs"));
        // What went wrong can be sent again; what was taken, or asked for anew, can't.
        if (outcome.Ok) _dialogs.TryRemove(id, out _);
        return Answer(person, outcome);
    });

    /// <summary>Somebody takes the bot's command from the menu of a message.</summary>
    public Task<JsonObject> TakeFromMenu(JsonObject wish) => Act(async () =>
    {
        var person = Who(wish);
        return Answer(person, await person.UsesMessageAction(Message(wish), MenuCommand));
    });

    /// <summary>Somebody searches beside the box where they write.</summary>
    public Task<JsonObject> Search(JsonObject wish) => Act(async () =>
    {
        var person = Who(wish);
        var found = await person.Searches(_cast.Place(person, Text(wish, "place")), SearchCommand, Text(wish, "words"));
        var answer = Answer(person, found);
        answer["found"] = new JsonArray([.. found.Results.Select(c => (JsonNode)c.Json.DeepClone())]);
        return answer;
    });

    /// <summary>Somebody pastes what they found.</summary>
    public Task<JsonObject> Paste(JsonObject wish) => Act(() =>
    {
        var person = Who(wish);
        person.Pastes(_cast.Place(person, Text(wish, "place")), Part(wish, "card"));
        return Task.FromResult(new JsonObject());
    });

    /// <summary>Time goes on.</summary>
    public Task<JsonObject> Move(JsonObject wish) => Act(async () =>
    {
        _moving = true;
        try
        {
            await RoomClock.Go(Text(wish, "to"), _bot, () => _bot.Ahead(_teams.Options.TenantId), Settle);
            _events.Tell("journal", _journal.Note("time", ""));
        }
        finally
        {
            _moving = false;
        }

        return [];
    });

    /// <summary>Somebody's Teams speaks another language from now on.</summary>
    public Task<JsonObject> Speak(JsonObject wish) => Act(() =>
    {
        var person = Who(wish);
        try
        {
            person.Locale = CultureInfo.GetCultureInfo(Text(wish, "locale"), predefinedOnly: true).Name;
        }
        catch (CultureNotFoundException)
        {
            throw new RehearsalException("That is no language of a client.");
        }

        _events.Tell("people", new JsonObject { ["people"] = RoomView.People(_cast) });
        return Task.FromResult(new JsonObject());
    });

    /// <summary>Somebody saw everything up to a message. No act: it changes nothing for the bot.</summary>
    public void Read(JsonObject wish)
    {
        var (person, place) = (_cast.KeyOf(Who(wish)), Text(wish, "place"));
        if (place is not (RoomCast.Shared or RoomCast.Own)) throw new RehearsalException($"There is no conversation “{place}”.");
        var order = wish["order"] is JsonValue value && value.TryGetValue<long>(out var told) ? told : 0;
        if (_marks.Read(person, place, order)) _events.Tell("read", new JsonObject { [$"{person}/{place}"] = order });
    }

    private JsonObject Answer(SimPerson person, TurnOutcome outcome)
    {
        var answer = new JsonObject { ["toast"] = outcome.Toast, ["error"] = outcome.Error ?? outcome.Failure, ["heard"] = outcome.Delivered };
        if (outcome.Dialog is not { } dialog) return answer;
        var id = $"d{Interlocked.Increment(ref _dialogNumber)}";
        _dialogs[id] = (person, dialog);
        answer["dialog"] = new JsonObject { ["id"] = id, ["title"] = dialog.Title, ["card"] = dialog.Card.Json.DeepClone() };
        return answer;
    }

    private SimPerson Who(JsonObject wish) => _cast.Find(Text(wish, "as"));

    private SimMessage Message(JsonObject wish) => _teams.FindMessage(Text(wish, "message")) ?? throw new RehearsalException("That message is not there any more.");

    private static JsonObject Part(JsonObject wish, string name) => wish[name] as JsonObject ?? [];

    private static string Text(JsonObject wish, string name) => wish[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
