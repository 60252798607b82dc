using Microsoft.EntityFrameworkCore;
using NodaTime;
using SmarketingBot.Core.Outbox;
using SmarketingBot.Core.Storage;

namespace SmarketingBot.Operations;

/// <summary>Looks now and then how much is due and not said, for those who collect numbers.</summary>
internal sealed class QueueDepth(Work work, IClock clock, TimeProvider time, ILogger<QueueDepth> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Messages that are due; null until looked.</summary>
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
        var now = clock.GetCurrentInstant();
        var (count, oldest) = await work.Read("", async (_, db) =>
        {
            var due = db.Outbox.IgnoreQueryFilters().Where(r => r.State == Delivery.Waiting && r.NotBefore <= now);
            return (await due.CountAsync(ct), await due.OrderBy(r => r.NotBefore).Select(r => (Instant?)r.NotBefore).FirstOrDefaultAsync(ct));
        });
        (Waiting, OldestSeconds) = (count, oldest is { } since ? (now - since).TotalSeconds : 0);
    }
}
