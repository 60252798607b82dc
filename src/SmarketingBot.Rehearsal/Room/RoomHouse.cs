namespace SmarketingBot.Rehearsal.Room;

/// <summary>The one room of a program: opened for the first who comes in, cleared when somebody starts over.</summary>
internal sealed class RoomHouse(Func<Task<IRoomBot>> newBot) : IAsyncDisposable
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
            return _room ??= await RehearsalRoom.Open(await newBot());
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

    private async Task Clear(bool closing)
    {
        await _gate.WaitAsync();
        try
        {
            _closed |= closing;
            var room = _room;
            _room = null;
            if (room is not null) await room.DisposeAsync();
        }
        finally
        {
            _gate.Release();
        }
    }
}
