namespace SmarketingBot.Storage;

/// <summary>
/// Those who write for one tenant in this process come one after the other, in the order in which they ask. The tenant's lock would have them do so too, but each would hold a
/// connection while it waits, and where many wait nobody else gets one: not who renews the leases, nor who records what other tenants were told. For the same reason only so
/// many write at once, whomever for.
/// </summary>
internal sealed class Turns(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce);
    private readonly Dictionary<string, Queue> _queues = [];

    /// <summary>Waits for the tenant's turn and for a place; the answer gives both back when it is disposed.</summary>
    internal async Task<IDisposable> Take(string tenant, CancellationToken ct)
    {
        var turn = new Turn(this, tenant);
        try
        {
            await turn.Begin(ct);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private Queue Join(string tenant)
    {
        lock (_queues)
        {
            if (!_queues.TryGetValue(tenant, out var queue)) _queues[tenant] = queue = new Queue();
            queue.Length++;
            return queue;
        }
    }

    private void Leave(string tenant, Queue queue)
    {
        lock (_queues)
        {
            if (--queue.Length > 0) return;
            _queues.Remove(tenant);
            queue.Gate.Dispose();
        }
    }

    public void Dispose() => _places.Dispose();

    private sealed class Queue
    {
        internal SemaphoreSlim Gate { get; } = new(1);

        /// <summary>Who has the turn, and who waits for it.</summary>
        internal int Length { get; set; }
    }

    private sealed class Turn(Turns turns, string tenant) : IDisposable
    {
        private readonly Queue _queue = turns.Join(tenant);
        private bool _isOurs;
        private bool _hasPlace;
        private bool _isOver;

        internal async Task Begin(CancellationToken ct)
        {
            await _queue.Gate.WaitAsync(ct);
            _isOurs = true;
            await turns._places.WaitAsync(ct);
            _hasPlace = true;
        }

        public void Dispose()
        {
            if (_isOver) return;
            _isOver = true;
            if (_hasPlace) turns._places.Release();
            if (_isOurs) _queue.Gate.Release();
            turns.Leave(tenant, _queue);
        }
    }
}
