using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SmarketingBot.Rehearsal.Room;

/// <summary>What every open page hears. Each begins with the whole room; later ones tell what changed since.</summary>
internal sealed class RoomEvents : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Channel<string>> _pages = [];
    private bool _over;

    /// <summary>Opens an ear. What is told while the whole is written is heard after it.</summary>
    public Channel<string> Open(Func<JsonObject> whole)
    {
        var page = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
        lock (_gate)
        {
            page.Writer.TryWrite(Frame("room", whole()));
            if (_over) page.Writer.Complete();
            else _pages.Add(page);
        }

        return page;
    }

    public void Close(Channel<string> page)
    {
        lock (_gate) _pages.Remove(page);
    }

    public void Tell(string name, JsonObject what)
    {
        var frame = Frame(name, what);
        lock (_gate)
        {
            foreach (var page in _pages) page.Writer.TryWrite(frame);
        }
    }

    /// <summary>The room is over; a page that is still open asks for the next one.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _over = true;
            foreach (var page in _pages) page.Writer.TryComplete();
            _pages.Clear();
        }
    }

    // JSON on one line, as the format of event streams wants it.
    private static string Frame(string name, JsonObject what) => $"event: {name}\ndata: {what.ToJsonString()}\n\n";
}
