namespace SmarketingBot.Rehearsal.Room;

/// <summary>Looks at the conversations whenever something arrived, and tells the pages what reads differently now.</summary>
internal sealed class RoomWatch(SimulatedTeams teams, RoomCast cast, RoomEvents events, RoomJournal journal)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (SimRevision Revision, int Views, bool Deleted)> _known = [];

    /// <summary>Follows until it is cancelled; it sleeps while nothing arrives.</summary>
    public async Task Follow(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            // Taken before looking: what arrives between the look and the wait still wakes it.
            var next = teams.NextArrival;
            Tell();
            try
            {
                await next.WaitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Takes what stands there as known; whoever comes in sees it anyway.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            foreach (var message in teams.Messages)
            {
                _known[message.Id] = message.Stamp;
                journal.Knows(message);
            }
        }
    }

    /// <summary>Tells what changed since the last time, in the order in which it was written.</summary>
    public void Tell()
    {
        lock (_gate)
        {
            var news = teams.Messages.Where(m => !_known.TryGetValue(m.Id, out var before) || before != m.Stamp).OrderBy(m => m.Current.Order).ToList();
            foreach (var message in news)
            {
                _known[message.Id] = message.Stamp;
                events.Tell("message", RoomView.Message(cast, message));
                if (journal.Told(message) is { } entry) events.Tell("journal", entry);
            }
        }
    }
}
