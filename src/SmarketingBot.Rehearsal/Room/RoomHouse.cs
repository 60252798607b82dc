using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>The one room of a program: opened for the first who comes in, cleared when somebody starts over.</summary>
/// <param name="startBot">Starts the bot: on an empty store, or at an instant on the store that there is.</param>
/// <param name="memory">The file on which the room remembers itself; null forgets with the program.</param>
/// <param name="log">Where it says why a room could not go on.</param>
internal sealed class RoomHouse(Func<Instant?, Task<IRoomBot>> startBot, string? memory, ILogger log) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private RehearsalRoom? _room;
    private bool _closed;

    public async Task<RehearsalRoom> Room()
    {
        await _gate.WaitAsync();
        try
        {
            if (_closed) throw new RehearsalException("The program is ending.");
            return _room ??= await Remembered() ?? await RehearsalRoom.Open(await startBot(null), memory);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets everything. Pages that are open find themselves in a new room.</summary>
    public Task StartOver() => Clear(closing: false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Clear(closing: true);

    /// <summary>The room that was left when the program ended; null when there is none, or when it can't go on: then it starts over.</summary>
    private async Task<RehearsalRoom?> Remembered()
    {
        if (memory is null || !File.Exists(memory)) return null;
        IRoomBot? bot = null;
        try
        {
            var told = JsonNode.Parse(await File.ReadAllTextAsync(memory))!.AsObject();
            bot = await startBot(RoomMemory.Now(told));
            return await RehearsalRoom.Reopen(bot, memory, told);
        }
        catch (Exception e)
        {
            // Written by another version, half gone, or its address is taken: a room is a toy, and a new one is at hand.
            log.LogInformation("The rehearsal room can't go on where it was left ({Why}), so it starts over.", e.Message);
            if (bot is not null) await bot.DisposeAsync();
            return null;
        }
    }

    private async Task Clear(bool closing)
    {
        await _gate.WaitAsync();
        try
        {
            _closed |= closing;
            var room = _room;
            _room = null;
            if (room is not null) await room.DisposeAsync();
            if (!closing && memory is not null) File.Delete(memory);
        }
        finally
        {
            _gate.Release();
        }
    }
}
