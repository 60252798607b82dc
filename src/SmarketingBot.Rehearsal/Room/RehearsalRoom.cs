using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>
/// One room, from its opening until it is cleared: a simulated Teams with five people, the bot that they speak to, and everything
/// that a page needs to show both. People act one after the other, and each act is finished before the next begins.
/// </summary>
internal sealed partial class RehearsalRoom : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<string, (SimPerson Person, SimDialog Dialog)> _dialogs = new();
    private readonly RoomEvents _events = new();
    private readonly RoomMarks _marks = new();
    private readonly RoomJournal _journal;
    private readonly IRoomBot _bot;
    private readonly SimulatedTeams _teams;
    private readonly RoomCast _cast;
    private readonly RoomWatch _watch;
    private readonly string? _memory;
    private string _opened = Guid.NewGuid().ToString("N");
    private Task _watching = Task.CompletedTask;
    private RoomDates _dates = new(false, null, null);
    private bool _moving;
    private int _dialogNumber;

    private RehearsalRoom(IRoomBot bot, SimulatedTeams teams, string? memory)
    {
        (_bot, _teams, _memory) = (bot, teams, memory);
        _cast = new RoomCast(teams);
        _journal = new RoomJournal(_cast, bot.ReminderHeads, () => bot.Now);
        _watch = new RoomWatch(teams, _cast, _events, _journal);
    }

    /// <summary>Opens a room: everybody has the app, and nothing was said yet but the bot's welcome.</summary>
    /// <param name="bot">A bot on an empty store; it ends with the room.</param>
    /// <param name="memory">The file on which the room remembers itself; null forgets with the program.</param>
    public static async Task<RehearsalRoom> Open(IRoomBot bot, string? memory = null)
    {
        var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions { Now = () => bot.Now, Bot = bot.Messages, RecordCalls = false });
        var room = new RehearsalRoom(bot, teams, memory);
        await room.Furnish();
        return room;
    }

    /// <summary>Goes on with a room that was left.</summary>
    /// <param name="bot">A bot on the store of that room, at its time.</param>
    /// <param name="memory">The file.</param>
    /// <param name="told">What it says.</param>
    public static async Task<RehearsalRoom> Reopen(IRoomBot bot, string memory, JsonObject told)
    {
        // The bot knows this Teams by its address.
        var teams = await SimulatedTeams.Start(new SimulatedTeamsOptions
        {
            Now = () => bot.Now,
            Bot = bot.Messages,
            RecordCalls = false,
            Port = RoomMemory.Port(told),
            InstalledForAll = true,
            InstalledInAll = true,
        });
        var room = new RehearsalRoom(bot, teams, memory);
        try
        {
            RoomMemory.Read(told, teams, room._cast);
            room._opened = (string)told["opened"]!;
            room._marks.Read(told["read"]!.AsObject());
            room._journal.Read(told["journal"]!.AsArray());
            room._watch.Begin();
            await room.Settle();
        }
        catch
        {
            await teams.DisposeAsync();
            throw;
        }

        room._watching = room._watch.Follow(room._closing.Token);
        return room;
    }

    /// <summary>An ear for everything that happens, beginning with the whole room.</summary>
    public Channel<string> Listen() => _events.Open(Whole);

    public void Deafen(Channel<string> page) => _events.Close(page);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Nobody is interrupted in the middle of an act; who comes after it finds the room closed.
        await _gate.WaitAsync();
        await _closing.CancelAsync();
        Remember();
        _gate.Release();
        _events.Dispose();
        await _watching;
        await _teams.DisposeAsync();
        await _bot.DisposeAsync();
        _closing.Dispose();
    }

    private async Task Furnish()
    {
        foreach (var (person, _) in _cast.All) await _teams.InstallFor(person);
        await _teams.InstallIn(_cast.Chat, _cast.All[0].Person);
        await _bot.Settle(Patience);
        await _teams.Settle();
        _watch.Begin();
        // What the bot said before anybody came in is no news.
        foreach (var message in _teams.Messages)
        {
            foreach (var member in message.Conversation.Members) _marks.Read(_cast.KeyOf(member), Short(message.Conversation), message.Order);
        }

        _watching = _watch.Follow(_closing.Token);
    }

    private JsonObject Whole() => new()
    {
        ["opened"] = _opened,
        ["bot"] = _teams.Options.BotName,
        ["home"] = RoomCast.Home,
        ["chat"] = _cast.Chat.Name,
        ["people"] = RoomView.People(_cast),
        ["messages"] = new JsonArray([.. _teams.Messages.Select(m => (JsonNode)RoomView.Message(_cast, m))]),
        ["journal"] = _journal.All(),
        ["read"] = _marks.All(),
        ["commands"] = RoomView.Commands(_bot.Commands),
        ["clock"] = RoomView.Clock(_bot.Now, _dates, _moving),
    };

    /// <summary>One act after the other; what follows from it is said before it is over.</summary>
    private async Task<JsonObject> Act(Func<Task<JsonObject>> act)
    {
        await _gate.WaitAsync();
        try
        {
            if (_closing.IsCancellationRequested) throw new RehearsalException("The room starts over.");
            var answer = await act();
            await Settle();
            Remember();
            return answer;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Whatever happens to the program from here on, the room goes on after this act.</summary>
    private void Remember()
    {
        if (_memory is null) return;
        var told = RoomMemory.Write(_teams, _cast, _bot.Now);
        told["opened"] = _opened;
        told["read"] = _marks.All();
        told["journal"] = _journal.All();
        File.WriteAllText(_memory + ".new", told.ToJsonString());
        File.Move(_memory + ".new", _memory, overwrite: true);
    }

    private async Task Settle()
    {
        await _bot.Settle(Patience);
        await _teams.Settle();
        _watch.Tell();
        _dates = await _bot.Ahead(_teams.Options.TenantId);
        TellClock();
    }

    private void TellClock() => _events.Tell("clock", RoomView.Clock(_bot.Now, _dates, _moving));

    private static string Short(SimConversation place) => place.Kind == ConversationKind.Personal ? RoomCast.Own : RoomCast.Shared;
}
