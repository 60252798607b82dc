using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;
using SmarketingBot.Scheduling;

namespace SmarketingBot.Operations;

/// <summary>
/// Looks now and then how much is due and not said, for those who collect numbers. There is one queue for all nodes: one of them
/// measures it, or it would be counted as often as there are nodes.
/// </summary>
internal sealed class QueueDepth(Work work, Nodes nodes, IClock clock, TimeProvider time, ILogger<QueueDepth> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>How many nodes this one knows to be alive.</summary>
    public double? Nodes { get; private set; }

    /// <summary>Messages that are due; null until looked, and where another node looks.</summary>
    public double? Waiting { get; private set; }

    /// <summary>Age of the oldest in seconds of people's time.</summary>
    public double? OldestSeconds { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("The queue could not be measured: {Error}.", e.GetType().Name);
            }
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private async Task Look(CancellationToken ct)
    {
        Nodes = await nodes.Live(ct);
        if (!await nodes.IsFirst(ct))
        {
            (Waiting, OldestSeconds) = (null, null);
            return;
        }
        var now = clock.GetCurrentInstant();
        var (count, oldest) = await work.Read("", async (_, db) =>
        {
            var due = db.Outbox.IgnoreQueryFilters().Where(r => r.State == Delivery.Waiting && r.NotBefore <= now);
            return (await due.CountAsync(ct), await due.OrderBy(r => r.NotBefore).Select(r => (Instant?)r.NotBefore).FirstOrDefaultAsync(ct));
        });
        (Waiting, OldestSeconds) = (count, oldest is { } since ? (now - since).TotalSeconds : 0);
    }
}
