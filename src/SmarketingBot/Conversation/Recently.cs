namespace SmarketingBot.Conversation;

/// <summary>
/// The activities that only looked, of the last while. They leave no row behind, and answering one twice does no harm,
/// so the memory of one process is enough to keep a redelivery from being answered again.
/// </summary>
public sealed class Recently
{
    private const int Most = 4096;
    private readonly HashSet<(string, string)> _seen = [];
    private readonly Queue<(string, string)> _order = new();

    /// <summary>True the first time it is asked about an activity.</summary>
    public bool IsNew(string tenant, string activityId)
    {
        lock (_seen)
        {
            if (!_seen.Add((tenant, activityId))) return false;
            _order.Enqueue((tenant, activityId));
            if (_order.Count > Most) _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
