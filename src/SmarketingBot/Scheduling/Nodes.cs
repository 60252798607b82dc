using Quartz;

namespace SmarketingBot.Scheduling;

/// <summary>Which processes work on this store. On SQLite that is this one.</summary>
public sealed class Nodes(TimeProvider time)
{
    /// <summary>Quartz's tables begin so; they are its own, made and kept by it.</summary>
    public const string Tables = "qrtz_";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private IScheduler? _scheduler;
    private Seen? _seen;

    /// <summary>
    /// How many are alive, this one included; as of at most five seconds ago. One before this process has joined, and what was known last while
    /// the store is away.
    /// </summary>
    public async Task<int> Live(CancellationToken ct) => (await Look(ct)).Live;

    /// <summary>Whether this is the one that does what one is enough for; for moments, while a node dies, none or two may be.</summary>
    public async Task<bool> IsFirst(CancellationToken ct) => (await Look(ct)).IsFirst;

    internal void Joined(IScheduler scheduler) => Volatile.Write(ref _scheduler, scheduler);

    private async Task<Seen> Look(CancellationToken ct)
    {
        if (Volatile.Read(ref _scheduler) is not { } scheduler) return Seen.Alone;
        var known = Volatile.Read(ref _seen);
        if (known is not null && time.GetElapsedTime(known.At) < Fresh) return known;
        try
        {
            // Overdue ones count: they are late, not dead, and may speak.
            var alive = (await scheduler.QueryClusterNodes(ct)).Where(n => n.IsCurrentNode || n.State != ClusterNodeState.Failed).ToList();
            known = new Seen(alive.Count, alive.OrderBy(n => n.InstanceId, StringComparer.Ordinal).First().IsCurrentNode, time.GetTimestamp());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            known = (known ?? Seen.Alone) with { At = time.GetTimestamp() };
        }
        Volatile.Write(ref _seen, known);
        return known;
    }

    private sealed record Seen(int Live, bool IsFirst, long At)
    {
        internal static readonly Seen Alone = new(1, true, 0);
    }
}
